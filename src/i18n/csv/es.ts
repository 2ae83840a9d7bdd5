import {plural} from '../plural.js';
import type {CsvMessages} from './en.js';

export const csvEs: CsvMessages = {
  title: (tenant: string) => `Invitar a muchas personas a ${tenant}`,
  steps: 'Pasos',
  stepFile: 'Archivo',
  stepColumns: 'Columnas',
  stepCheck: 'Revisión',
  stepSend: 'Envío',
  intro: 'Traiga una lista de personas. Verá cada fila antes de que se envíe nada.',
  email: 'Correo electrónico',
  fullName: 'Nombre completo',
  firstName: 'Nombre',
  lastName: 'Apellidos',
  role: 'Rol',
  lastDay: 'Último día de acceso',
  reason: 'Motivo',
  exampleFirst: 'Alex',
  exampleLast: 'Ejemplo',
  dropTitle: 'Suelte aquí un archivo CSV',
  chooseFile: 'Elegir archivo',
  limits: (rows: number, size: string) =>
    plural(
      'es',
      rows,
      {
        one: 'Como máximo # fila y {size}.',
        many: 'Como máximo # filas y {size}.',
        other: 'Como máximo # filas y {size}.',
      },
      {size},
    ),
  pasteTitle: 'O pegue celdas',
  pasteHelp: 'Cópielas en Excel o en Hojas de cálculo de Google, con la fila que da nombre a las columnas.',
  pasteField: 'Celdas pegadas',
  readPasted: 'Leer estas celdas',
  pastedName: 'Celdas pegadas',
  templateTitle: 'Empezar con la plantilla',
  templateHelp:
    'Tiene las columnas que se piden y una fila de ejemplo por cada rol. Las filas de ejemplo que queden en ella se omiten.',
  templateDownload: 'Descargar plantilla',
  templateCopy: 'Copiar plantilla',
  templateText: 'La plantilla, para copiar',
  templateSemicolons: '¿Se abre en una sola columna? Separar con punto y coma',
  templateCommas: '¿Se abre en una sola columna? Separar con comas',
  reading: (name: string) => `Leyendo ${name}`,
  refusedSpreadsheet:
    'Es un libro de cálculo, no un archivo CSV. En Excel elija Archivo, Guardar como, CSV UTF-8; en Hojas de cálculo de Google, Archivo, Descargar, CSV. O copie las celdas y péguelas aquí.',
  refusedPdf: 'Es un PDF. Guarde la lista como CSV en el programa del que procede.',
  refusedBinary: 'Este archivo no es texto. Guarde la lista como CSV en el programa del que procede.',
  refusedEmpty: 'No contiene nada. Elija otro archivo.',
  refusedNobody: 'No hay nadie en él, solo la fila que da nombre a las columnas. Elija otro archivo.',
  refusedTooLarge: (size: string) => `Supera ${size}. Divídalo y traiga una parte tras otra.`,
  refusedTooManyRows: (rows: number) =>
    plural('es', rows, {
      one: 'Tiene más de # fila. Divídalo y traiga una parte tras otra.',
      many: 'Tiene más de # filas. Divídalo y traiga una parte tras otra.',
      other: 'Tiene más de # filas. Divídalo y traiga una parte tras otra.',
    }),
  refusedTooManyColumns: (columns: number) =>
    plural('es', columns, {
      one: 'Tiene más de # columna. Conserve las que se piden.',
      many: 'Tiene más de # columnas. Conserve las que se piden.',
      other: 'Tiene más de # columnas. Conserve las que se piden.',
    }),
  refusedUnreadable: 'No se pudo leer. Quizá se movió o cambió entretanto: elíjalo de nuevo.',
  refusedFolder: 'Es una carpeta. Suelte uno de sus archivos.',
  refusedSeveral: 'Son varios archivos. Traiga uno tras otro.',
  refusedUnclosed: (row: string) =>
    `En la fila ${row} se abren unas comillas que nunca se cierran, de modo que todo lo que sigue es una celda. Ciérrelas en el archivo y elíjalo de nuevo.`,
  encoding: 'Codificación',
  encodingWestern: 'Europa occidental (Windows-1252)',
  delimiter: 'Celdas separadas por',
  comma: 'Coma',
  semicolon: 'Punto y coma',
  tab: 'Tabulador',
  bar: 'Barra vertical',
  firstRow: 'La primera fila da nombre a las columnas',
  anotherFile: 'Elegir otro archivo',
  changeColumns: 'Cambiar columnas',
  back: 'Atrás',
  columnsTitle: '¿Qué hay en cada columna?',
  columnsHelp: 'Solo se pregunta lo que no se pudo reconocer. Lo demás también se puede cambiar.',
  column: (name: string) => `Columna ${name}`,
  leaveOut: 'Omitir',
  missingColumn: (label: string) => `No hay columna para ${label}.`,
  templateMissing: (labels: string) =>
    `Faltan estas columnas de la plantilla o se llaman de otro modo: ${labels}.`,
  doubledColumn: (header: string) =>
    `Dos columnas significan lo mismo. Cuenta la primera, «${header}» se omite.`,
  columnsLeftOut: (list: string) => `Se omiten: ${list}.`,
  emptyCells: 'Vacío',
  checkRows: 'Revisar las filas',
  checkTitle: 'Revise a quién se invita',
  show: 'Mostrar',
  all: (count: number) => plural('es', count, {one: '# fila', many: '# filas', other: '# filas'}),
  ready: (count: number) => plural('es', count, {one: '# lista', many: '# listas', other: '# listas'}),
  doubtful: (count: number) =>
    plural('es', count, {one: '# por mirar', many: '# por mirar', other: '# por mirar'}),
  wrong: (count: number) =>
    plural('es', count, {one: '# problema', many: '# problemas', other: '# problemas'}),
  known: (count: number) =>
    plural('es', count, {one: '# ya conocida', many: '# ya conocidas', other: '# ya conocidas'}),
  leftOut: (count: number) =>
    plural('es', count, {one: '# omitida', many: '# omitidas', other: '# omitidas'}),
  checked: (ready: string, wrong: string) => `${ready}, ${wrong}.`,
  asking: (done: number, count: number) =>
    plural(
      'es',
      count,
      {
        one: 'Preguntando quién es ya conocido: {done} de #',
        many: 'Preguntando quién es ya conocido: {done} de #',
        other: 'Preguntando quién es ya conocido: {done} de #',
      },
      {done: new Intl.NumberFormat('es').format(done)},
    ),
  notAsked: 'No se pudo preguntar quién es ya conocido. Se sabrá al enviar.',
  roleWords: 'Roles que se llaman de otro modo en el archivo',
  roleWord: (word: string, count: number) =>
    plural(
      'es',
      count,
      {one: '«{word}» en # fila', many: '«{word}» en # filas', other: '«{word}» en # filas'},
      {word},
    ),
  unknownRole: 'Ningún rol se llama así. Elija uno.',
  chooseRole: 'Elegir un rol',
  defaultRole: 'Rol de las filas que no lo tienen',
  defaultDay: 'Último día de las filas que no lo tienen',
  whenInvited: 'Personas ya invitadas',
  whenInactive: 'Miembros desactivados',
  skip: 'Omitir',
  resend: 'Enviar de nuevo',
  reactivate: 'Reactivar',
  row: 'Fila',
  state: 'Estado',
  cell: (label: string, row: string) => `${label}, fila ${row}`,
  stateReady: 'Lista',
  stateDoubtful: 'Por mirar',
  stateWrong: 'Problema',
  stateMember: 'Ya es miembro',
  stateInactive: 'Desactivado',
  stateInvited: 'Ya invitado',
  stateExample: 'Ejemplo',
  stateLeftOut: 'Omitida',
  duplicateOf: (row: string) => `La misma dirección que en la fila ${row}.`,
  roleAddress: 'Parece un buzón que leen varias personas.',
  lookAlike: 'El dominio está escrito con letras que pueden confundirse con otras.',
  removeRow: (row: string) => `Omitir la fila ${row}`,
  removed: (row: string) => `La fila ${row} se omite.`,
  removeWrong: (count: number) =>
    plural('es', count, {one: 'Omitir # problema', many: 'Omitir # problemas', other: 'Omitir # problemas'}),
  undo: 'Deshacer',
  undone: 'Deshecho.',
  onlyExamples:
    'Solo contiene las filas de ejemplo de la plantilla. Ponga personas en su lugar y tráigala de nuevo.',
  noRows: 'No hay filas así.',
  tableName: 'Filas del archivo',
  nothingToSend: 'Todavía no se puede enviar ninguna fila.',
  staysBehind: (count: number) =>
    plural('es', count, {
      one: '# fila con un problema no se envía.',
      many: '# filas con problemas no se envían.',
      other: '# filas con problemas no se envían.',
    }),
  whenToSend: 'Cuándo enviar',
  now: 'Ahora',
  later: 'Más tarde',
  startsAt: 'Día y hora',
  startsAtHelp: (zone: string) => `En su zona horaria, ${zone}.`,
  startsInPast: 'Ese momento ya pasó. Elija uno posterior.',
  send: (count: number) =>
    plural('es', count, {
      one: 'Enviar # invitación',
      many: 'Enviar # invitaciones',
      other: 'Enviar # invitaciones',
    }),
  schedule: (count: number) =>
    plural('es', count, {
      one: 'Programar # invitación',
      many: 'Programar # invitaciones',
      other: 'Programar # invitaciones',
    }),
  handingOver: (done: number, count: number) =>
    plural(
      'es',
      count,
      {one: 'Entregando {done} de #', many: 'Entregando {done} de #', other: 'Entregando {done} de #'},
      {done: new Intl.NumberFormat('es').format(done)},
    ),
  inviting: (done: number, count: number) =>
    plural(
      'es',
      count,
      {one: 'Invitando a {done} de #', many: 'Invitando a {done} de #', other: 'Invitando a {done} de #'},
      {done: new Intl.NumberFormat('es').format(done)},
    ),
  keepOpen: 'Deje esta página abierta hasta que termine.',
  mayClose: 'Puede cerrar esta página. El envío sigue por sí solo.',
  waits: (seconds: number) =>
    plural('es', seconds, {
      one: 'El servidor pide esperar. Se continúa en # segundo.',
      many: 'El servidor pide esperar. Se continúa en # segundos.',
      other: 'El servidor pide esperar. Se continúa en # segundos.',
    }),
  stop: 'Detener',
  goOn: 'Continuar',
  scheduledFor: (when: string) => `Se envía el ${when}.`,
  stopped: 'Detenido. Lo hecho, hecho queda.',
  finished: 'Terminado',
  notSentYet: 'Todavía sin enviar.',
  nothingRan: 'No se envió nada.',
  outcomeInvited: (count: number) =>
    plural('es', count, {one: '# invitado', many: '# invitados', other: '# invitados'}),
  outcomeResent: (count: number) =>
    plural('es', count, {
      one: '# enviada de nuevo',
      many: '# enviadas de nuevo',
      other: '# enviadas de nuevo',
    }),
  outcomeReactivated: (count: number) =>
    plural('es', count, {one: '# reactivado', many: '# reactivados', other: '# reactivados'}),
  outcomeSkipped: (count: number) =>
    plural('es', count, {one: '# omitido', many: '# omitidos', other: '# omitidos'}),
  outcomeFailed: (count: number) =>
    plural('es', count, {one: '# fallido', many: '# fallidos', other: '# fallidos'}),
  outcomeWaiting: (count: number) =>
    plural('es', count, {one: '# sin enviar', many: '# sin enviar', other: '# sin enviar'}),
  outcomeBehind: (count: number) =>
    plural('es', count, {
      one: '# quedó en el archivo',
      many: '# quedaron en el archivo',
      other: '# quedaron en el archivo',
    }),
  outcomeRevoked: (count: number) =>
    plural('es', count, {one: '# revocada', many: '# revocadas', other: '# revocadas'}),
  outcomeUnknown: (count: number) =>
    plural('es', count, {
      one: '# con resultado desconocido',
      many: '# con resultado desconocido',
      other: '# con resultado desconocido',
    }),
  notInvited: 'Quién no fue invitado',
  more: 'Mostrar más',
  reportMake: 'Hacer un archivo con ellos',
  reportDownload: 'Descargar archivo',
  reportCopy: 'Copiar como texto',
  reportText: 'El archivo, para copiar',
  reportHelp: 'El archivo tiene las mismas columnas y el motivo. Corríjalo y tráigalo aquí de nuevo.',
  retryFailed: (count: number) =>
    plural('es', count, {one: 'Reintentar con #', many: 'Reintentar con #', other: 'Reintentar con #'}),
  remind: (count: number) =>
    plural('es', count, {
      one: 'Recordar a # que no se ha unido',
      many: 'Recordar a # que no se han unido',
      other: 'Recordar a # que no se han unido',
    }),
  revoke: (count: number) =>
    plural('es', count, {
      one: 'Revocar # invitación abierta',
      many: 'Revocar # invitaciones abiertas',
      other: 'Revocar # invitaciones abiertas',
    }),
  askRevoke: (count: number) =>
    plural('es', count, {
      one: '# enlace deja de funcionar al momento. Quien se unió permanece.',
      many: '# enlaces dejan de funcionar al momento. Quien se unió permanece.',
      other: '# enlaces dejan de funcionar al momento. Quien se unió permanece.',
    }),
  askRemind: (count: number) =>
    plural('es', count, {
      one: '# persona recibe un enlace nuevo y el anterior deja de funcionar.',
      many: '# personas reciben un enlace nuevo y los anteriores dejan de funcionar.',
      other: '# personas reciben un enlace nuevo y los anteriores dejan de funcionar.',
    }),
  keep: 'Dejarlo así',
  earlier: 'Envíos anteriores',
  batchState: (state: string) =>
    ({scheduled: 'Programado', running: 'En curso', stopped: 'Detenido', done: 'Terminado'})[state] ?? state,
  batchBy: (who: string, when: string) => `${who}, ${when}`,
  openBatch: (name: string) => `Abrir ${name}`,
};
