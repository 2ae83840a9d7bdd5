import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {exampleEmail} from '../../../src/model/csv/example-rows.js';
import {guessColumns} from '../../../src/model/csv/columns.js';
import {dayFrom} from '../../../src/model/csv/cell-values.js';
import {listDelimiter, reportOf, templateOf} from '../../../src/model/csv/template.js';
import {emailIssue} from '../../../src/model/validate/email.js';
import {csvAr} from '../../../src/i18n/csv/ar.js';
import {csvDe} from '../../../src/i18n/csv/de.js';
import {csvEn} from '../../../src/i18n/csv/en.js';
import {csvEs} from '../../../src/i18n/csv/es.js';
import {csvFr} from '../../../src/i18n/csv/fr.js';
import {csvJa} from '../../../src/i18n/csv/ja.js';
import {fileWords} from '../../../src/elements/csv-invite/csv-words.js';
import {plainRules, rosterOf, rowsOf, rules} from './scene.js';

const RUNS = 'fullRun' in globalThis ? 2000 : 200;
const languages = {ar: csvAr, de: csvDe, en: csvEn, es: csvEs, fr: csvFr, ja: csvJa};

const HEADER = 'Email,First name,Last name,Role,Team,Last day of access';

describe('a file of people', () => {
  it('reads each person with everything that is wrong, cell by cell', async () => {
    const roster = await rosterOf(
      [
        HEADER,
        'uma@example.com,Uma,Okoye,Member,Nord,31.12.2026',
        'nobody,Vic,,King,South,2020-01-01',
        ',,,,,',
      ].join('\n'),
    );
    expect(roster.row(1).draft).to.deep.equal({
      email: 'uma@example.com',
      name: {first: 'Uma', last: 'Okoye'},
      roles: ['member'],
      fields: {team: 'north'},
      accessEndsAt: '2026-12-31',
    });
    expect(roster.row(2).issues).to.deep.equal([
      {field: 'name.last', code: 'required'},
      {field: 'email', code: 'email_format'},
      {field: 'fields.team', code: 'unknown_option'},
      {field: 'roles', code: 'unknown_role'},
      {field: 'accessEndsAt', code: 'date_past'},
    ]);
    expect(roster.counts).to.include({ready: 1, wrong: 1});
    expect([...roster.unknownRoles]).to.deep.equal([['King', 1]]);
  });

  it('V8 · finds the same address by case, white space and punycode, and points at the first row', async () => {
    const roster = await rosterOf(
      [
        'email,role',
        'Ana@Example.com,member',
        ' ana@example.com ,member',
        'ana+b@example.com,member',
        'zoe@müller.example,member',
        'ZOE@xn--mller-kva.example,member',
      ].join('\n'),
      {of: plainRules},
    );
    expect([1, 2, 3, 4, 5].map((place) => roster.row(place).duplicateOf)).to.deep.equal([
      undefined,
      1,
      undefined,
      undefined,
      4,
    ]);
  });

  it('V8 · warns of letters that imitate others and of mailboxes of many, and blocks neither', async () => {
    const roster = await rosterOf('email,role\ninfo@example.com,member\nkim@аррӏе.example,member', {
      of: plainRules,
    });
    expect([roster.row(1).warning, roster.row(2).warning]).to.deep.equal([
      'role_address',
      'look_alike_domain',
    ]);
    expect(roster.counts.doubtful).to.equal(2);
  });

  it(`judges at a glance as it does in full (${RUNS} rows of any kind)`, async () => {
    const letters = fc.constantFrom(...'ab1.-_+@ éñx0"\',\u00a0\u200b', 'xn--', 'info', 'ü', 'A');
    const address = fc.oneof(
      fc.array(letters, {maxLength: 14}).map((parts) => parts.join('')),
      fc.emailAddress(),
      fc
        .tuple(fc.array(letters, {maxLength: 5}), fc.array(letters, {maxLength: 8}))
        .map(([a, b]) => `${a.join('')}@${b.join('')}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(address, {minLength: 1, maxLength: 12}), async (addresses) => {
        const quoted = addresses.map((text) => `"${text.replaceAll('"', '""')}",member`);
        const text = ['email,role', 'first@example.com,member', ...quoted].join('\n');
        const roster = await rosterOf(text, {of: plainRules});
        for (const [index, address] of addresses.entries()) {
          const row = roster.row(index + 2);
          if (roster.kindOf(index + 2) === 'left_out') continue;
          const fine = emailIssue(row.draft.email) === undefined && row.duplicateOf === undefined;
          expect(['ready', 'doubtful'].includes(row.kind), JSON.stringify(address)).to.equal(fine);
          expect(row.kind === 'doubtful', JSON.stringify(address)).to.equal(
            fine && row.warning !== undefined,
          );
        }
      }),
      {numRuns: RUNS},
    );
  });

  it('takes the role and the day of those without one from what was chosen for all', async () => {
    const roster = await rosterOf('Email,First name,Last name\numa@example.com,Uma,Okoye', {
      choices: {defaultRole: 'member', defaultDay: '2027-01-31'},
    });
    expect(roster.row(1).draft).to.include({accessEndsAt: '2027-01-31'});
    expect(roster.row(1).draft.roles).to.deep.equal(['member']);
    expect(roster.kindOf(1)).to.equal('ready');
  });

  it('takes a word for a role to mean what was chosen, in all rows', async () => {
    const roster = await rosterOf('email,role\na@example.com,Boss\nb@example.com,Boss', {of: plainRules});
    expect(roster.counts.wrong).to.equal(2);
    roster.choose({roleWords: {Boss: 'admin'}});
    await roster.check();
    expect([roster.counts.ready, roster.row(2).draft.roles[0]]).to.deep.equal([2, 'admin']);
  });

  it('counts the rows of each word for a role that means nothing, whatever else is wrong with them', async () => {
    const lines = [
      'a@,King',
      'b@x.example,King',
      'c@x.example,King',
      'C@x.example,King',
      'd@x.example,Queen',
    ];
    const roster = await rosterOf(['email,role', ...lines, 'e@x.example,member'].join('\n'), {
      of: plainRules,
    });
    expect([...roster.unknownRoles]).to.deep.equal([
      ['King', 4],
      ['Queen', 1],
    ]);
    expect(roster.counts).to.include({wrong: 5, ready: 1});
    expect(roster.row(4).duplicateOf).to.equal(3);
  });

  it('refuses roles that may not be given from here', async () => {
    const roster = await rosterOf('email,role\na@example.com,admin', {
      of: {...plainRules, grantable: ['member']},
    });
    expect(roster.row(1).issues).to.deep.equal([{field: 'roles', code: 'role_not_grantable'}]);
  });

  it('corrects a cell, leaves rows out, and takes both back', async () => {
    const roster = await rosterOf('email,role\nno,member\na@example.com,member\na@example.com,member', {
      of: plainRules,
    });
    expect(roster.counts).to.include({ready: 1, wrong: 2});
    roster.edit(1, 'email', 'no@example.com');
    await roster.check();
    expect(roster.kindOf(1)).to.equal('ready');
    roster.remove([2]);
    await roster.check();
    expect([roster.kindOf(2), roster.kindOf(3), roster.row(3).duplicateOf]).to.deep.equal([
      'left_out',
      'ready',
      undefined,
    ]);
    roster.undo();
    roster.undo();
    await roster.check();
    expect(roster.counts).to.include({ready: 1, wrong: 2});
    expect(roster.canUndo).to.equal(false);
  });

  it('asks about each address once, and about one that was corrected again', async () => {
    const roster = await rosterOf('email,role\na@example.com,member\nb@example.com,member', {of: plainRules});
    const asked = roster.unasked(10);
    expect(asked.map(({email}) => email)).to.deep.equal(['a@example.com', 'b@example.com']);
    roster.tell([1, 2], new Map([[1, {state: 'member', id: 'm1'}]]));
    expect(roster.counts).to.include({ready: 1, member: 1});
    expect(roster.unasked(10)).to.deep.equal([]);
    roster.edit(1, 'email', 'c@example.com');
    await roster.check();
    expect(roster.unasked(10).map(({email}) => email)).to.deep.equal(['c@example.com']);
  });

  it('tells columns by what stands in them where nothing names them', () => {
    const guess = guessColumns(
      ['Ana Ruiz', 'ana@example.com', 'Admin'],
      [['Bo Lee', 'bo@example.com', 'Member']],
      plainRules,
      {},
    );
    expect([guess.hasHeader, guess.columns, guess.sure]).to.deep.equal([
      false,
      [undefined, 'email', 'roles'],
      true,
    ]);
  });

  it('asks where an address is missing or two columns mean the same, and names what changed in our template', () => {
    const guess = guessColumns(['Mail', 'E-Mail', 'Vorname', 'Rolle'], [['', '', '', '']], rules, {});
    expect(guess.columns).to.deep.equal(['email', undefined, 'name.first', 'roles']);
    expect([guess.doubled, guess.missing, guess.sure, guess.isTemplate]).to.deep.equal([
      ['E-Mail'],
      ['name.last'],
      false,
      true,
    ]);
  });

  for (const [language, words] of Object.entries(languages))
    it(`understands its own template in ${language}, and leaves its examples out`, async () => {
      const text = templateOf(rules, fileWords(words, rules.profile, language), ';');
      const rows = await rowsOf(text);
      expect(guessColumns(rows[0] ?? [], [], rules, {}).columns).to.deep.equal(
        ['email', 'name.first', 'name.last', 'roles', 'fields.team', 'accessEndsAt'].map((target) =>
          target === 'fields.team' ? undefined : target,
        ),
      );
      const labels = fileWords(words, rules.profile, language).labels;
      const guess = guessColumns(rows[0] ?? [], rows.slice(1), rules, labels);
      expect([guess.columns[4], guess.sure]).to.deep.equal(['fields.team', true]);
      const roster = await rosterOf(`${text}new@example.org;Neu;Hier;Member;;\n`, {
        choices: {columns: guess.columns},
      });
      expect(roster.counts).to.include({example: rules.profile.roles.length, ready: 1});
      expect(rows[1]?.[0]).to.equal(exampleEmail({id: 'member'}));
    });

  it('C3 · takes a report of ours back as it was, formulas and all', async () => {
    const names = ['=1+1', "'=2", '@sum', '-4', '+49 30', "'quoted'", 'a;=b', '\t=c'];
    const people = names.map((first, index) => ({
      person: {email: `p${index}@example.com`, name: {first, last: 'Last'}, roles: ['member']},
      reason: '=why',
    }));
    const text = reportOf(rules, fileWords(csvEn, rules.profile, 'en'), people, ',');
    const roster = await rosterOf(text);
    expect(names.map((_, index) => roster.row(index + 1).draft.name?.first)).to.deep.equal(
      names.map((name) => name.trim()),
    );
  });

  it('divides by what the reader’s spreadsheet does, and by commas where that cannot be told', () => {
    expect(['de', 'fr-CA', 'en', 'ja', 'C', ''].map(listDelimiter)).to.deep.equal([
      ';',
      ';',
      ',',
      ',',
      ',',
      ',',
    ]);
  });

  it('reads days as spreadsheets write them, and leaves what is none', () => {
    expect(dayFrom('2026-02-03', false)).to.equal('2026-02-03');
    expect(dayFrom('3.2.2026', true)).to.equal('2026-02-03');
    expect(dayFrom('3/2/2026', false)).to.equal('2026-02-03');
    expect(dayFrom('3/2/2026', true)).to.equal('2026-03-02');
    expect(dayFrom('31/2/2026', false)).to.equal('31/2/2026');
    expect(dayFrom('2026年2月3日', false)).to.equal('2026-02-03');
    expect(dayFrom('next week', false)).to.equal('next week');
  });
});
