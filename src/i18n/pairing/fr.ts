import {plural} from '../plural.js';
import type {PairingMessages} from './en.js';

/** French words of pairing a device. */
export const pairingFr: PairingMessages = {
  title: (seat) => `${seat}\u202f: associer l’appareil`,
  making: 'Un code est en cours de création.',
  qr: 'Code QR qui associe l’appareil. Le code ci-dessous fait la même chose.',
  code: 'Ou saisissez ce code',
  left: (time) => `Encore valable ${time}`,
  minutesLeft: (minutes) =>
    plural('fr', minutes, {
      one: 'Le code est encore valable # minute.',
      many: 'Le code est encore valable # de minutes.',
      other: 'Le code est encore valable # minutes.',
    }),
  compare: 'À comparer avec l’appareil que vous avez en main',
  model: 'Modèle',
  serial: 'Numéro de série',
  steps: 'Comment associer l’appareil',
  stepPutOn: 'Mettez l’appareil en place sur votre tête.',
  stepOpen: 'Ouvrez l’application.',
  stepChoose: 'Choisissez «\u202fAssocier\u202f».',
  stepScan: 'Regardez le code QR ou saisissez le code.',
  waiting: 'En attente de l’appareil',
  newCode: 'Nouveau code',
  newCodeMade: 'Il y a un nouveau code. L’ancien ne fonctionne plus.',
  fullScreen: 'Plein écran',
  leaveFullScreen: 'Quitter le plein écran',
  email: 'Envoyer le code par e-mail',
  emailed: (who) => `L’e-mail avec le code est en route vers ${who}.`,
  emailedYou: 'L’e-mail avec le code est en route vers votre boîte de réception.',
  cancelPairing: 'Annuler l’association',
  paired: 'Appareil associé',
  pairedText: (device, seat) => `L’appareil ${device} est associé à ${seat} et prêt à l’emploi.`,
  expired: 'Ce code a expiré',
  expiredText: 'Un code est valable 10 minutes. Créez-en un nouveau quand l’appareil est à portée de main.',
  cancelled: 'Ce code ne fonctionne plus',
  cancelledText: 'Il a été annulé, ou un code plus récent a été créé ailleurs.',
  wrongDevice: (serial) =>
    `L’appareil ${serial} a essayé ce code. Ce n’est pas celui de ce siège\u202f: comparez le numéro de série.`,
  pairedElsewhere: (serial) =>
    `L’appareil ${serial} a essayé ce code. Il appartient à un autre siège et doit d’abord en être retiré.`,
  refused: (serial) => `L’appareil ${serial} a essayé ce code et a été refusé.`,
  unreached: 'Le serveur est injoignable pour le moment. Ce qui est affiché ici a peut-être changé.',
};
