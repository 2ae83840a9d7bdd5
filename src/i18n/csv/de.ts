import {plural} from '../plural.js';
import type {CsvMessages} from './en.js';

export const csvDe: CsvMessages = {
  title: (tenant: string) => `Viele Personen zu ${tenant} einladen`,
  steps: 'Schritte',
  stepFile: 'Datei',
  stepColumns: 'Spalten',
  stepCheck: 'Prüfen',
  stepSend: 'Senden',
  intro: 'Eine Liste von Personen mitbringen. Jede Zeile ist zu sehen, bevor etwas gesendet wird.',
  email: 'E-Mail',
  fullName: 'Vollständiger Name',
  firstName: 'Vorname',
  lastName: 'Nachname',
  role: 'Rolle',
  lastDay: 'Letzter Tag des Zugangs',
  reason: 'Grund',
  exampleFirst: 'Alex',
  exampleLast: 'Beispiel',
  dropTitle: 'CSV-Datei hier ablegen',
  chooseFile: 'Datei wählen',
  limits: (rows: number, size: string) =>
    plural(
      'de',
      rows,
      {one: 'Höchstens # Zeile und {size}.', other: 'Höchstens # Zeilen und {size}.'},
      {size},
    ),
  pasteTitle: 'Oder Zellen einfügen',
  pasteHelp: 'In Excel oder Google Tabellen kopieren, mit der Zeile, in der die Spalten benannt sind.',
  pasteField: 'Eingefügte Zellen',
  readPasted: 'Diese Zellen lesen',
  pastedName: 'Eingefügte Zellen',
  templateTitle: 'Mit der Vorlage beginnen',
  templateHelp:
    'Sie hat die Spalten, nach denen gefragt wird, und eine Beispielzeile je Rolle. Beispielzeilen, die darin bleiben, werden ausgelassen.',
  templateDownload: 'Vorlage herunterladen',
  templateCopy: 'Vorlage kopieren',
  templateText: 'Die Vorlage zum Kopieren',
  templateSemicolons: 'Öffnet sie sich in einer Spalte? Mit Semikolons trennen',
  templateCommas: 'Öffnet sie sich in einer Spalte? Mit Kommas trennen',
  reading: (name: string) => `${name} wird gelesen`,
  refusedSpreadsheet:
    'Das ist eine Arbeitsmappe, keine CSV-Datei. In Excel „Datei“, „Speichern unter“, „CSV UTF-8“ wählen, in Google Tabellen „Datei“, „Herunterladen“, „CSV“. Oder die Zellen kopieren und hier einfügen.',
  refusedPdf: 'Das ist ein PDF. Die Liste in dem Programm, aus dem sie kommt, als CSV speichern.',
  refusedBinary:
    'Diese Datei ist kein Text. Die Liste in dem Programm, aus dem sie kommt, als CSV speichern.',
  refusedEmpty: 'Es steht nichts darin. Eine andere Datei wählen.',
  refusedNobody:
    'Es steht niemand darin, nur eine Zeile mit den Namen der Spalten. Eine andere Datei wählen.',
  refusedTooLarge: (size: string) =>
    `Sie ist größer als ${size}. Teilen und ein Stück nach dem anderen bringen.`,
  refusedTooManyRows: (rows: number) =>
    plural('de', rows, {
      one: 'Sie hat mehr als # Zeile. Teilen und ein Stück nach dem anderen bringen.',
      other: 'Sie hat mehr als # Zeilen. Teilen und ein Stück nach dem anderen bringen.',
    }),
  refusedTooManyColumns: (columns: number) =>
    plural('de', columns, {
      one: 'Sie hat mehr als # Spalte. Nur behalten, wonach gefragt wird.',
      other: 'Sie hat mehr als # Spalten. Nur behalten, wonach gefragt wird.',
    }),
  refusedUnreadable:
    'Sie war nicht zu lesen. Vielleicht wurde sie inzwischen verschoben oder geändert: bitte neu wählen.',
  refusedFolder: 'Das ist ein Ordner. Eine der Dateien darin ablegen.',
  refusedSeveral: 'Das sind mehrere Dateien. Eine nach der anderen bringen.',
  refusedUnclosed: (row: string) =>
    `In Zeile ${row} beginnt ein Anführungszeichen, das nie geschlossen wird, sodass alles dahinter eine Zelle ist. In der Datei schließen und sie neu wählen.`,
  encoding: 'Kodierung',
  encodingWestern: 'Westeuropäisch (Windows-1252)',
  delimiter: 'Zellen getrennt durch',
  comma: 'Komma',
  semicolon: 'Semikolon',
  tab: 'Tabulator',
  bar: 'Senkrechter Strich',
  firstRow: 'Die erste Zeile benennt die Spalten',
  anotherFile: 'Andere Datei wählen',
  changeColumns: 'Spalten ändern',
  back: 'Zurück',
  columnsTitle: 'Was steht in welcher Spalte?',
  columnsHelp: 'Gefragt wird nur, was nicht zu erkennen war. Auch das Übrige lässt sich ändern.',
  column: (name: string) => `Spalte ${name}`,
  leaveOut: 'Auslassen',
  missingColumn: (label: string) => `Keine Spalte für ${label}.`,
  templateMissing: (labels: string) => `Diese Spalten der Vorlage fehlen oder heißen anders: ${labels}.`,
  doubledColumn: (header: string) =>
    `Zwei Spalten bedeuten dasselbe. Die erste zählt, „${header}“ wird ausgelassen.`,
  columnsLeftOut: (list: string) => `Ausgelassen: ${list}.`,
  emptyCells: 'Leer',
  checkRows: 'Zeilen prüfen',
  checkTitle: 'Prüfen, wer eingeladen wird',
  show: 'Anzeigen',
  all: (count: number) => plural('de', count, {one: '# Zeile', other: '# Zeilen'}),
  ready: (count: number) => plural('de', count, {one: '# bereit', other: '# bereit'}),
  doubtful: (count: number) => plural('de', count, {one: '# anzusehen', other: '# anzusehen'}),
  wrong: (count: number) => plural('de', count, {one: '# Problem', other: '# Probleme'}),
  known: (count: number) => plural('de', count, {one: '# schon bekannt', other: '# schon bekannt'}),
  leftOut: (count: number) => plural('de', count, {one: '# ausgelassen', other: '# ausgelassen'}),
  checked: (ready: string, wrong: string) => `${ready}, ${wrong}.`,
  asking: (done: number, count: number) =>
    plural(
      'de',
      count,
      {
        one: 'Wer schon bekannt ist, wird erfragt: {done} von #',
        other: 'Wer schon bekannt ist, wird erfragt: {done} von #',
      },
      {done: new Intl.NumberFormat('de').format(done)},
    ),
  notAsked: 'Wer schon bekannt ist, ließ sich nicht erfragen. Es zeigt sich beim Senden.',
  roleWords: 'Rollen, die in der Datei anders heißen',
  roleWord: (word: string, count: number) =>
    plural('de', count, {one: '„{word}“ in # Zeile', other: '„{word}“ in # Zeilen'}, {word}),
  unknownRole: 'Keine Rolle heißt so. Eine wählen.',
  chooseRole: 'Rolle wählen',
  defaultRole: 'Rolle für Zeilen ohne Rolle',
  defaultDay: 'Letzter Tag für Zeilen ohne Tag',
  whenInvited: 'Schon Eingeladene',
  whenInactive: 'Deaktivierte Mitglieder',
  skip: 'Auslassen',
  resend: 'Erneut senden',
  reactivate: 'Reaktivieren',
  row: 'Zeile',
  state: 'Stand',
  cell: (label: string, row: string) => `${label}, Zeile ${row}`,
  stateReady: 'Bereit',
  stateDoubtful: 'Anzusehen',
  stateWrong: 'Problem',
  stateMember: 'Schon Mitglied',
  stateInactive: 'Deaktiviert',
  stateInvited: 'Schon eingeladen',
  stateExample: 'Beispiel',
  stateLeftOut: 'Ausgelassen',
  duplicateOf: (row: string) => `Dieselbe Adresse wie in Zeile ${row}.`,
  roleAddress: 'Sieht nach einem Postfach aus, das mehrere lesen.',
  lookAlike: 'Die Domain steht in Buchstaben, die sich mit anderen verwechseln lassen.',
  removeRow: (row: string) => `Zeile ${row} auslassen`,
  removed: (row: string) => `Zeile ${row} ist ausgelassen.`,
  removeWrong: (count: number) =>
    plural('de', count, {one: '# Problem auslassen', other: '# Probleme auslassen'}),
  undo: 'Rückgängig',
  undone: 'Rückgängig gemacht.',
  onlyExamples:
    'Es stehen nur die Beispielzeilen der Vorlage darin. Personen an ihre Stelle setzen und die Datei erneut bringen.',
  noRows: 'Keine solchen Zeilen.',
  tableName: 'Zeilen der Datei',
  nothingToSend: 'Noch kann keine Zeile gesendet werden.',
  staysBehind: (count: number) =>
    plural('de', count, {
      one: '# Zeile mit einem Problem wird nicht gesendet.',
      other: '# Zeilen mit Problemen werden nicht gesendet.',
    }),
  whenToSend: 'Wann senden',
  now: 'Jetzt',
  later: 'Später',
  startsAt: 'Tag und Uhrzeit',
  startsAtHelp: (zone: string) => `In der eigenen Zeitzone, ${zone}.`,
  startsInPast: 'Dieser Zeitpunkt ist vorbei. Einen späteren wählen.',
  send: (count: number) => plural('de', count, {one: '# Einladung senden', other: '# Einladungen senden'}),
  schedule: (count: number) =>
    plural('de', count, {one: '# Einladung planen', other: '# Einladungen planen'}),
  handingOver: (done: number, count: number) =>
    plural(
      'de',
      count,
      {one: '{done} von # übergeben', other: '{done} von # übergeben'},
      {done: new Intl.NumberFormat('de').format(done)},
    ),
  inviting: (done: number, count: number) =>
    plural(
      'de',
      count,
      {one: '{done} von # eingeladen', other: '{done} von # eingeladen'},
      {done: new Intl.NumberFormat('de').format(done)},
    ),
  keepOpen: 'Diese Seite offen lassen, bis alles fertig ist.',
  mayClose: 'Die Seite kann geschlossen werden. Es geht von selbst weiter.',
  waits: (seconds: number) =>
    plural('de', seconds, {
      one: 'Der Server bittet zu warten. In # Sekunde geht es weiter.',
      other: 'Der Server bittet zu warten. In # Sekunden geht es weiter.',
    }),
  stop: 'Anhalten',
  goOn: 'Weiter',
  scheduledFor: (when: string) => `Wird am ${when} gesendet.`,
  stopped: 'Angehalten. Was getan ist, bleibt getan.',
  finished: 'Fertig',
  notSentYet: 'Noch nicht gesendet.',
  nothingRan: 'Es wurde nichts gesendet.',
  outcomeInvited: (count: number) => plural('de', count, {one: '# eingeladen', other: '# eingeladen'}),
  outcomeResent: (count: number) =>
    plural('de', count, {one: '# erneut gesendet', other: '# erneut gesendet'}),
  outcomeReactivated: (count: number) => plural('de', count, {one: '# reaktiviert', other: '# reaktiviert'}),
  outcomeSkipped: (count: number) => plural('de', count, {one: '# übersprungen', other: '# übersprungen'}),
  outcomeFailed: (count: number) => plural('de', count, {one: '# fehlgeschlagen', other: '# fehlgeschlagen'}),
  outcomeWaiting: (count: number) =>
    plural('de', count, {one: '# nicht gesendet', other: '# nicht gesendet'}),
  outcomeBehind: (count: number) =>
    plural('de', count, {one: '# in der Datei geblieben', other: '# in der Datei geblieben'}),
  outcomeRevoked: (count: number) => plural('de', count, {one: '# widerrufen', other: '# widerrufen'}),
  outcomeUnknown: (count: number) =>
    plural('de', count, {one: '# mit unbekanntem Ergebnis', other: '# mit unbekanntem Ergebnis'}),
  notInvited: 'Wer nicht eingeladen wurde',
  more: 'Mehr zeigen',
  reportMake: 'Eine Datei davon machen',
  reportDownload: 'Datei herunterladen',
  reportCopy: 'Als Text kopieren',
  reportText: 'Die Datei zum Kopieren',
  reportHelp: 'Die Datei hat dieselben Spalten und den Grund. Berichtigen und wieder hierher bringen.',
  retryFailed: (count: number) =>
    plural('de', count, {one: '# erneut versuchen', other: '# erneut versuchen'}),
  remind: (count: number) =>
    plural('de', count, {
      one: '# erinnern, wer nicht beigetreten ist',
      other: '# erinnern, die nicht beigetreten sind',
    }),
  revoke: (count: number) =>
    plural('de', count, {one: '# offene Einladung widerrufen', other: '# offene Einladungen widerrufen'}),
  askRevoke: (count: number) =>
    plural('de', count, {
      one: '# Link gilt sofort nicht mehr. Wer beigetreten ist, bleibt.',
      other: '# Links gelten sofort nicht mehr. Wer beigetreten ist, bleibt.',
    }),
  askRemind: (count: number) =>
    plural('de', count, {
      one: '# Person bekommt einen neuen Link, der alte gilt nicht mehr.',
      other: '# Personen bekommen einen neuen Link, die alten gelten nicht mehr.',
    }),
  keep: 'So lassen',
  earlier: 'Frühere Listen',
  batchState: (state: string) =>
    ({scheduled: 'Geplant', running: 'Läuft', stopped: 'Angehalten', done: 'Fertig'})[state] ?? state,
  batchBy: (who: string, when: string) => `${who}, ${when}`,
  openBatch: (name: string) => `${name} öffnen`,
};
