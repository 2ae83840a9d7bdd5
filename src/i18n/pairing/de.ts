import {plural} from '../plural.js';
import type {PairingMessages} from './en.js';

/** German words of pairing a device. */
export const pairingDe: PairingMessages = {
  title: (seat) => `Gerät von ${seat} koppeln`,
  making: 'Ein Code wird erstellt.',
  qr: 'QR-Code, mit dem sich das Gerät koppeln lässt. Der Code darunter bewirkt dasselbe.',
  code: 'Oder diesen Code eingeben',
  left: (time) => `Noch ${time} gültig`,
  minutesLeft: (minutes) =>
    plural('de', minutes, {
      one: 'Der Code ist noch # Minute gültig.',
      other: 'Der Code ist noch # Minuten gültig.',
    }),
  compare: 'Mit dem Gerät in Ihrer Hand vergleichen',
  model: 'Modell',
  serial: 'Seriennummer',
  steps: 'So wird gekoppelt',
  stepPutOn: 'Das Gerät aufsetzen.',
  stepOpen: 'Die App öffnen.',
  stepChoose: '„Koppeln“ wählen.',
  stepScan: 'Den QR-Code ansehen oder den Code eingeben.',
  waiting: 'Warten auf das Gerät',
  newCode: 'Neuer Code',
  newCodeMade: 'Es gibt einen neuen Code. Der alte funktioniert nicht mehr.',
  fullScreen: 'Vollbild',
  leaveFullScreen: 'Vollbild beenden',
  email: 'Code per E-Mail senden',
  emailed: (who) => `Eine E-Mail mit dem Code an ${who} ist unterwegs.`,
  emailedYou: 'Eine E-Mail mit dem Code ist auf dem Weg in Ihr Postfach.',
  cancelPairing: 'Kopplung abbrechen',
  paired: 'Gekoppelt',
  pairedText: (device, seat) => `${device} ist mit ${seat} gekoppelt und einsatzbereit.`,
  expired: 'Dieser Code ist abgelaufen',
  expiredText: 'Ein Code gilt 10 Minuten. Erstellen Sie einen neuen, wenn das Gerät zur Hand ist.',
  cancelled: 'Dieser Code funktioniert nicht mehr',
  cancelledText: 'Die Kopplung wurde abgebrochen, oder anderswo wurde ein neuerer Code erstellt.',
  wrongDevice: (serial) =>
    `Das Gerät ${serial} hat es mit diesem Code versucht. Es ist nicht das Gerät dieses Platzes: Vergleichen Sie die Seriennummer.`,
  pairedElsewhere: (serial) =>
    `Das Gerät ${serial} hat es mit diesem Code versucht. Es gehört zu einem anderen Platz und muss dort zuerst herausgenommen werden.`,
  refused: (serial) => `Das Gerät ${serial} hat es mit diesem Code versucht und wurde abgewiesen.`,
  unreached: 'Der Server ist derzeit nicht erreichbar. Was hier steht, kann sich geändert haben.',
};
