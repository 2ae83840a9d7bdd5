import {plural} from '../plural.js';
import type {SeatMessages} from './en.js';

/** German: what seats and devices are called, what goes wrong with them, and the words of `<my-seat>`. */
export const seatDe: SeatMessages = {
  statusNeedsDevice: 'Gerät fehlt',
  statusByohPending: 'Seriennummer in Prüfung',
  statusOrdered: 'Bestellt',
  statusShipped: 'Unterwegs',
  statusReadyToPair: 'Bereit zum Koppeln',
  statusPaired: 'Gekoppelt',
  statusLocked: 'Gesperrt',
  device: 'Gerät',
  serial: 'Seriennummer',
  modes: 'Modi',
  status: 'Status',
  noDevice: 'Kein Gerät',
  faultBroken: 'Als defekt gemeldet',
  faultLost: 'Als verloren gemeldet',
  faultSince: (fault, when) => `${fault}, ${when}`,
  serialUnknown: 'Der Anbieter kennt die eingegebene Seriennummer nicht.',
  serialInUse: 'Die eingegebene Seriennummer wird schon anderswo verwendet.',
  serialNotSupported:
    'Die eingegebene Seriennummer gehört zu einer Baureihe, die nicht mehr verwendet werden kann.',
  serialRefused: 'Die eingegebene Seriennummer wurde abgelehnt.',

  nextNeedsDevice: 'Wer Plätze verwaltet, muss zuerst ein Gerät auswählen.',
  nextByohPending: 'Der Anbieter prüft die Seriennummer. Das dauert einen Moment.',
  nextOrdered: 'Das Gerät ist bestellt.',
  nextShipped: 'Das Gerät ist unterwegs.',
  expectedOn: (day) => `Es soll am ${day} ankommen.`,
  nextReadyToPair: 'Koppeln Sie das Gerät, um zu beginnen.',
  nextPaired: 'Das Gerät ist gekoppelt und einsatzbereit.',
  nextReported: 'Wer Plätze vergibt, weiß Bescheid und kann Ihnen ein anderes geben.',
  nextLocked: 'Dieses Gerät ist gesperrt und gewährt keinen Zugang mehr. Bitten Sie um ein anderes.',
  pairedSince: (when) => `Gekoppelt ${when}`,
  trackParcel: 'Paket verfolgen',

  mySeat: 'Mein Platz',
  noSeatTitle: 'Sie haben keinen Platz',
  noSeatText: 'Sie können sich auch ohne Platz anmelden. Um ein Gerät zu verwenden, brauchen Sie einen.',
  whomToAsk: 'Plätze werden vergeben von:',
  nobodyToAsk: 'Derzeit vergibt hier niemand Plätze.',
  requestSeat: 'Platz anfragen',
  requestNote: 'Wofür brauchen Sie den Platz?',
  requestNoteHelp: 'Optional. Wer Plätze vergibt, kann es lesen.',
  sendRequest: 'Anfrage senden',
  requested: (when) =>
    `Sie haben ${when} einen Platz angefragt. Sobald Sie einen erhalten, erscheint er hier.`,
  requestSent: 'Ihre Anfrage wurde gesendet.',
  pair: 'Gerät koppeln',
  pairAgain: 'Erneut koppeln',
  pairAgainTitle: 'Dieses Gerät erneut koppeln?',
  pairAgainText: 'Es wird zuerst entkoppelt und funktioniert wieder, wenn es neu gekoppelt ist.',
  report: 'Defekt oder Verlust melden',
  reportTitle: 'Was ist mit dem Gerät passiert?',
  reportText: 'Wer Plätze vergibt, wird benachrichtigt, kann es sperren und Ihnen ein anderes geben.',
  broken: 'Es ist defekt',
  brokenHelp: 'Es startet nicht oder funktioniert nicht, wie es soll.',
  lost: 'Es wurde verloren oder gestohlen',
  lostHelp: 'Wer es findet, kann es nicht verwenden, sobald es gesperrt ist.',
  sendReport: 'Meldung senden',
  reportSent: 'Ihre Meldung wurde gesendet.',
  updated: 'Ihr Platz hat sich geändert.',
  forbiddenTitle: 'Hier gibt es keinen Platz zu sehen',
  forbiddenText: 'Plätze gehören zu angemeldeten Personen.',

  seatTaken: 'Dieser Platz wurde inzwischen einer anderen Person zugewiesen.',
  seatChanged:
    'Dieser Platz wurde inzwischen geändert. Sehen Sie ihn sich noch einmal an, bevor Sie entscheiden.',
  hasSeat: 'Diese Person hat schon einen Platz.',
  holderInactive:
    'Diese Person ist deaktiviert. Reaktivieren Sie zuerst das Konto, oder wählen Sie eine andere Person.',
  holderGone: 'Diese Person ist nicht mehr hier. Wählen Sie eine andere.',
  spareTaken: 'Dieses Ersatzgerät ist nicht mehr frei. Wählen Sie ein anderes.',
  priceChanged: 'Der Preis hat sich inzwischen geändert.',
  quoteNotValid: 'Dieses Angebot gilt nicht mehr.',
  quoteNotPaid: 'Die Zahlung wurde nicht abgeschlossen. Es wurde nichts berechnet und nichts hinzugefügt.',
  seatStatus: 'Der Platz hat sich inzwischen geändert, und dies ist damit jetzt nicht möglich.',
  seatUnassigned: 'Dieser Platz ist niemandem zugewiesen. Weisen Sie ihn zuerst zu, und koppeln Sie dann.',
  codeNotValid: 'Dieser Code gilt nicht mehr. Erstellen Sie einen neuen.',
  noFreeSeat: (limit) =>
    plural('de', limit, {
      one: 'Der Tarif umfasst # Platz, und er ist vergeben. Fügen Sie einen Platz hinzu, oder geben Sie einen frei.',
      other:
        'Der Tarif umfasst # Plätze, und alle sind vergeben. Fügen Sie einen Platz hinzu, oder geben Sie einen frei.',
    }),
  serialFormat: 'Das ist keine Seriennummer dieses Modells.',
  serialFormatExample: (example) =>
    `Das ist keine Seriennummer dieses Modells. Eine solche sieht zum Beispiel so aus: ${example}.`,
  serialTaken:
    'Ein Gerät mit dieser Seriennummer wird schon verwendet. Prüfen Sie die Nummer, oder verwenden Sie ein anderes Gerät.',
  tooMany: 'Das sind zu viele auf einmal.',
};
