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
    'La contraseña del correo funcionó una vez. A partir de ahora inicia sesión con la que elija aquí.',
  newPassword: 'Nueva contraseña',
  newPasswordHelp:
    'Al menos 10 caracteres. Unas cuantas palabras sin relación entre sí son una buena opción.',
  passwordRefused: 'Esta contraseña es demasiado corta o fácil de adivinar. Elija otra.',
  save: 'Guardar',
  signOut: 'Cerrar sesión',
  mailbox: 'Buzón',
  account: 'Cuenta',
  language: 'Idioma',
  notInDemo:
    'Esta parte pertenece al producto en sí. La demo solo muestra que se abre para quienes pueden verla.',
  people: 'Personas',
};
