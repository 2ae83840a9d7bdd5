/** C4 and C5: files that are too much, broken, or something else, refused by name; and no slice of work that is long. */
import {expect} from '@open-wc/testing';
import type {CsvRefused} from '../../../src/model/csv/read-bytes.js';
import {plainRules, rosterOf, tableOf} from './scene.js';

const ROWS = 'fullRun' in globalThis ? 1_000_000 : 20_000;

async function refusalOf(content: BlobPart, options?: Parameters<typeof tableOf>[1]): Promise<string> {
  try {
    await tableOf(content, options);
    return 'read';
  } catch (error) {
    const {reason, limit} = error as CsvRefused;
    return limit === undefined ? reason : `${reason} ${limit}`;
  }
}

const bytes = (...values: number[]) => Uint8Array.from(values);
const people = (count: number) =>
  ['email,role', ...Array.from({length: count}, (_, index) => `p${index}@example.com,member`)].join('\n');

describe('files that are no list of people', () => {
  it('C5 · says what they are instead', async () => {
    expect(await refusalOf(bytes(0x50, 0x4b, 3, 4, 20, 0))).to.equal('spreadsheet');
    expect(await refusalOf(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).to.equal('spreadsheet');
    expect(await refusalOf('%PDF-1.7 …')).to.equal('pdf');
    expect(await refusalOf(bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49))).to.equal(
      'binary',
    );
    expect(await refusalOf('')).to.equal('empty');
  });

  it('C5 · names the row in which a quote opens that nobody closes', async () => {
    const table = await tableOf('email,name\na@example.com,Ana\nb@example.com,"Bo\nc@example.com,Cy');
    expect(table.unclosed).to.equal(2);
  });

  it('C5 · keeps a NUL in its row, where it is found', async () => {
    const roster = await rosterOf('email,role\na@example.com,member\nb\0@example.com,member', {
      of: plainRules,
    });
    expect([roster.kindOf(1), roster.kindOf(2)]).to.deep.equal(['ready', 'wrong']);
    expect(roster.row(2).issues).to.deep.equal([{field: 'email', code: 'email_format'}]);
  });

  it('C4 · refuses what is too large before it reads it, and stops at the row that is too many', async () => {
    const read: number[] = [];
    const blob = new Blob([people(1000)]);
    const slice = blob.slice.bind(blob);
    blob.slice = (from, to, type) => {
      read.push(from ?? 0);
      return slice(from, to, type);
    };
    const {readTable} = await import('../../../src/model/csv/csv-table.js');
    const error = (await readTable(blob, {maxBytes: 100}).catch((reason: unknown) => reason)) as CsvRefused;
    expect([error.reason, error.limit, read.length]).to.deep.equal(['too_large', 100, 0]);
    expect(await refusalOf(people(1000), {maxRows: 999})).to.equal('too_many_rows 999');
    expect(await refusalOf(people(999), {maxRows: 999})).to.equal('read');
    expect(await refusalOf(`${'a,'.repeat(250)}b`)).to.equal('too_many_columns 200');
  });

  it('reads text that a terminal would colour', async () => {
    const coloured = 'Email,Role\na@acme.example,\u001b[0;31mRed\u001b[0m \u001b[0;34mBlue';
    expect((await tableOf(coloured)).rowCount).to.equal(2);
  });

  it('C5 · a file that is gone meanwhile is said to be unreadable', async () => {
    const gone = {
      size: 10,
      slice: () => ({arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError'))}),
    } as unknown as Blob;
    const {readTable} = await import('../../../src/model/csv/csv-table.js');
    const error = (await readTable(gone).catch((reason: unknown) => reason)) as CsvRefused;
    expect(error.reason).to.equal('unreadable');
  });
});

describe('C4 · slices', () => {
  it(`C4 · the page is let in again and again while ${ROWS} rows are read and checked`, async () => {
    // A clock that moves a millisecond with each look: what is done between two looks is what a slice can hold.
    const {now} = performance;
    let time = 0;
    let breaths = 0;
    let longest = 0;
    let last = 0;
    performance.now = () => ++time;
    const known = Object.getOwnPropertyDescriptor(globalThis, 'scheduler');
    const scheduler = {
      yield: () => {
        breaths++;
        longest = Math.max(longest, time - last);
        last = time;
        return Promise.resolve();
      },
    };
    // Not every engine has one; who rests asks for it each time.
    Object.defineProperty(globalThis, 'scheduler', {value: scheduler, configurable: true});
    try {
      const roster = await rosterOf(people(ROWS), {of: plainRules});
      expect(roster.counts.ready).to.equal(ROWS);
    } finally {
      performance.now = now;
      if (known) Object.defineProperty(globalThis, 'scheduler', known);
      else Reflect.deleteProperty(globalThis, 'scheduler');
    }
    // 64 rows a look while rows are found, 32 while they are checked; six looks are a slice, and where one piece of
    // work ends and the next begins two slices meet.
    expect(breaths).to.be.at.least(Math.floor(ROWS / 64 / 8) + Math.floor(ROWS / 32 / 8));
    expect(longest).to.be.at.most(16);
  });

  it('C4 · stops at once when nobody wants the rest', async () => {
    const life = new AbortController();
    const roster = await rosterOf('email,role\na@example.com,member', {of: plainRules});
    const reading = tableOf(people(200_000), {signal: life.signal});
    life.abort();
    const error = await reading.then(
      () => 'read',
      (reason: unknown) => (reason as Error).name,
    );
    expect(error).to.equal('AbortError');
    expect(roster.counts.ready).to.equal(1);
  });
});
