import {plural} from '../plural.js';
import type {ActionsMessages} from './en.js';

/** Spanish words of the forms and questions about one person. */
export const actionsEs: ActionsMessages = {
  save: 'Guardar',
  email: 'Correo',
  fullName: 'Nombre completo',
  firstName: 'Nombre',
  lastName: 'Apellidos',
  role: 'Rol',
  bestFor: (whom) => `Ideal para: ${whom}`,
  grants: 'Lo que permite este rol',
  chooseOne: 'Elegir',

  correctTitle: (email) => `Corregir la dirección ${email}`,
  correctText:
    'Se envía un nuevo correo a la dirección correcta y el enlace del primero deja de funcionar. El rol y los datos se mantienen.',
  withdrawTitle: (email) => `¿Retirar el acceso de ${email}?`,
  withdrawText:
    'Las credenciales del correo dejan de funcionar de inmediato y la persona desaparece de la lista. Puede volver a invitar a esta dirección en cualquier momento.',
  revokeTitle: (email) => `¿Revocar la invitación de ${email}?`,
  revokeText:
    'El enlace del correo deja de funcionar de inmediato. Puede volver a invitar a esta dirección en cualquier momento.',
  linkTitle: (email) => `Enlace de invitación para ${email}`,
  linkText:
    'Cualquiera que tenga este enlace puede unirse con esta dirección. Entréguelo solo a la persona a la que va dirigido.',
  link: 'Enlace',

  editTitle: (name) => `Editar los datos de ${name}`,
  emailHelp:
    'La nueva dirección recibe un correo para confirmarla. Hasta entonces se mantiene la dirección actual.',
  emailPending: (email) =>
    `La dirección ${email} aún está sin confirmar. Escriba la dirección actual para anular el cambio.`,
  managedBy: (source) => `Este dato se gestiona en ${source}. Cámbielo allí.`,
  nothingChanged: 'No ha cambiado nada.',

  changedMeanwhile:
    'Otra persona hizo un cambio mientras tanto. Lo que ha escrito se conserva. Versión actual:',
  changedMeanwhileBy: (who) =>
    `${who} hizo un cambio mientras tanto. Lo que ha escrito se conserva. Versión actual:`,
  keepMine: 'Guardar mi versión',
  takeTheirs: 'Adoptar la versión actual',
  gone: 'Esta persona ya no figura en la lista. Es posible que alguien haya quitado la cuenta.',

  roleTitle: (name) => `¿Cambiar el rol de ${name}?`,
  roleText: (before, after) =>
    `Rol actual: ${before}. Nuevo rol: ${after}. El cambio se aplica de inmediato.`,
  replaceTitle: (name) => `Otro rol para ${name}`,
  replaceText:
    'Los roles no se pueden cambiar en este producto. En su lugar se desactiva esta ficha y se vuelve a invitar a la misma persona con el rol correcto. Si la invitación falla, no cambia nada.',
  replaceAction: 'Desactivar y volver a invitar',

  deactivateTitle: (name) => `¿Desactivar a ${name}?`,
  deactivateText:
    'El inicio de sesión deja de funcionar de inmediato y se cierran todas las sesiones. Puede reactivar en cualquier momento.',
  blockTitle: (name) => `¿Bloquear a ${name} ahora?`,
  blockText:
    'Todas las sesiones, páginas abiertas, tokens y accesos de dispositivos terminan de inmediato. Las preguntas vienen después.',
  blockedTitle: (name) => `Acceso bloqueado para ${name}`,
  removeTitle: (name) => `¿Quitar a ${name} de la cuenta?`,
  removeText: 'El acceso a esta cuenta termina de inmediato. Se puede volver a invitar a la misma dirección.',
  deleteTitle: (name) => `¿Eliminar definitivamente a ${name}?`,
  deleteText: 'Esta operación no se puede deshacer.',
  typeAddress: (email) => `Para confirmar, escriba ${email}`,

  happens: 'Qué ocurre',
  signedOut: (count) =>
    plural('es', count, {
      one: 'Se cierra # sesión.',
      many: 'Se cierran # de sesiones.',
      other: 'Se cierran # sesiones.',
    }),
  dataStays: 'Los datos se mantienen.',
  dataErased: 'La ficha se borra. Las tareas y la actividad se mantienen, sin nombre.',
  seatStays: (seat) => `Sigue ocupado: ${seat}.`,
  seatFreed: (seat) => `Queda libre: ${seat}.`,
  invitationsRevoked: (count) =>
    plural('es', count, {
      one: 'Se revoca # invitación enviada por esta persona.',
      many: 'Se revocan # de invitaciones enviadas por esta persona.',
      other: 'Se revocan # invitaciones enviadas por esta persona.',
    }),
  invitationsStay: (count) =>
    plural('es', count, {
      one: '# invitación enviada por esta persona sigue abierta.',
      many: '# de invitaciones enviadas por esta persona siguen abiertas.',
      other: '# invitaciones enviadas por esta persona siguen abiertas.',
    }),
  loginStays: 'Los datos de inicio de sesión se mantienen para otras cuentas.',
  loginErased: 'Los datos de inicio de sesión se borran, salvo que otra cuenta los necesite.',
  historyStays: 'El historial se mantiene.',
  workMoves: (count) =>
    plural('es', count, {
      one: '# elemento de esta persona se traslada también.',
      many: '# de elementos de esta persona se trasladan también.',
      other: '# elementos de esta persona se trasladan también.',
    }),
  addressReleased: (email) => `${email} pasa a la nueva ficha.`,

  freeSeat: (seat) => `Liberar para otra persona: ${seat}`,
  owned: (count) =>
    plural('es', count, {
      one: '# elemento pertenece a esta persona',
      many: '# de elementos pertenecen a esta persona',
      other: '# elementos pertenecen a esta persona',
    }),
  ownedText: 'Elija quién toma el relevo o deje todo como está.',
  newOwner: 'Buscar quién toma el relevo',
  nobodyFound: 'Sin resultados.',
  leaveOwned: 'Dejar como está',
  handOverTo: (name) => `Transferir a ${name}`,
  handOverFailed: 'La transferencia no funcionó. No se ha hecho nada más.',
  takesOver: (name) => `Lo asume ${name}.`,
  revokedList: 'Invitaciones revocadas',

  about: 'Datos',
  status: 'Estado',
  seat: 'Puesto',
  seats: 'Puestos',
  joined: 'Incorporación',
  invited: 'Invitación enviada',
  invitedBy: 'Invitación de',
  expires: 'Caduca',
  lastActive: 'Última actividad',
  accessEnds: 'Fin del acceso',
  accessEndsHelp: (zone) =>
    `El día entero cuenta, en la zona horaria ${zone}. Déjelo vacío para un acceso sin fin.`,
  lastDay: 'Último día de acceso',
  reactivateTitle: (name) => `¿Reactivar a ${name}?`,
  reactivateText: 'El último día de acceso ya pasó. Elija uno nuevo o ninguno.',
  formerly: 'Anteriormente',
  newAddress: 'Nueva dirección',
  lastChange: 'Último cambio',
  changedBy: (who, when) => `${who}, ${when}`,
  directory: 'Se gestiona en',
  sessions: 'Sesiones abiertas',
  noSessions: 'Ninguna en este momento.',
  thisSession: 'Esta sesión',
  unknownClient: 'Programa desconocido',
  lastSeen: (when) => `Última actividad: ${when}`,
  history: 'Historial',
  noHistory: 'Aún no hay nada registrado.',
  more: 'Mostrar más',
  fromTo: (field, before, after) => `${field}: ${before} → ${after}`,
  name: 'Nombre',
  empty: 'vacío',
  withKey: (label) => `con la clave ${label}`,
  via_bulk: 'en un cambio de muchas personas',
  via_server: 'de forma automática, en el servidor',
  via_invitation: 'mediante la invitación',
  via_mail: 'mediante el enlace de un correo',
  via_join_page: 'mediante la página de acceso',
  did_create_embed_token: 'Token de inserción creado',
  did_invite: 'Invitación enviada',
  did_resend: 'Invitación reenviada',
  did_request_link: 'Nuevo enlace pedido',
  did_revoke: 'Invitación revocada',
  did_copy_link: 'Enlace de invitación copiado',
  did_correct_invitation: 'Invitación corregida',
  did_join: 'Incorporación',
  did_edit: 'Datos cambiados',
  did_change_role: 'Rol cambiado',
  did_request_email_change: 'Confirmación de la nueva dirección pedida',
  did_change_email: 'Dirección cambiada',
  did_reset_password: 'Enlace para una nueva contraseña enviado',
  did_activate: 'Reactivación',
  did_deactivate: 'Desactivación',
  did_block: 'Bloqueo',
  did_remove: 'Retirada de la cuenta',
  did_delete: 'Eliminación definitiva',
  did_replace: 'Sustitución por una nueva ficha',
  did_free_seat: 'Puesto liberado',
  did_assign_seat: 'Puesto asignado',
  did_change_seats: 'Número de puestos cambiado',
  did_choose_device: 'Dispositivo elegido',
  did_start_pairing: 'Vinculación iniciada',
  did_use_spare: 'Dispositivo bloqueado y sustituido por el de repuesto',
  did_unpair_device: 'Dispositivo desvinculado',
  did_lock_device: 'Dispositivo bloqueado',
  did_unlock_device: 'Dispositivo desbloqueado',
  did_take_out_device: 'Dispositivo quitado',
  did_report_device: 'Avería o pérdida del dispositivo notificada',
  did_end_access: 'Acceso terminado',
  did_hold_access: 'Acceso mantenido: última persona de la administración',
};
