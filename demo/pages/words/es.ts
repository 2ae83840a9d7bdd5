import type {PageWords} from './en.js';

/** Spanish words of the demo's own pages. */
export const pagesEs: PageWords = {
  signIn: 'Iniciar sesión',
  signInTo: (product) => `Iniciar sesión en ${product}`,
  email: 'Correo',
  password: 'Contraseña',
  wrongCredentials: 'La dirección o la contraseña no es correcta.',
  tooManyTries: (seconds) => `Demasiados intentos. Inténtelo de nuevo en ${seconds} segundos.`,
  inviteExpired: '¿Su invitación ha caducado o se ha perdido? Pedir un nuevo enlace',
  choosePassword: 'Elija su propia contraseña',
  choosePasswordText:
    'La contraseña del correo ya ha cumplido su función. A partir de ahora inicia sesión con la que elija aquí.',
  newPassword: 'Nueva contraseña',
  newPasswordHelp:
    'Al menos 10 caracteres. Unas cuantas palabras sin relación entre sí son una buena opción.',
  passwordRefused: 'Esta contraseña es demasiado corta o fácil de adivinar. Elija otra.',
  resetTitle: 'Elija una nueva contraseña',
  resetFor: (email) => `Para ${email}. Se cierran todas las sesiones iniciadas con esta dirección.`,
  passwordSaved: 'La nueva contraseña funciona desde ahora.',
  confirmTitle: 'Confirme su nueva dirección',
  confirmText: 'A partir de entonces inicia sesión con esta dirección.',
  confirmAction: 'Confirmar dirección',
  addressConfirmed: (email) => `${email} ya es su dirección.`,
  linkDead:
    'Este enlace ya no funciona: se ha usado, se ha sustituido o ha caducado. Pida uno nuevo a su administración.',
  save: 'Guardar',
  signOut: 'Cerrar sesión',
  mailbox: 'Buzón',
  account: 'Cuenta',
  language: 'Idioma',
  notInDemo:
    'Esta parte pertenece al producto en sí. La demo solo muestra que se abre para quienes pueden verla.',
  people: 'Personas',
  accessHistory: 'Historial de acceso',
  dashboard: 'Panel',
  mails: 'Correos',
  mail: 'Correo',
  noMail: 'Todavía no hay correos. Invite a alguien desde el panel.',
  mailBody: 'Contenido del correo',
  plainText: 'Solo texto',
  mailFrom: (from, to, when) => `De ${from} a ${to} · ${when}`,
  repliesTo: (address) => `Las respuestas llegan a ${address}`,
  frontLead: 'Cuatro productos, los mismos elementos. Elija con qué cuenta iniciar sesión.',
  passwordOfAll: 'Contraseña de todas las cuentas',
  workspaceText: 'Acme, un espacio de trabajo con IA. Las invitaciones tienen su propia sección.',
  seatsText:
    'Northwind Service, que se vende por puesto. Nombre completo y campos propios; las personas invitadas figuran en la lista; una invitación no ocupa ningún puesto. Su dirección pertenece también a una segunda cuenta, Northwind South.',
  accessText:
    'Orchard, con permisos detallados. Las personas invitadas figuran en la lista; los enlaces caducan pronto.',
  presalesText:
    'Summit, un gestor de pruebas de concepto. Nombre y apellidos; cada persona es miembro al momento y recibe credenciales de un solo uso por correo.',
  mailboxText: 'Todos los correos que ha enviado la demostración.',
  joinPage: 'Página de incorporación',
  joinPageText:
    'Adonde lleva el enlace de una invitación; sin enlace, con un código, o para pedir uno nuevo.',
  portal: 'Portal de socios',
  portalText: 'El sitio de otra empresa, que solo incorpora el diálogo de invitación.',
};
