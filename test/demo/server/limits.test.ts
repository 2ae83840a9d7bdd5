import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {defaultLimits} from '../../../demo/server/limits.js';
import {SEED_PASSWORD, SEEDED_ADMINISTRATOR, SEEDED_MEMBER} from '../../../demo/server/seed/logins.js';
import {
  database,
  HttpClient,
  mailedCode,
  startTestServer,
  type TestServer,
} from '../../support/test-server.js';
import {type Answer, answerOf, invitedToken, inviteByAdmin} from '../support/callers.js';

const HOUR_MS = 3_600_000;
const UNKNOWN = 'nobody@nowhere.example';
const INVITED = 'invited@acme.example';

describe(`limits and what strangers can learn on ${database}`, () => {
  let server: TestServer;

  before(async () => {
    server = await startTestServer({
      limits: {...defaultLimits, joinPerClient: {count: 100_000, windowSeconds: 300}},
    });
    await inviteByAdmin(await HttpClient.login(server, SEEDED_ADMINISTRATOR), INVITED);
  });
  // A new hour begins a new window of every limit.
  beforeEach(() => server.clock.advance(HOUR_MS - (server.clock.now().getTime() % HOUR_MS)));
  after(() => server.close());

  /** The same request until it is refused, and once more. */
  async function untilLimited(
    path: string,
    body: unknown,
  ): Promise<{allowed: number; answers: Answer[]; retryAfter: number}> {
    const answers: Answer[] = [];
    for (let i = 0; i < 400; i++) {
      const response = await new HttpClient(server).send('POST', path, body);
      const retryAfter = Number(response.headers.get('retry-after'));
      answers.push(await answerOf(response));
      if (response.status === 429) return {allowed: i, answers, retryAfter};
    }
    throw new Error('No limit was reached');
  }

  it('V9 · logging in: limited, and a known address looks like an unknown one', async () => {
    const [known, unknown] = [
      await untilLimited('/auth/login', {email: SEEDED_ADMINISTRATOR, password: 'wrong password'}),
      await untilLimited('/auth/login', {email: UNKNOWN, password: 'wrong password'}),
    ];
    assert.equal(known.allowed, defaultLimits.loginPerAddress.count);
    assert.deepEqual(known.answers, unknown.answers);
    assert.ok(known.retryAfter >= 1 && known.retryAfter <= 300);
  });

  it('V9 · logging in: other spellings of an address count as the same, and the right password no longer helps', async () => {
    const spellings = [SEEDED_ADMINISTRATOR, SEEDED_ADMINISTRATOR.toUpperCase(), ` ${SEEDED_ADMINISTRATOR} `];
    for (let i = 0; i < defaultLimits.loginPerAddress.count; i++)
      await new HttpClient(server).send('POST', '/auth/login', {email: spellings[i % 3], password: 'wrong'});
    const right = await new HttpClient(server).send('POST', '/auth/login', {
      email: SEEDED_ADMINISTRATOR,
      password: SEED_PASSWORD,
    });
    assert.equal(right.status, 429);
    server.clock.advance(Number(right.headers.get('retry-after')) * 1000);
    await HttpClient.login(server, SEEDED_ADMINISTRATOR);
  });

  it('V9 · logging in: one client is limited over all addresses', async () => {
    let status = 0;
    let tries = 0;
    for (; status !== 429 && tries < 200; tries++)
      ({status} = await new HttpClient(server).send('POST', '/auth/login', {
        email: `guess-${tries}@acme.example`,
        password: 'wrong',
      }));
    assert.equal(tries - 1, defaultLimits.loginPerClient.count);
  });

  it('V9 · codes: limited by address, and a known address looks like an unknown one', async () => {
    const [invited, member, unknown] = [
      await untilLimited('/v1/join/inspect', {email: INVITED, code: 'AAAA-AAAA'}),
      await untilLimited('/v1/join/inspect', {email: SEEDED_MEMBER, code: 'AAAA-AAAA'}),
      await untilLimited('/v1/join/inspect', {email: UNKNOWN, code: 'AAAA-AAAA'}),
    ];
    assert.equal(invited.allowed, defaultLimits.codePerAddress.count);
    assert.deepEqual(invited.answers, unknown.answers);
    assert.deepEqual(member.answers, unknown.answers);
    // Neither the right code nor the other request gets round the limit.
    const code = await mailedCode(server, INVITED);
    const right = await new HttpClient(server).send('POST', '/v1/join/inspect', {email: INVITED, code});
    const accepting = await new HttpClient(server).send('POST', '/v1/join/accept', {
      secret: {email: INVITED, code},
      credential: {kind: 'new_password', name: 'Joy', password: 'violet tractor lamp'},
    });
    assert.deepEqual([right.status, accepting.status], [429, 429]);
  });

  it('V9 · asking for a new link: limited, and every address looks the same', async () => {
    const [invited, member, unknown] = [
      await untilLimited('/v1/join/request', {email: INVITED}),
      await untilLimited('/v1/join/request', {email: SEEDED_MEMBER}),
      await untilLimited('/v1/join/request', {email: UNKNOWN}),
    ];
    assert.equal(invited.allowed, defaultLimits.joinRequestPerAddress.count);
    assert.deepEqual(invited.answers, unknown.answers);
    assert.deepEqual(member.answers, unknown.answers);
    assert.ok(invited.retryAfter >= 1 && invited.retryAfter <= 3600);
    const strange = await answerOf(
      await new HttpClient(server).send('POST', '/v1/join/request', {token: 'A'.repeat(64)}),
    );
    assert.deepEqual(strange, unknown.answers[0]);
  });

  it('V9 · asking for new links by their tokens sends an address no more mail than asking by address', async () => {
    const email = 'flooded@acme.example';
    const admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    let token = await invitedToken(server, admin, email);
    const mails = () => server.mailbox?.mails.filter(({envelope}) => envelope.to.includes(email)) ?? [];
    for (let i = 0; i < 6; i++) {
      await new HttpClient(server).send('POST', '/v1/join/request', {token});
      await server.outbox.settled();
      token = /\/join\/([\w-]+)/.exec(mails()[0]?.parsed.text ?? '')?.[1] ?? token;
    }
    assert.ok(mails().length <= 1 + defaultLimits.joinRequestPerAddress.count, `${mails().length} mails`);
  });

  it('V9 · passwords on the join page count as logins', async () => {
    const admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    const token = await invitedToken(server, admin, 'hana@globex.example');
    const {allowed, answers} = await untilLimited('/v1/join/accept', {
      secret: {token},
      credential: {kind: 'password', password: 'wrong password'},
    });
    assert.equal(allowed, defaultLimits.loginPerAddress.count);
    assert.equal(answers[0]?.status, 422);
  });

  it('V9 · inviting is limited by caller', async () => {
    const admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    let tries = 0;
    let response = await admin.send('POST', '/v1/users', {email: '', roles: []});
    for (; response.status === 422 && tries < 400; tries++)
      response = await admin.send('POST', '/v1/users', {email: '', roles: []});
    assert.deepEqual([response.status, tries], [429, defaultLimits.invitePerCaller.count]);
    assert.ok(Number(response.headers.get('retry-after')) >= 1);
    const other = await HttpClient.login(server, 'dalia@acme.example');
    assert.equal((await other.send('POST', '/v1/users', {email: '', roles: []})).status, 422);
  });

  it('V9 · beginning invitations to many people is limited by caller, and so is reminding them; stopping is not', async () => {
    const admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    const begin = () => admin.send('POST', '/v1/invitation-batches', {name: 'again.csv', total: 1});
    const first = (await (await begin()).json()) as {id: string};
    const act = (action: string) => admin.send('PATCH', `/v1/invitation-batches/${first.id}`, {action});
    let begun = 1;
    let response = await begin();
    for (; response.status === 201 && begun < 400; begun++) response = await begin();
    assert.deepEqual([response.status, begun], [429, defaultLimits.batchPerCaller.count]);
    assert.ok(Number(response.headers.get('retry-after')) >= 1);
    assert.deepEqual([(await act('remind')).status, (await act('stop')).status], [429, 200]);
  });
});
