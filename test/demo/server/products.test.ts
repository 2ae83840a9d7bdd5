/** What the four products ask of the server: names and fields, pending in the list, corrections, languages, parts by role. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page, Person, Session} from 'tenant-elements';
import {SEED_PASSWORD} from '../../../demo/server/seed/logins.js';
import {
  database,
  HttpClient,
  mailedToken,
  startTestServer,
  type TestServer,
} from '../../support/test-server.js';

describe(`the four products on ${database}`, () => {
  let server: TestServer;
  let seats: HttpClient;
  let workspace: HttpClient;

  before(async () => {
    server = await startTestServer();
    seats = await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind');
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
