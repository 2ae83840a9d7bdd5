import {plural} from '../plural.js';
import type {ProblemMessages} from './en.js';

/** Spanish: what went wrong, why, and what to do. */
export const problemEs: ProblemMessages = {
  about: (who, what) => `${who}: ${what}`,
  offline: 'No tiene conexión. La operación continuará cuando vuelva la conexión.',
  network: 'No se pudo acceder al servidor. Compruebe la conexión e inténtelo de nuevo.',
  timeout: 'El servidor tardó demasiado en responder. Inténtelo de nuevo.',
  server: 'El servidor tiene un problema. Inténtelo de nuevo en un momento.',
  contract:
    'Esta página no entiende la respuesta del servidor. Inténtelo de nuevo y avise a su administración si continúa.',
  maybeApplied: 'No es seguro que la operación se haya realizado. Puede volver a intentarlo sin riesgo.',
  rateLimited: (seconds) =>
    plural('es', seconds, {
      one: 'Demasiadas solicitudes. Inténtelo de nuevo en # segundo.',
      many: 'Demasiadas solicitudes. Inténtelo de nuevo en # de segundos.',
      other: 'Demasiadas solicitudes. Inténtelo de nuevo en # segundos.',
    }),
  unauthenticated: 'Su sesión está cerrada. Inicie sesión de nuevo para continuar.',
  forbidden: 'No tiene permiso para esto. Consulte a su administración.',
  forbiddenSelf: 'No puede hacer esto con su propia cuenta. Consulte a otra persona de la administración.',
  notLoaded: 'No se ha podido cargar',
  accessLost: 'No tiene acceso aquí',
  accessLostText:
    'Es posible que sus derechos en esta cuenta hayan cambiado. Consulte a su administración si los necesita.',
  forbiddenLastAdmin:
    'Es la última cuenta con permisos de administración. Otórguelos primero a otra persona.',
  forbiddenRank: 'Esta persona tiene un rol superior al suyo.',
  readOnlyAccount:
    'Esta cuenta es de solo lectura. Consulte la facturación para poder volver a hacer cambios.',
  notFound: 'Este elemento ya no existe. Es posible que alguien lo haya eliminado.',
  stale: 'Otra persona hizo un cambio mientras tanto. Revise la nueva versión e inténtelo de nuevo.',
  quota: (limit) =>
    limit === undefined
      ? 'Se ha alcanzado el límite.'
      : plural('es', limit, {
          one: 'Se ha alcanzado el límite de #.',
          many: 'Se ha alcanzado el límite de #.',
          other: 'Se ha alcanzado el límite de #.',
        }),
  unsupported: 'Este servidor no ofrece esa función.',
  alreadyMember: 'Ya es miembro.',
  inactiveMember: 'Es miembro, pero su cuenta está desactivada. La administración puede reactivarla.',
  alreadyInvited: 'Ya tiene una invitación.',
  inUse: 'Ya está en uso.',
  notPending: 'Esta invitación ya no está abierta.',
  managedElsewhere: 'Este dato se gestiona en su directorio. Cámbielo allí.',
  rolesFixed:
    'Los roles no se pueden cambiar en este producto. En su lugar se puede enviar una invitación con el rol correcto.',
  replaced: 'Otra ficha ha sustituido a esta. Vuelva a invitar a la dirección.',
  neverSignedIn: 'Las credenciales nunca se han usado. Retire el acceso e invite a la dirección correcta.',
  notActive: 'La cuenta de esta persona está desactivada. Reactívela primero.',
  aborted: 'Operación detenida.',
  reference: (id) => `Referencia: ${id}`,

  required: 'Rellene este campo.',
  emailFormat: 'No es una dirección de correo completa, como name@example.com.',
  tooLong: 'Es demasiado largo.',
  tooShort: (least) =>
    plural('es', least, {
      one: 'Use al menos # carácter.',
      many: 'Use al menos # de caracteres.',
      other: 'Use al menos # caracteres.',
    }),
  controlCharacters: 'El texto contiene caracteres que no se pueden mostrar. Escríbalo de nuevo.',
  unknownRole: 'Este rol ya no existe. Elija otro.',
  roleNotGrantable: 'No puede otorgar este rol. Elija otro.',
  duplicateRow: 'Esta dirección ya figura en otra fila.',
  numberFormat: 'Introduzca un número, como 42.',
  dateFormat: 'Introduzca un día que exista.',
  datePast: 'Ese día ya pasó. Elija hoy o un día posterior.',
  accessEnded: 'El último día de acceso ya pasó. Hace falta uno nuevo.',
  unknownOption: 'Elija una de las opciones.',
  domainNotAllowed: 'Aquí no se puede invitar a direcciones de este dominio.',
  passwordTooCommon: 'Es fácil de adivinar. Use varias palabras sin relación entre sí.',
  passwordTooWeak: 'Es demasiado uniforme. Use varias palabras sin relación entre sí.',
  addressMismatch: 'No es la dirección de esta persona. Escríbala tal como figura arriba.',
  wrongPassword: 'La contraseña no es correcta.',
  invalid: 'Este valor no se acepta. Revíselo.',
};
