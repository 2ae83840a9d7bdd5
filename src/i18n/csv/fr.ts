import {plural} from '../plural.js';
import type {CsvMessages} from './en.js';

export const csvFr: CsvMessages = {
  title: (tenant: string) => `Inviter de nombreuses personnes à rejoindre ${tenant}`,
  steps: 'Étapes',
  stepFile: 'Fichier',
  stepColumns: 'Colonnes',
  stepCheck: 'Vérification',
  stepSend: 'Envoi',
  intro: 'Apportez une liste de personnes. Vous voyez chaque ligne avant tout envoi.',
  email: 'E-mail',
  fullName: 'Nom complet',
  firstName: 'Prénom',
  lastName: 'Nom',
  role: 'Rôle',
  lastDay: 'Dernier jour d’accès',
  reason: 'Motif',
  exampleFirst: 'Alex',
  exampleLast: 'Exemple',
  dropTitle: 'Déposez un fichier CSV ici',
  chooseFile: 'Choisir un fichier',
  limits: (rows: number, size: string) =>
    plural(
      'fr',
      rows,
      {
        one: 'Au plus # ligne et {size}.',
        many: 'Au plus # lignes et {size}.',
        other: 'Au plus # lignes et {size}.',
      },
      {size},
    ),
  pasteTitle: 'Ou collez des cellules',
  pasteHelp: 'Copiez-les dans Excel ou Google Sheets, avec la ligne qui nomme les colonnes.',
  pasteField: 'Cellules collées',
  readPasted: 'Lire ces cellules',
  pastedName: 'Cellules collées',
  templateTitle: 'Partir du modèle',
  templateHelp:
    'Il contient les colonnes demandées et une ligne d’exemple par rôle. Les lignes d’exemple qui y restent sont ignorées.',
  templateDownload: 'Télécharger le modèle',
  templateCopy: 'Copier le modèle',
  templateText: 'Le modèle, à copier',
  templateSemicolons: 'S’ouvre en une seule colonne ? Séparer par des points-virgules',
  templateCommas: 'S’ouvre en une seule colonne ? Séparer par des virgules',
  reading: (name: string) => `Lecture de ${name}`,
  refusedSpreadsheet:
    'C’est un classeur, pas un fichier CSV. Dans Excel : Fichier, Enregistrer sous, CSV UTF-8 ; dans Google Sheets : Fichier, Télécharger, CSV. Ou copiez les cellules et collez-les ici.',
  refusedPdf: 'C’est un PDF. Enregistrez la liste en CSV dans le programme d’où elle vient.',
  refusedBinary:
    'Ce fichier n’est pas du texte. Enregistrez la liste en CSV dans le programme d’où elle vient.',
  refusedEmpty: 'Il est vide. Choisissez un autre fichier.',
  refusedNobody:
    'Il n’y a personne dedans, seulement la ligne qui nomme les colonnes. Choisissez un autre fichier.',
  refusedTooLarge: (size: string) => `Il dépasse ${size}. Divisez-le et apportez une partie après l’autre.`,
  refusedTooManyRows: (rows: number) =>
    plural('fr', rows, {
      one: 'Il a plus de # ligne. Divisez-le et apportez une partie après l’autre.',
      many: 'Il a plus de # lignes. Divisez-le et apportez une partie après l’autre.',
      other: 'Il a plus de # lignes. Divisez-le et apportez une partie après l’autre.',
    }),
  refusedTooManyColumns: (columns: number) =>
    plural('fr', columns, {
      one: 'Il a plus de # colonne. Gardez celles qui sont demandées.',
      many: 'Il a plus de # colonnes. Gardez celles qui sont demandées.',
      other: 'Il a plus de # colonnes. Gardez celles qui sont demandées.',
    }),
  refusedUnreadable:
    'Il n’a pas pu être lu. Il a peut-être été déplacé ou modifié entre-temps : choisissez-le à nouveau.',
  refusedFolder: 'C’est un dossier. Déposez l’un de ses fichiers.',
  refusedSeveral: 'Ce sont plusieurs fichiers. Apportez-les l’un après l’autre.',
  refusedUnclosed: (row: string) =>
    `Un guillemet s’ouvre à la ligne ${row} et n’est jamais fermé, si bien que tout ce qui suit forme une cellule. Fermez-le dans le fichier et choisissez-le à nouveau.`,
  encoding: 'Encodage',
  encodingWestern: 'Europe occidentale (Windows-1252)',
  delimiter: 'Cellules séparées par',
  comma: 'Virgule',
  semicolon: 'Point-virgule',
  tab: 'Tabulation',
  bar: 'Barre verticale',
  firstRow: 'La première ligne nomme les colonnes',
  anotherFile: 'Choisir un autre fichier',
  changeColumns: 'Modifier les colonnes',
  back: 'Retour',
  columnsTitle: 'Que contient chaque colonne ?',
  columnsHelp: 'Seul ce qui n’a pas pu être reconnu est demandé. Le reste peut aussi être modifié.',
  column: (name: string) => `Colonne ${name}`,
  leaveOut: 'Ignorer',
  missingColumn: (label: string) => `Aucune colonne pour ${label}.`,
  templateMissing: (labels: string) => `Ces colonnes du modèle manquent ou portent un autre nom : ${labels}.`,
  doubledColumn: (header: string) =>
    `Deux colonnes veulent dire la même chose. La première compte, « ${header} » est ignorée.`,
  columnsLeftOut: (list: string) => `Ignorées : ${list}.`,
  emptyCells: 'Vide',
  checkRows: 'Vérifier les lignes',
  checkTitle: 'Vérifiez qui est invité',
  show: 'Afficher',
  all: (count: number) => plural('fr', count, {one: '# ligne', many: '# lignes', other: '# lignes'}),
  ready: (count: number) => plural('fr', count, {one: '# prête', many: '# prêtes', other: '# prêtes'}),
  doubtful: (count: number) =>
    plural('fr', count, {one: '# à regarder', many: '# à regarder', other: '# à regarder'}),
  wrong: (count: number) =>
    plural('fr', count, {one: '# problème', many: '# problèmes', other: '# problèmes'}),
  known: (count: number) =>
    plural('fr', count, {one: '# déjà connue', many: '# déjà connues', other: '# déjà connues'}),
  leftOut: (count: number) =>
    plural('fr', count, {one: '# ignorée', many: '# ignorées', other: '# ignorées'}),
  checked: (ready: string, wrong: string) => `${ready}, ${wrong}.`,
  asking: (done: number, count: number) =>
    plural(
      'fr',
      count,
      {
        one: 'Recherche de qui est déjà connu : {done} sur #',
        many: 'Recherche de qui est déjà connu : {done} sur #',
        other: 'Recherche de qui est déjà connu : {done} sur #',
      },
      {done: new Intl.NumberFormat('fr').format(done)},
    ),
  notAsked: 'Impossible de demander qui est déjà connu. Cela apparaîtra à l’envoi.',
  roleWords: 'Rôles qui portent un autre nom dans le fichier',
  roleWord: (word: string, count: number) =>
    plural(
      'fr',
      count,
      {one: '« {word} » dans # ligne', many: '« {word} » dans # lignes', other: '« {word} » dans # lignes'},
      {word},
    ),
  unknownRole: 'Aucun rôle ne porte ce nom. Choisissez-en un.',
  chooseRole: 'Choisir un rôle',
  defaultRole: 'Rôle des lignes qui n’en ont pas',
  defaultDay: 'Dernier jour des lignes qui n’en ont pas',
  whenInvited: 'Personnes déjà invitées',
  whenInactive: 'Membres désactivés',
  skip: 'Ignorer',
  resend: 'Renvoyer',
  reactivate: 'Réactiver',
  row: 'Ligne',
  state: 'État',
  cell: (label: string, row: string) => `${label}, ligne ${row}`,
  stateReady: 'Prête',
  stateDoubtful: 'À regarder',
  stateWrong: 'Problème',
  stateMember: 'Déjà membre',
  stateInactive: 'Désactivé',
  stateInvited: 'Déjà invité',
  stateExample: 'Exemple',
  stateLeftOut: 'Ignorée',
  duplicateOf: (row: string) => `La même adresse qu’à la ligne ${row}.`,
  roleAddress: 'Ressemble à une boîte lue par plusieurs personnes.',
  lookAlike: 'Le domaine est écrit avec des lettres qui peuvent être confondues avec d’autres.',
  removeRow: (row: string) => `Ignorer la ligne ${row}`,
  removed: (row: string) => `La ligne ${row} est ignorée.`,
  removeWrong: (count: number) =>
    plural('fr', count, {
      one: 'Ignorer # problème',
      many: 'Ignorer # problèmes',
      other: 'Ignorer # problèmes',
    }),
  undo: 'Annuler',
  undone: 'Annulé.',
  onlyExamples:
    'Il ne contient que les lignes d’exemple du modèle. Mettez des personnes à leur place et rapportez-le.',
  noRows: 'Aucune ligne de ce genre.',
  tableName: 'Lignes du fichier',
  nothingToSend: 'Aucune ligne ne peut encore être envoyée.',
  staysBehind: (count: number) =>
    plural('fr', count, {
      one: '# ligne avec un problème n’est pas envoyée.',
      many: '# lignes avec des problèmes ne sont pas envoyées.',
      other: '# lignes avec des problèmes ne sont pas envoyées.',
    }),
  whenToSend: 'Quand envoyer',
  now: 'Maintenant',
  later: 'Plus tard',
  startsAt: 'Jour et heure',
  startsAtHelp: (zone: string) => `Dans votre fuseau horaire, ${zone}.`,
  startsInPast: 'Ce moment est passé. Choisissez-en un plus tard.',
  send: (count: number) =>
    plural('fr', count, {
      one: 'Envoyer # invitation',
      many: 'Envoyer # invitations',
      other: 'Envoyer # invitations',
    }),
  schedule: (count: number) =>
    plural('fr', count, {
      one: 'Planifier # invitation',
      many: 'Planifier # invitations',
      other: 'Planifier # invitations',
    }),
  handingOver: (done: number, count: number) =>
    plural(
      'fr',
      count,
      {
        one: 'Transmission : {done} sur #',
        many: 'Transmission : {done} sur #',
        other: 'Transmission : {done} sur #',
      },
      {done: new Intl.NumberFormat('fr').format(done)},
    ),
  inviting: (done: number, count: number) =>
    plural(
      'fr',
      count,
      {
        one: 'Invitation : {done} sur #',
        many: 'Invitation : {done} sur #',
        other: 'Invitation : {done} sur #',
      },
      {done: new Intl.NumberFormat('fr').format(done)},
    ),
  keepOpen: 'Gardez cette page ouverte jusqu’à la fin.',
  mayClose: 'Vous pouvez fermer cette page. L’envoi continue de lui-même.',
  waits: (seconds: number) =>
    plural('fr', seconds, {
      one: 'Le serveur demande d’attendre. Reprise dans # seconde.',
      many: 'Le serveur demande d’attendre. Reprise dans # secondes.',
      other: 'Le serveur demande d’attendre. Reprise dans # secondes.',
    }),
  stop: 'Arrêter',
  goOn: 'Continuer',
  scheduledFor: (when: string) => `Envoi prévu le ${when}.`,
  stopped: 'Arrêté. Ce qui est fait reste fait.',
  finished: 'Terminé',
  notSentYet: 'Pas encore envoyée.',
  nothingRan: 'Rien n’a été envoyé.',
  outcomeInvited: (count: number) =>
    plural('fr', count, {one: '# invité', many: '# invités', other: '# invités'}),
  outcomeResent: (count: number) =>
    plural('fr', count, {one: '# renvoyée', many: '# renvoyées', other: '# renvoyées'}),
  outcomeReactivated: (count: number) =>
    plural('fr', count, {one: '# réactivé', many: '# réactivés', other: '# réactivés'}),
  outcomeSkipped: (count: number) =>
    plural('fr', count, {one: '# ignoré', many: '# ignorés', other: '# ignorés'}),
  outcomeFailed: (count: number) =>
    plural('fr', count, {one: '# échec', many: '# échecs', other: '# échecs'}),
  outcomeWaiting: (count: number) =>
    plural('fr', count, {one: '# non envoyée', many: '# non envoyées', other: '# non envoyées'}),
  outcomeBehind: (count: number) =>
    plural('fr', count, {
      one: '# restée dans le fichier',
      many: '# restées dans le fichier',
      other: '# restées dans le fichier',
    }),
  outcomeRevoked: (count: number) =>
    plural('fr', count, {one: '# révoquée', many: '# révoquées', other: '# révoquées'}),
  outcomeUnknown: (count: number) =>
    plural('fr', count, {
      one: '# au résultat inconnu',
      many: '# au résultat inconnu',
      other: '# au résultat inconnu',
    }),
  notInvited: 'Qui n’a pas été invité',
  more: 'Afficher plus',
  reportMake: 'En faire un fichier',
  reportDownload: 'Télécharger le fichier',
  reportCopy: 'Copier comme texte',
  reportText: 'Le fichier, à copier',
  reportHelp: 'Le fichier contient les mêmes colonnes et le motif. Corrigez-le et rapportez-le ici.',
  retryFailed: (count: number) =>
    plural('fr', count, {one: 'Réessayer pour #', many: 'Réessayer pour #', other: 'Réessayer pour #'}),
  remind: (count: number) =>
    plural('fr', count, {
      one: 'Relancer # personne qui n’a pas rejoint',
      many: 'Relancer # personnes qui n’ont pas rejoint',
      other: 'Relancer # personnes qui n’ont pas rejoint',
    }),
  revoke: (count: number) =>
    plural('fr', count, {
      one: 'Révoquer # invitation ouverte',
      many: 'Révoquer # invitations ouvertes',
      other: 'Révoquer # invitations ouvertes',
    }),
  askRevoke: (count: number) =>
    plural('fr', count, {
      one: '# lien cesse aussitôt de fonctionner. Qui a rejoint reste.',
      many: '# liens cessent aussitôt de fonctionner. Qui a rejoint reste.',
      other: '# liens cessent aussitôt de fonctionner. Qui a rejoint reste.',
    }),
  askRemind: (count: number) =>
    plural('fr', count, {
      one: '# personne reçoit un nouveau lien, l’ancien cesse de fonctionner.',
      many: '# personnes reçoivent un nouveau lien, les anciens cessent de fonctionner.',
      other: '# personnes reçoivent un nouveau lien, les anciens cessent de fonctionner.',
    }),
  keep: 'Laisser ainsi',
  earlier: 'Envois précédents',
  batchState: (state: string) =>
    ({scheduled: 'Planifié', running: 'En cours', stopped: 'Arrêté', done: 'Terminé'})[state] ?? state,
  batchBy: (who: string, when: string) => `${who}, ${when}`,
  openBatch: (name: string) => `Ouvrir ${name}`,
};
