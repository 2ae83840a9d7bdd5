import {plural} from '../plural.js';
import type {PairingMessages} from './en.js';

/** Spanish words of pairing a device. */
export const pairingEs: PairingMessages = {
  title: (seat) => `Vincular el dispositivo de ${seat}`,
  making: 'Se está creando un código.',
  qr: 'Código QR que vincula el dispositivo. El código de debajo hace lo mismo.',
  code: 'O introduzca este código',
  left: (time) => `Válido durante ${time}`,
  minutesLeft: (minutes) =>
    plural('es', minutes, {
      one: 'El código es válido # minuto más.',
      many: 'El código es válido # de minutos más.',
      other: 'El código es válido # minutos más.',
    }),
  compare: 'Compare con el dispositivo que tiene en la mano',
  model: 'Modelo',
  serial: 'Número de serie',
  steps: 'Cómo vincular',
  stepPutOn: 'Póngase el dispositivo.',
  stepOpen: 'Abra la aplicación.',
  stepChoose: 'Elija «Vincular».',
  stepScan: 'Mire el código QR o introduzca el código.',
  waiting: 'Esperando al dispositivo',
  newCode: 'Nuevo código',
  newCodeMade: 'Hay un nuevo código. El anterior ya no funciona.',
  fullScreen: 'Pantalla completa',
  leaveFullScreen: 'Salir de la pantalla completa',
  email: 'Enviar el código por correo',
  emailed: (who) => `El correo con el código está en camino a ${who}.`,
  emailedYou: 'El correo con el código está en camino a su buzón.',
  cancelPairing: 'Cancelar la vinculación',
  paired: 'Dispositivo vinculado',
  pairedText: (device, seat) => `El dispositivo ${device} está vinculado con ${seat} y listo para usar.`,
  expired: 'Este código ha caducado',
  expiredText: 'Un código es válido durante 10 minutos. Cree uno nuevo cuando tenga el dispositivo a mano.',
  cancelled: 'Este código ya no funciona',
  cancelledText: 'Se canceló o se creó uno más reciente en otro lugar.',
  wrongDevice: (serial) =>
    `El dispositivo ${serial} ha probado este código. No es el de este puesto: compare el número de serie.`,
  pairedElsewhere: (serial) =>
    `El dispositivo ${serial} ha probado este código. Pertenece a otro puesto y antes hay que quitarlo de allí.`,
  refused: (serial) => `El dispositivo ${serial} ha probado este código y se ha rechazado.`,
  unreached:
    'En este momento no se puede acceder al servidor. Es posible que lo que se muestra aquí haya cambiado.',
};
