import type {ActionsMessages} from './en.js';

/** Spanish words of the forms and questions about one person. */
export const actionsEs: ActionsMessages = {
  correctTitle: (email) => `Corregir la dirección ${email}`,
  correctText:
    'Se envía un nuevo correo a la dirección correcta y el enlace del primero deja de funcionar. El rol y los datos se mantienen.',
  save: 'Guardar',
  changedMeanwhile:
    'Otra persona hizo un cambio mientras tanto. No se ha sobrescrito nada de ese cambio. Versión actual:',
  keepMine: 'Guardar mi versión',
  withdrawTitle: (email) => `¿Retirar el acceso de ${email}?`,
  withdrawText:
    'Las credenciales del correo dejan de funcionar de inmediato y la persona desaparece de la lista. Puede volver a invitar a esta dirección en cualquier momento.',
  revokeTitle: (email) => `¿Revocar la invitación de ${email}?`,
  revokeText:
    'El enlace del correo deja de funcionar de inmediato. Puede volver a invitar a esta dirección en cualquier momento.',
};
