/** Owns how the results read as text: a table for each part, then the goals. */
import {goalsOf} from './goals.mjs';
import {columns, written} from './statistics.mjs';

export const count = (value) => value.toLocaleString('en');

export function textOf({machine, parts}) {
  const {payload, startup, tables, csv, server} = parts;
  return [
    `${machine.chromium}, Node ${machine.node}, ${machine.cores} cores. Medians (least–most); times of one part compare with one another only.`,
    ...(payload ? payloadText(payload) : []),
    ...(startup ? startupText(startup) : []),
    ...(tables ? tables.sizes.flatMap(tableText) : []),
    ...(csv ? csvText(csv) : []),
    ...(server ? serverText(server) : []),
    '',
    'Goals',
    ...columns(goalsOf(parts).map(({goal, figure, met}) => [`${met ? '✓' : '✗'} ${goal}`, figure])),
    '',
  ].join('\n');
}

function payloadText({rows}) {
  const cells = rows.map(({name, initial, used, styles, vendor}) => [
    name,
    ...[initial, used, styles, vendor].map((figure) => (figure ? written(figure) : '–')),
  ]);
  return [
    '',
    'Payload: min + gzip, in kB',
    ...columns([['', 'at first', 'all it uses', 'of it style', "from a vendor's CDN"], ...cells]),
  ];
}

function startupText({slowed, rounds, rows}) {
  const cells = rows.map(({name, evaluated, firstField}) => [name, written(evaluated), written(firstField)]);
  return [
    '',
    `Start-up: ms on a CPU slowed ${slowed} times, ${rounds} rounds`,
    ...columns([['', 'script evaluated', 'dialog to first field'], ...cells]),
  ];
}

function tableText({count: rows, rows: tables}) {
  const cells = tables.map((table) => [
    table.name,
    ...['paint', 'sort', 'filter', 'cpu', 'frames', 'slow', 'blank', 'heap', 'nodes'].map((key) =>
      written(table[key]),
    ),
  ]);
  return [
    '',
    `Tables of ${count(rows)} users: ms to the painted answer; the whole list scrolled in 3 s`,
    ...columns([
      ['', 'paint', 'sort', 'filter', 'CPU a frame', 'frames', 'over 50 ms', 'blank %', 'heap MB', 'nodes'],
      ...cells,
    ]),
  ];
}

function csvText({sizes, reader, papaparse}) {
  return [
    '',
    `Files of people: reader with its checks ${reader} kB gzip, PapaParse ${papaparse} kB`,
    ...sizes.flatMap(({count: rows, megabytes, rows: readers}) => [
      '',
      `${count(rows)} rows (${megabytes} MB): ms from the file to checked rows`,
      ...columns([
        ['', 'total', 'longest block', 'memory MB'],
        ...readers.map((row) => [
          row.name,
          ...['total', 'longest', 'memory'].map((key) => written(row[key])),
        ]),
      ]),
    ]),
  ];
}

function serverText({clients, rows, batch}) {
  const cells = rows.map(({question, users, p50, p95, alone}) => [
    question,
    count(users),
    ...[p50, p95, alone].map(written),
  ]);
  return [
    '',
    `Server on PostgreSQL: ms an answer, ${clients} clients at once`,
    ...columns([['', 'users', 'p50', 'p95', 'one client, p50'], ...cells]),
    ...(batch
      ? [
          '',
          `A batch of ${count(batch.people)} invitations, a second: ${count(batch.filled)} rows over HTTP, ${count(batch.raw)} by a raw insert of the same, ${count(batch.invited)} people invited with their mails queued`,
        ]
      : []),
  ];
}
