/**
 * F6: people are invited, join, change and leave in an order nobody thought of, some of it on the page and some of
 * it elsewhere. After each step the page, the database, the record of who holds what, and the mailbox agree with a
 * model of a few lines. 1,000 sequences with `FULL=1`.
 */
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import fc from 'fast-check';
import {sql} from 'kysely';
import type {Page} from 'playwright-core';
import {HttpClient, mailedToken} from '../support/test-server.js';
import {acceptBody, GOOD_PASSWORD} from '../demo/support/callers.js';
import {watchedPage} from './support/browsers.js';
import {full} from './support/builds.js';
import {openInvite, sendInvitation} from './support/demo-pages.js';
import {useDemo} from './support/ground.js';

const SEQUENCES = full ? 1000 : 4;
/** Drawn for each sequence; those that fit nobody at the time are passed over. */
const STEPS = 40;
const LETTERS = ['a', 'b', 'c'] as const;
const [LOW, HIGH] = ['tenant_user', 'tenant_admin'] as const;
const LABELS: Readonly<Record<string, string>> = {
  [LOW]: 'Tenant user',
  [HIGH]: 'Tenant admin',
  active: 'Active',
  inactive: 'Disabled',
  pending: 'Invite pending',
};

interface Somebody {
  kind: 'invitation' | 'user';
  role: string;
  status: 'pending' | 'active' | 'inactive';
}
interface Model {
  readonly people: Map<string, Somebody>;
  /** Mails to each address, those of people who left included. */
  readonly mails: Map<string, number>;
  /** Whoever joined before has a login, also after leaving, and never sets a password by an invitation again. */
  readonly logins: Set<string>;
}

describe('F6 · page, database and mailbox', () => {
  const ground = useDemo();
  let page: Page;
  let admin: HttpClient;
  let run = 0;
  let done = 0;

  const emailOf = (letter: string) => `${letter}.run${run}@f6.example`;
  const nameOf = (letter: string) => `Person ${letter}${run}`;
  const ids = async (letter: string) => {
    const {rows} = await sql<{id: string}>`
      select id from memberships where email = ${emailOf(letter)} union all
      select id from invitations where email = ${emailOf(letter)} and status = 'pending'`.execute(
      ground.server.context.db,
    );
    return rows[0]?.id ?? '';
  };
  async function post(path: string, body?: unknown, method = 'POST'): Promise<void> {
    const {status} = await admin.send(method, path, body);
    assert.ok(status < 300, `${method} ${path} answered ${status}`);
  }
  async function chooseOnPage(
    letter: string,
    person: Somebody,
    label: string,
    confirm: string,
  ): Promise<void> {
    const who = person.kind === 'user' ? nameOf(letter) : emailOf(letter);
    await page.getByRole('button', {name: `Actions for ${who}`}).click();
    await page.locator('#row-menu .menu-item', {hasText: label}).click();
    const dialog = page.locator('#person-dialog');
    await dialog.getByRole('button', {name: confirm, exact: true}).click();
    await dialog.waitFor({state: 'hidden'});
  }

  before(async () => {
    page = (await watchedPage(ground.browser)).page;
  });

  /** Signs in anew: sessions end in the days that a thousand sequences take. */
  async function begin(): Promise<void> {
    run++;
    // Limits count by the minute, and nobody waits for one here.
    ground.server.clock.advance(300_000);
    const data = {email: 'otto@orchard.example', password: 'correct horse battery'};
    await page.context().request.post(`${ground.server.origin}/auth/login`, {data});
    admin = await HttpClient.login(ground.server, data.email, data.password, 'orchard');
    await page.goto(`${ground.server.origin}/dashboard?tenant=orchard&tab=users&search=run${run}%40`);
    await page.getByText('No one matches').waitFor();
  }

  /** What can be done to whom, and what it makes of the model. */
  const acts: Readonly<
    Record<
      string,
      {
        fits(person: Somebody | undefined): boolean;
        run(letter: string, person: Somebody, model: Model): Promise<void>;
        becomes(person: Somebody): Somebody | undefined;
        mails?: true;
      }
    >
  > = {
    'invites on the page': {
      fits: (person) => !person,
      async run(letter) {
        await openInvite(page);
        await sendInvitation(page, emailOf(letter));
        await page.getByText('1 invitation sent').first().waitFor();
        await page.getByRole('button', {name: 'Done'}).click();
      },
      becomes: () => ({kind: 'invitation', role: LOW, status: 'pending'}),
      mails: true,
    },
    'invites elsewhere': {
      fits: (person) => !person,
      run: (letter) => post('/v1/users', {email: emailOf(letter), roles: [HIGH]}),
      becomes: () => ({kind: 'invitation', role: HIGH, status: 'pending'}),
      mails: true,
    },
    'sends again elsewhere': {
      fits: (person) => person?.kind === 'invitation',
      run: async (letter) => post(`/v1/invitations/${await ids(letter)}/resend`),
      becomes: (person) => person,
      mails: true,
    },
    'revokes on the page': {
      fits: (person) => person?.kind === 'invitation',
      run: (letter, person) => chooseOnPage(letter, person, 'Revoke', 'Revoke'),
      becomes: () => undefined,
    },
    joins: {
      fits: (person) => person?.kind === 'invitation',
      async run(letter, _person, {logins}) {
        await ground.server.outbox.settled();
        const token = await mailedToken(ground.server, emailOf(letter));
        const invitee = new HttpClient(ground.server);
        const known = {secret: {token}, credential: {kind: 'password', password: GOOD_PASSWORD}};
        const body = logins.has(letter) ? known : acceptBody(token, nameOf(letter));
        const {status} = await invitee.send('POST', '/v1/join/accept', body);
        assert.equal(status, 200);
        logins.add(letter);
      },
      becomes: (person) => ({...person, kind: 'user', status: 'active'}),
    },
    'changes the role elsewhere': {
      fits: (person) => person?.kind === 'user',
      run: async (letter, {role}) =>
        post(`/v1/users/${await ids(letter)}`, {roles: [role === LOW ? HIGH : LOW]}, 'PATCH'),
      becomes: (person) => ({...person, role: person.role === LOW ? HIGH : LOW}),
    },
    'deactivates on the page': {
      fits: (person) => person?.status === 'active',
      run: (letter, person) => chooseOnPage(letter, person, 'Deactivate', 'Deactivate'),
      becomes: (person) => ({...person, status: 'inactive'}),
    },
    'reactivates elsewhere': {
      fits: (person) => person?.status === 'inactive',
      run: async (letter) => post(`/v1/users/${await ids(letter)}/activate`),
      becomes: (person) => ({...person, status: 'active'}),
    },
    'removes on the page': {
      fits: (person) => person?.kind === 'user',
      run: (letter, person) => chooseOnPage(letter, person, 'Remove', 'Remove'),
      becomes: () => undefined,
    },
  };

  /** Everything as the model has it, one line each. */
  const expected = ({people}: Model) =>
    [...people]
      .map(([letter, {role, status}]) => `${emailOf(letter)} ${LABELS[role]} ${LABELS[status]}`)
      .sort();

  async function onPage(): Promise<readonly string[]> {
    const texts = await page.locator('user-table tr[data-row]:not([data-row=""])').allInnerTexts();
    return texts
      .map((text) => {
        const email = /\S+@f6\.example/.exec(text)?.[0];
        const find = (...keys: readonly string[]) => {
          const labels = keys.map((key) => LABELS[key] ?? '');
          return text
            .split(/[\n\t]/)
            .map((part) => part.trim())
            .find((part) => labels.includes(part));
        };
        return `${email} ${find(LOW, HIGH)} ${find('active', 'inactive', 'pending')}`;
      })
      .sort();
  }

  async function inDatabase(): Promise<readonly string[]> {
    const like = `%.run${run}@f6.example`;
    const {rows} = await sql<{email: string; role: string; status: string}>`
      select email, roles[1] as role, status from memberships where email like ${like} union all
      select email, roles[1], status from invitations where email like ${like} and status = 'pending'
      order by email`.execute(ground.server.context.db);
    return rows.map(({email, role, status}) => `${email} ${LABELS[role]} ${LABELS[status]}`);
  }

  /** The record of who holds what, kept beside the lists. */
  async function inRecord(): Promise<readonly string[]> {
    const {rows} = await sql<{email: string; role: string; status: string}>`
      select email, roles[1] as role, status from access_grants
      where email like ${`%.run${run}@f6.example`} and until_at is null order by email`.execute(
      ground.server.context.db,
    );
    return rows.map(({email, role, status}) => `${email} ${LABELS[role]} ${LABELS[status]}`);
  }

  async function agree(model: Model): Promise<void> {
    const wanted = expected(model);
    assert.deepEqual(await inDatabase(), wanted, 'the database');
    const users = {...model, people: new Map([...model.people].filter(([, {kind}]) => kind === 'user'))};
    assert.deepEqual(await inRecord(), expected(users), 'who holds what');
    await ground.server.outbox.settled();
    for (const [letter, count] of model.mails) {
      const mails = ground.server.mailbox?.mails.filter(({envelope}) =>
        envelope.to.includes(emailOf(letter)),
      );
      assert.equal(mails?.length, count, `mails to ${emailOf(letter)}`);
    }
    let seen = await onPage();
    for (const until = Date.now() + 20_000; seen.join() !== wanted.join() && Date.now() < until;) {
      await page.evaluate(() => new Promise(requestAnimationFrame));
      seen = await onPage();
    }
    assert.deepEqual(seen, wanted, 'the page');
  }

  const commands = Object.entries(acts).flatMap(([name, act]) =>
    LETTERS.map((letter) =>
      fc.constant<fc.AsyncCommand<Model, null>>({
        check: ({people}) => act.fits(people.get(letter)),
        async run(model) {
          const before = model.people.get(letter) ?? {kind: 'invitation', role: LOW, status: 'pending'};
          await act.run(letter, before, model);
          const after = act.becomes(before);
          if (after) model.people.set(letter, after);
          else model.people.delete(letter);
          if (act.mails) model.mails.set(letter, (model.mails.get(letter) ?? 0) + 1);
          await agree(model);
          done++;
        },
        toString: () => `${name}: ${letter}`,
      }),
    ),
  );

  it(`F6 · agree after every step of ${SEQUENCES} sequences`, async (test) => {
    const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
    test.diagnostic(`seed ${seed}, ${SEQUENCES} sequences${full ? '' : ', reduced'}`);
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, {maxCommands: STEPS, size: 'max'}), async (steps) => {
        await begin();
        await fc.asyncModelRun(
          () => ({model: {people: new Map(), mails: new Map(), logins: new Set<string>()}, real: null}),
          steps,
        );
      }),
      {numRuns: SEQUENCES, endOnFailure: true, includeErrorInReport: true, seed},
    );
    test.diagnostic(`${done} steps`);
    assert.ok(done > SEQUENCES * 2, `only ${done} steps`);
  });
});
