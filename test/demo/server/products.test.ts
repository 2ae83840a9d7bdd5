/** What the four products ask of the server: names and fields, pending in the list, members at once, corrections, languages. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page, Person, Session} from 'tenant-elements';
import {SEED_PASSWORD} from '../../../demo/server/seed/tenants.js';
import {
  database,
  HttpClient,
  mailedToken,
  startTestServer,
  type TestServer,
} from '../../support/test-server.js';

const DAY_MS = 86_400_000;

describe(`the four products on ${database}`, () => {
  let server: TestServer;
  let seats: HttpClient;
  let presales: HttpClient;
  let workspace: HttpClient;

  before(async () => {
    server = await startTestServer();
    seats = await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind');
    presales = await HttpClient.login(server, 'sara@summit.example', SEED_PASSWORD, 'summit');
    workspace = await HttpClient.login(server, 'ada@acme.example', SEED_PASSWORD, 'acme');
  });
  after(() => server.close());

  const mailTo = (email: string, subject: RegExp) =>
    server.mailbox?.waitFor(
      ({envelope, parsed}) => envelope.to.includes(email) && subject.test(parsed.subject ?? ''),
    );
  const list = async (client: HttpClient, query: string) =>
    (await client.json<Page<Person>>('GET', `/v1/users?${query}`)).body;
  const invite = (client: HttpClient, body: object) =>
    client.json<{outcome: string; invitation: Person; kind: string; issues: {field: string; code: string}[]}>(
      'POST',
      '/v1/users',
      body,
    );
  const passwordIn = async (email: string) => {
    const mail = await mailTo(email, /./);
    return /[A-Z2-9]{4}(?:-[A-Z2-9]{4}){6}/.exec(mail?.parsed.text ?? '')?.[0] ?? '';
  };

  it('asks for the product’s names and fields, and keeps them through joining', async () => {
    const incomplete = await invite(seats, {
      email: 'zoe@northwind.example',
      roles: ['member'],
      fields: {team: 'moon'},
    });
    assert.equal(incomplete.status, 422);
    assert.deepEqual(incomplete.body.issues, [
      {field: 'name.full', code: 'required'},
      {field: 'fields.team', code: 'unknown_option'},
    ]);
    const {body} = await invite(seats, {
      email: 'zoe@northwind.example',
      name: {full: 'Zoë Ng'},
      roles: ['member'],
      fields: {team: 'training', employee_number: 'NW-9', shoe_size: '38'},
    });
    assert.deepEqual(body.invitation.fields, {team: 'training', employee_number: 'NW-9'});
    const token = await mailedToken(server, 'zoe@northwind.example');
    const joined = await new HttpClient(server).json('POST', '/v1/join/accept', {
      secret: {token},
      credential: {kind: 'new_password', name: 'Zoë Ng', password: 'violet tractor moon'},
    });
    assert.equal(joined.status, 200);
    const [zoe] = (await list(seats, 'search=zoe')).items;
    assert.deepEqual([zoe?.kind, zoe?.name?.full, zoe?.fields?.['team']], ['user', 'Zoë Ng', 'training']);
  });

  it('lists pending people among the others only where asked, page by page, each once', async () => {
    const all = await list(seats, 'includeInvitations=true&limit=200');
    const without = await list(seats, 'limit=200');
    assert.ok(all.items.some(({kind}) => kind === 'invitation'));
    assert.ok(without.items.every(({kind}) => kind === 'user'));
    assert.equal(all.total, all.items.length);
    for (const sort of ['name', 'email', 'joined']) {
      const ids: string[] = [];
      let next = '';
      do {
        const query = `includeInvitations=true&limit=2&sort=${sort}${next && `&cursor=${encodeURIComponent(next)}`}`;
        const page = await list(seats, query);
        ids.push(...page.items.map(({id}) => id));
        next = page.next ?? '';
      } while (next);
      assert.equal(new Set(ids).size, ids.length);
      assert.equal(ids.length, all.total);
    }
    const expired = await list(seats, 'includeInvitations=true&status=expired');
    assert.deepEqual(
      expired.items.map(({email}) => email),
      ['tomas@northwind.example'],
    );
  });

  it('makes a member at once, whose one-time password opens nothing but the choice of another', async () => {
    const email = 'otis@summit.example';
    const {body} = await invite(presales, {
      email,
      name: {first: 'Otis', last: 'Bloom'},
      roles: ['sales_engineer'],
    });
    assert.deepEqual(
      [body.outcome, body.invitation.kind, body.invitation.status],
      ['created', 'user', 'active'],
    );
    assert.equal(body.invitation.neverSignedIn, true);
    const password = await passwordIn(email);
    const otis = new HttpClient(server, {'tenant-id': 'summit'});
    const login = await otis.json('POST', '/auth/login', {email, password});
    assert.deepEqual([login.status, login.body], [200, {mustSetPassword: true}]);
    assert.equal((await otis.send('GET', '/v1/session')).status, 401);
    const weak = await otis.json<{issues: unknown}>('POST', '/auth/password', {password: 'short'});
    assert.deepEqual(weak.body.issues, [{field: 'password', code: 'too_short'}]);
    assert.equal((await otis.send('POST', '/auth/password', {password: 'violet tractor moon'})).status, 204);
    assert.equal((await otis.send('GET', '/v1/session')).status, 200);
    const again = await new HttpClient(server).send('POST', '/auth/login', {email, password});
    assert.equal(again.status, 401);
    const [member] = (await list(presales, 'search=otis')).items;
    assert.equal(member?.neverSignedIn, undefined);
  });

  it('V1 · holds the one-time password in no table, and never in an answer', async () => {
    const email = 'nia@summit.example';
    const {body} = await invite(presales, {
      email,
      name: {first: 'Nia', last: 'Cole'},
      roles: ['sales_engineer'],
    });
    const password = await passwordIn(email);
    assert.equal(password.length, 34);
    const tables = ['identities', 'memberships', 'invitations', 'mail_secrets', 'outbox', 'history'] as const;
    const rows = await Promise.all(
      tables.map((table) => server.context.db.selectFrom(table).selectAll().execute()),
    );
    const stored = JSON.stringify([rows, body, server.logged]);
    for (const spelling of [password, password.replaceAll('-', '')]) assert.ok(!stored.includes(spelling));
  });

  it('V2 · a new password kills the old, an expired one is dead, and withdrawing ends it all', async () => {
    const email = 'remy@summit.example';
    const {body} = await invite(presales, {
      email,
      name: {first: 'Remy', last: 'Dial'},
      roles: ['sales_engineer'],
    });
    const first = await passwordIn(email);
    const id = body.invitation.invitationId ?? '';
    const login = async (password: string) =>
      (await new HttpClient(server).send('POST', '/auth/login', {email, password})).status;
    assert.equal((await presales.send('POST', `/v1/invitations/${id}/resend`)).status, 200);
    const mail = await server.mailbox?.waitFor(
      ({envelope, parsed}) => envelope.to.includes(email) && !(parsed.text ?? '').includes(first),
    );
    const second = /[A-Z2-9]{4}(?:-[A-Z2-9]{4}){6}/.exec(mail?.parsed.text ?? '')?.[0] ?? '';
    assert.equal(await login(first), 401);
    server.clock.advance(6 * DAY_MS);
    assert.equal(await login(second), 401);
    server.clock.advance(-6 * DAY_MS);
    assert.equal(await login(second), 200);
    assert.equal((await presales.send('DELETE', `/v1/invitations/${id}`)).status, 204);
    assert.equal(await login(second), 401);
    assert.equal((await list(presales, 'search=remy')).total, 0);
    const anew = await invite(presales, {
      email,
      name: {first: 'Remy', last: 'Dial'},
      roles: ['sales_engineer'],
    });
    assert.equal(anew.status, 201);
  });

  it('V4 · a session begun with a one-time password dies with it, and overwrites no password', async () => {
    const email = 'vera@summit.example';
    const {body} = await invite(presales, {
      email,
      name: {first: 'Vera', last: 'Ott'},
      roles: ['sales_engineer'],
    });
    const password = await passwordIn(email);
    const begin = async (mailed: string) => {
      const client = new HttpClient(server, {'tenant-id': 'summit'});
      assert.equal((await client.send('POST', '/auth/login', {email, password: mailed})).status, 200);
      return client;
    };
    const choose = async (client: HttpClient, chosen: unknown) =>
      (await client.send('POST', '/auth/password', chosen)).status;
    const early = await begin(password);
    await presales.send('POST', `/v1/invitations/${body.invitation.invitationId}/resend`);
    assert.equal(await choose(early, {password: 'violet tractor moon'}), 401);
    const mail = await server.mailbox?.waitFor(
      ({envelope, parsed}) => envelope.to.includes(email) && !(parsed.text ?? '').includes(password),
    );
    const second = /[A-Z2-9]{4}(?:-[A-Z2-9]{4}){6}/.exec(mail?.parsed.text ?? '')?.[0] ?? '';
    const [owner, thief] = [await begin(second), await begin(second)];
    assert.equal(await choose(owner, {password: second}), 422, 'the mailed one is not one’s own');
    assert.equal(await choose(owner, null), 422);
    assert.equal(await choose(owner, {password: 'violet tractor moon'}), 204);
    assert.equal(await choose(thief, {password: 'stolen tractor moon'}), 401);
    const login = (chosen: string) =>
      new HttpClient(server).send('POST', '/auth/login', {email, password: chosen});
    assert.equal((await login('violet tractor moon')).status, 204);
    assert.equal((await login('stolen tractor moon')).status, 401);
  });

  it('refuses to send credentials to a member who is deactivated', async () => {
    const email = 'wim@summit.example';
    const {body} = await invite(presales, {
      email,
      name: {first: 'Wim', last: 'Bos'},
      roles: ['sales_engineer'],
    });
    const {id, invitationId} = body.invitation;
    assert.equal((await presales.send('POST', `/v1/users/${id}/deactivate`)).status, 200);
    const refused = await presales.json('POST', `/v1/invitations/${invitationId}/resend`);
    assert.deepEqual([refused.status, refused.body['reason']], [409, 'inactive_member']);
    assert.equal((await presales.send('DELETE', `/v1/invitations/${invitationId}`)).status, 204);
  });

  it('V4 · sends no credentials to an address that has a login; it signs in as itself', async () => {
    const email = 'milo@northwind.example';
    const {body} = await invite(presales, {
      email,
      name: {first: 'Milo', last: 'Jansen'},
      roles: ['sales_engineer'],
    });
    assert.equal(body.invitation.status, 'active');
    const mail = await mailTo(email, /Summit/);
    assert.doesNotMatch(mail?.parsed.text ?? '', /[A-Z2-9]{4}(?:-[A-Z2-9]{4}){6}/);
    assert.match(mail?.parsed.text ?? '', /sign in as always/);
    const milo = await HttpClient.login(server, email, SEED_PASSWORD, 'summit');
    const {body: session} = await milo.json<Session>('GET', '/v1/session');
    assert.deepEqual(session.tenants.map(({id}) => id).sort(), ['northwind', 'orchard', 'summit']);
    const [member] = (await list(presales, 'search=milo')).items;
    assert.equal(member?.neverSignedIn, undefined);
  });

  it('V2 · corrects a wrong address: the old link dies, role and fields stay, and F4 · refuses a stale change', async () => {
    const {body} = await invite(seats, {
      email: 'wrnog@northwind.example',
      name: {full: 'Uma Rao'},
      roles: ['admin'],
      fields: {team: 'training'},
    });
    const {id, version} = body.invitation;
    const oldToken = await mailedToken(server, 'wrnog@northwind.example');
    const change = (email: string, match?: string) =>
      seats.json<Person & {kind: string; current: Person}>(
        'PATCH',
        `/v1/invitations/${id}`,
        {email},
        match === undefined ? {} : {'if-match': match},
      );
    const changed = await change('uma@northwind.example', version);
    assert.equal(changed.status, 200);
    assert.deepEqual([changed.body.roles, changed.body.fields], [['admin'], {team: 'training'}]);
    const dead = await new HttpClient(server).json('POST', '/v1/join/inspect', {token: oldToken});
    assert.equal(dead.status, 410);
    const stale = await change('other@northwind.example', version);
    assert.deepEqual(
      [stale.status, stale.body.kind, stale.body.current.email],
      [412, 'stale', 'uma@northwind.example'],
    );
    const taken = await change('milo@northwind.example');
    assert.equal(taken.status, 409);
    const newToken = await mailedToken(server, 'uma@northwind.example');
    assert.equal(
      (await new HttpClient(server).json('POST', '/v1/join/inspect', {token: newToken})).status,
      200,
    );
  });

  it('writes to people in their own language, else in the one the inviter chose', async () => {
    await invite(workspace, {email: 'yuki@acme.example', roles: ['user'], language: 'ja'});
    const japanese = await mailTo('yuki@acme.example', /Acme/);
    assert.match(japanese?.parsed.html ?? '', /<html lang="ja" dir="ltr">/);
    await invite(workspace, {email: 'layla@acme.example', roles: ['user'], language: 'ar'});
    const arabic = await mailTo('layla@acme.example', /Acme/);
    assert.match(arabic?.parsed.html ?? '', /<html lang="ar" dir="rtl">/);
    const milo = await HttpClient.login(server, 'milo@northwind.example', SEED_PASSWORD, 'northwind');
    assert.equal((await milo.send('POST', '/auth/language', {language: 'de'})).status, 204);
    await invite(workspace, {email: 'milo@northwind.example', roles: ['user'], language: 'fr'});
    const german = await mailTo('milo@northwind.example', /Acme/);
    assert.match(german?.parsed.html ?? '', /<html lang="de"/);
    await invite(workspace, {email: 'x@acme.example', roles: ['user'], language: 'tlh'});
    assert.match((await mailTo('x@acme.example', /Acme/))?.parsed.html ?? '', /<html lang="en"/);
  });

  it('opens to each role its own parts of the product, and no other', async () => {
    const milo = await HttpClient.login(server, 'milo@northwind.example', SEED_PASSWORD, 'northwind');
    const tabsOf = async (client: HttpClient) =>
      (await client.json<Session>('GET', '/v1/session')).body.profile.tabs?.map(({id}) => id);
    assert.deepEqual(await tabsOf(milo), ['general', 'locality', 'my-seat']);
    assert.deepEqual(await tabsOf(seats), ['general', 'locality', 'users', 'seats', 'my-seat', 'billing']);
    const status = async (client: HttpClient, tab: string) =>
      (await client.send('GET', `/auth/product/${tab}`)).status;
    assert.deepEqual(
      [await status(milo, 'general'), await status(milo, 'billing'), await status(milo, 'nonsense')],
      [200, 404, 404],
    );
    assert.equal(await status(seats, 'billing'), 200);
    assert.equal((await milo.send('GET', '/v1/users')).status, 403);
  });
});
