import {plural} from '../plural.js';

/** The words of `<csv-invite>`. */
export const csvEn = {
  title: (tenant: string) => `Invite many people to ${tenant}`,
  steps: 'Steps',
  stepFile: 'File',
  stepColumns: 'Columns',
  stepCheck: 'Check',
  stepSend: 'Send',
  intro: 'Bring a list of people. You see every row before anything is sent.',

  email: 'Email',
  fullName: 'Full name',
  firstName: 'First name',
  lastName: 'Last name',
  role: 'Role',
  lastDay: 'Last day of access',
  reason: 'Reason',
  exampleFirst: 'Alex',
  exampleLast: 'Example',

  dropTitle: 'Drop a CSV file here',
  chooseFile: 'Choose file',
  limits: (rows: number, size: string) =>
    plural('en', rows, {one: 'At most # row and {size}.', other: 'At most # rows and {size}.'}, {size}),
  pasteTitle: 'Or paste cells',
  pasteHelp: 'Copy them in Excel or Google Sheets, with the row that names the columns.',
  pasteField: 'Pasted cells',
  readPasted: 'Read these cells',
  pastedName: 'Pasted cells',
  templateTitle: 'Start from the template',
  templateHelp:
    'It has the columns that are asked for, and an example row for each role. Example rows that stay in it are left out.',
  templateDownload: 'Download template',
  templateCopy: 'Copy template',
  templateText: 'The template, to be copied',
  templateSemicolons: 'Opens in one column? Divide by semicolons',
  templateCommas: 'Opens in one column? Divide by commas',
  reading: (name: string) => `Reading ${name}`,

  refusedSpreadsheet:
    'This is a workbook, not a CSV file. In Excel choose File, Save as, CSV UTF-8; in Google Sheets File, Download, CSV. Or copy the cells and paste them here.',
  refusedPdf: 'This is a PDF. Save the list as CSV in the program it comes from.',
  refusedBinary: 'This file is not text. Save the list as CSV in the program it comes from.',
  refusedEmpty: 'There is nothing in it. Choose another file.',
  refusedNobody: 'There is nobody in it, only a row that names the columns. Choose another file.',
  refusedTooLarge: (size: string) =>
    `It is larger than ${size}. Divide it and bring one part after the other.`,
  refusedTooManyRows: (rows: number) =>
    plural('en', rows, {
      one: 'It has more than # row. Divide it and bring one part after the other.',
      other: 'It has more than # rows. Divide it and bring one part after the other.',
    }),
  refusedTooManyColumns: (columns: number) =>
    plural('en', columns, {
      one: 'It has more than # column. Keep those that are asked for.',
      other: 'It has more than # columns. Keep those that are asked for.',
    }),
  refusedUnreadable: 'It could not be read. It may have been moved or changed meanwhile: choose it again.',
  refusedFolder: 'This is a folder. Drop one of the files in it.',
  refusedSeveral: 'These are several files. Bring one after the other.',
  refusedUnclosed: (row: string) =>
    `A quotation mark opens in row ${row} and is never closed, so that everything behind it is one cell. Close it in the file and choose the file again.`,

  encoding: 'Encoding',
  encodingWestern: 'Western European (Windows-1252)',
  delimiter: 'Cells divided by',
  comma: 'Comma',
  semicolon: 'Semicolon',
  tab: 'Tab',
  bar: 'Vertical bar',
  firstRow: 'The first row names the columns',
  anotherFile: 'Choose another file',
  changeColumns: 'Change columns',
  back: 'Back',

  columnsTitle: 'What stands in which column?',
  columnsHelp: 'Only what could not be told is asked for. The rest can be changed as well.',
  column: (name: string) => `Column ${name}`,
  leaveOut: 'Leave out',
  missingColumn: (label: string) => `No column for ${label}.`,
  templateMissing: (labels: string) =>
    `These columns of the template are not there or are called otherwise: ${labels}.`,
  doubledColumn: (header: string) =>
    `Two columns mean the same. The first one counts, “${header}” is left out.`,
  columnsLeftOut: (list: string) => `Left out: ${list}.`,
  emptyCells: 'Empty',
  checkRows: 'Check the rows',

  checkTitle: 'Check who is invited',
  show: 'Show',
  all: (count: number) => plural('en', count, {one: '# row', other: '# rows'}),
  ready: (count: number) => plural('en', count, {one: '# ready', other: '# ready'}),
  doubtful: (count: number) => plural('en', count, {one: '# to look at', other: '# to look at'}),
  wrong: (count: number) => plural('en', count, {one: '# problem', other: '# problems'}),
  known: (count: number) => plural('en', count, {one: '# known already', other: '# known already'}),
  leftOut: (count: number) => plural('en', count, {one: '# left out', other: '# left out'}),
  checked: (ready: string, wrong: string) => `${ready}, ${wrong}.`,
  asking: (done: number, count: number) =>
    plural(
      'en',
      count,
      {
        one: 'Asking who is known already: {done} of #',
        other: 'Asking who is known already: {done} of #',
      },
      {done: new Intl.NumberFormat('en').format(done)},
    ),
  notAsked: 'Who is known already could not be asked. It is found out when the invitations are sent.',
  roleWords: 'Roles that have another name in the file',
  roleWord: (word: string, count: number) =>
    plural('en', count, {one: '“{word}” in # row', other: '“{word}” in # rows'}, {word}),
  unknownRole: 'No role has this name. Choose one.',
  chooseRole: 'Choose a role',
  defaultRole: 'Role of rows without one',
  defaultDay: 'Last day of access of rows without one',
  whenInvited: 'People invited already',
  whenInactive: 'Deactivated members',
  skip: 'Leave out',
  resend: 'Send again',
  reactivate: 'Reactivate',
  row: 'Row',
  state: 'State',
  cell: (label: string, row: string) => `${label}, row ${row}`,
  stateReady: 'Ready',
  stateDoubtful: 'To look at',
  stateWrong: 'Problem',
  stateMember: 'Member already',
  stateInactive: 'Deactivated',
  stateInvited: 'Invited already',
  stateExample: 'Example',
  stateLeftOut: 'Left out',
  duplicateOf: (row: string) => `The same address as in row ${row}.`,
  roleAddress: 'Looks like a mailbox that several people read.',
  lookAlike: 'The domain is written in letters that can be taken for others.',
  removeRow: (row: string) => `Leave out row ${row}`,
  removed: (row: string) => `Row ${row} is left out.`,
  removeWrong: (count: number) =>
    plural('en', count, {one: 'Leave out # problem', other: 'Leave out # problems'}),
  undo: 'Undo',
  undone: 'Undone.',
  onlyExamples:
    'Only the example rows of the template are in it. Put people in their place, and bring it again.',
  noRows: 'No such rows.',
  tableName: 'Rows of the file',
  nothingToSend: 'No row can be sent yet.',
  staysBehind: (count: number) =>
    plural('en', count, {
      one: '# row with a problem is not sent.',
      other: '# rows with problems are not sent.',
    }),
  whenToSend: 'When to send',
  now: 'Now',
  later: 'Later',
  startsAt: 'Day and time',
  startsAtHelp: (zone: string) => `In your time zone, ${zone}.`,
  startsInPast: 'This moment is over. Choose a later one.',
  send: (count: number) => plural('en', count, {one: 'Send # invitation', other: 'Send # invitations'}),
  schedule: (count: number) =>
    plural('en', count, {one: 'Schedule # invitation', other: 'Schedule # invitations'}),

  handingOver: (done: number, count: number) =>
    plural(
      'en',
      count,
      {one: 'Handing over {done} of #', other: 'Handing over {done} of #'},
      {
        done: new Intl.NumberFormat('en').format(done),
      },
    ),
  inviting: (done: number, count: number) =>
    plural(
      'en',
      count,
      {one: 'Inviting {done} of #', other: 'Inviting {done} of #'},
      {
        done: new Intl.NumberFormat('en').format(done),
      },
    ),
  keepOpen: 'Keep this page open until it is finished.',
  mayClose: 'You can close this page. It goes on by itself.',
  waits: (seconds: number) =>
    plural('en', seconds, {
      one: 'The server asks to wait. It goes on in # second.',
      other: 'The server asks to wait. It goes on in # seconds.',
    }),
  stop: 'Stop',
  goOn: 'Go on',
  scheduledFor: (when: string) => `Goes out on ${when}.`,
  stopped: 'Stopped. What was done stays done.',
  finished: 'Finished',
  notSentYet: 'Not sent yet.',
  nothingRan: 'Nothing was sent.',

  outcomeInvited: (count: number) => plural('en', count, {one: '# invited', other: '# invited'}),
  outcomeResent: (count: number) => plural('en', count, {one: '# sent again', other: '# sent again'}),
  outcomeReactivated: (count: number) => plural('en', count, {one: '# reactivated', other: '# reactivated'}),
  outcomeSkipped: (count: number) => plural('en', count, {one: '# skipped', other: '# skipped'}),
  outcomeFailed: (count: number) => plural('en', count, {one: '# failed', other: '# failed'}),
  outcomeWaiting: (count: number) => plural('en', count, {one: '# not sent', other: '# not sent'}),
  outcomeBehind: (count: number) =>
    plural('en', count, {one: '# left in the file', other: '# left in the file'}),
  outcomeRevoked: (count: number) => plural('en', count, {one: '# revoked', other: '# revoked'}),
  outcomeUnknown: (count: number) =>
    plural('en', count, {one: '# of unknown outcome', other: '# of unknown outcome'}),
  notInvited: 'Who was not invited',
  more: 'Show more',
  reportMake: 'Make a file of them',
  reportDownload: 'Download file',
  reportCopy: 'Copy as text',
  reportText: 'The file, to be copied',
  reportHelp: 'The file has the same columns and the reason. Correct it and bring it here again.',
  retryFailed: (count: number) => plural('en', count, {one: 'Try # again', other: 'Try # again'}),
  remind: (count: number) =>
    plural('en', count, {one: 'Remind # who has not joined', other: 'Remind # who have not joined'}),
  revoke: (count: number) =>
    plural('en', count, {one: 'Revoke # open invitation', other: 'Revoke # open invitations'}),
  askRevoke: (count: number) =>
    plural('en', count, {
      one: '# link stops working at once. Whoever has joined stays.',
      other: '# links stop working at once. Whoever has joined stays.',
    }),
  askRemind: (count: number) =>
    plural('en', count, {
      one: '# person gets a new link, and the old one stops working.',
      other: '# people get a new link, and the old ones stop working.',
    }),
  keep: 'Leave it',

  earlier: 'Earlier uploads',
  batchState: (state: string) =>
    ({
      scheduled: 'Scheduled',
      running: 'At work',
      stopped: 'Stopped',
      done: 'Finished',
    })[state] ?? state,
  batchBy: (who: string, when: string) => `${who}, ${when}`,
  openBatch: (name: string) => `Open ${name}`,
};
export type CsvMessages = typeof csvEn;
