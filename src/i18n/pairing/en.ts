import {plural} from '../plural.js';

/** The words of pairing a device. */
export const pairingEn = {
  title: (seat: string) => `Pair the device of ${seat}`,
  making: 'A code is being made.',
  qr: 'QR code that pairs the device. The code below it does the same.',
  code: 'Or type this code',
  left: (time: string) => `Valid for ${time}`,
  minutesLeft: (minutes: number) =>
    plural('en', minutes, {
      one: 'The code is valid for # more minute.',
      other: 'The code is valid for # more minutes.',
    }),
  compare: 'Compare with the device in your hand',
  model: 'Model',
  serial: 'Serial',
  steps: 'How to pair',
  stepPutOn: 'Put the device on.',
  stepOpen: 'Open the app.',
  stepChoose: 'Choose “Pair”.',
  stepScan: 'Look at the QR code, or type the code.',
  waiting: 'Waiting for the device',
  newCode: 'New code',
  newCodeMade: 'There is a new code. The old one no longer works.',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  email: 'Email the code',
  emailed: (who: string) => `The code is on its way to ${who}.`,
  emailedYou: 'The code is on its way to your mailbox.',
  cancelPairing: 'Cancel pairing',
  paired: 'Paired',
  pairedText: (device: string, seat: string) => `${device} is paired with ${seat} and ready for use.`,
  expired: 'This code has expired',
  expiredText: 'A code is valid for 10 minutes. Make a new one when the device is at hand.',
  cancelled: 'This code no longer works',
  cancelledText: 'It was cancelled, or a newer one was made somewhere else.',
  wrongDevice: (serial: string) =>
    `The device ${serial} tried this code. It is not the one of this seat: compare the serial.`,
  pairedElsewhere: (serial: string) =>
    `The device ${serial} tried this code. It belongs to another seat and has to leave that one first.`,
  refused: (serial: string) => `The device ${serial} tried this code and was turned away.`,
  unreached: 'The server cannot be reached at the moment. What stands here may have changed.',
};
export type PairingMessages = typeof pairingEn;
