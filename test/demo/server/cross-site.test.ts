import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type Operation, operations} from 'tenant-elements/contract';
import {SEED_PASSWORD, SEEDED_ADMINISTRATOR, SEEDED_MEMBER} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {inviteByAdmin, rawRequest} from '../support/callers.js';
import {membershipId, stateOf, assertUnchanged} from '../support/database.js';

const BODY = JSON.stringify({email: 'forged@acme.example', roles: ['administrator']});
const FORM_TYPES = [
  'text/plain',
  'text/plain;charset=UTF-8',
  'text/plain; application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json-seq',
  '',
];

describe(`requests from other sites on ${database}`, () => {
  let server: TestServer;
  /** The victim's cookie: the worst case, in which the browser sends it along. */
  let cookie: string;
  let paths: {method: string; path: string}[];

  before(async () => {
    server = await startTestServer();
    const login = await fetch(`${server.origin}/auth/login`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({email: SEEDED_ADMINISTRATOR, password: SEED_PASSWORD}),
    });
    cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    const ids = {
      users: await membershipId(server, SEEDED_MEMBER),
      invitations: await inviteByAdmin(admin, 'pending@acme.example'),
    };
    await server.outbox.settled();
    paths = [
      ...Object.values(operations).map(({method, path}: Operation) => ({
        method: method.toUpperCase(),
        path: path.replace('{id}', path.includes('/invitations/') ? ids.invitations : ids.users),
      })),
      {method: 'POST', path: '/auth/login'},
      {method: 'POST', path: '/auth/logout'},
      {method: 'POST', path: `/auth/checkout/${ids.users}/pay`},
    ];
  });
  after(() => server.close());

  const writes = () => paths.filter(({method}) => method !== 'GET');

  it('T5 · form posts from other sites change nothing, with the cookie sent along', async () => {
    const before = await stateOf(server.context.db);
    for (const origin of [
      server.portalOrigin,
      'https://evil.example',
      'null',
      `${server.origin}.evil.example`,
      'http://127.0.0.1:1',
    ])
      for (const {method, path} of writes())
        for (const [type, body] of [
          ['text/plain', BODY],
          ['application/x-www-form-urlencoded', `${encodeURIComponent(BODY)}=`],
          ['application/json', BODY],
          ['application/json', ''],
          ['', ''],
        ] as const) {
          const {status} = await rawRequest(
            server,
            method,
            path,
            {
              cookie,
              origin,
              'tenant-id': 'acme',
              ...(type && {'content-type': type}),
              'sec-fetch-site': 'cross-site',
            },
            body,
          );
          assert.ok(status >= 400 && status < 500, `${origin} ${method} ${path} ${type}: ${status}`);
        }
    await assertUnchanged(server.context.db, before);
  });

  it('T5 · a body that is not JSON changes nothing, even without an Origin', async () => {
    const before = await stateOf(server.context.db);
    for (const type of FORM_TYPES)
      for (const {method, path} of writes())
        for (const framing of ['content-length', 'transfer-encoding']) {
          const headers: Record<string, string> = {cookie, 'tenant-id': 'acme'};
          headers[framing] = framing === 'content-length' ? String(BODY.length) : 'chunked';
          if (type) headers['content-type'] = type;
          const {status} = await rawRequest(server, method, path, headers, BODY);
          assert.equal(status, 415, `${method} ${path} ${type}`);
        }
    await assertUnchanged(server.context.db, before);
  });

  it('T5 · a cross-site request without an Origin changes nothing', async () => {
    const before = await stateOf(server.context.db);
    for (const {method, path} of writes()) {
      const headers = {
        cookie,
        'tenant-id': 'acme',
        'sec-fetch-site': 'cross-site',
        'content-type': 'application/json',
      };
      const {status} = await rawRequest(server, method, path, headers, BODY);
      assert.equal(status, 403, `${method} ${path}`);
    }
    await assertUnchanged(server.context.db, before);
  });

  it('T5 · no GET or HEAD changes anything but when somebody was last active', async () => {
    server.clock.advance(120_000);
    const before = await stateOf(server.context.db);
    const pages = [
      '/',
      '/dashboard',
      '/join',
      '/join/x',
      '/pair/x',
      '/checkout/x',
      '/parcels/x',
      '/mailbox',
      '/mailbox/messages',
      '/auth/login',
      '/auth/logout',
    ];
    for (const path of [...new Set([...paths.map((operation) => operation.path), ...pages])]) {
      for (const method of ['GET', 'HEAD']) {
        if (method === 'GET' && path === '/v1/events') continue;
        const headers = {
          cookie,
          'tenant-id': 'acme',
          'x-http-method-override': 'POST',
          'x-method-override': 'DELETE',
        };
        await rawRequest(server, method, `${path}?_method=DELETE&email=x@acme.example`, headers);
      }
    }
    await assertUnchanged(server.context.db, before);
    const session = await rawRequest(server, 'GET', '/v1/session', {cookie, 'tenant-id': 'acme'});
    assert.equal(session.status, 200, 'the victim is still signed in');
  });

  it('T5 · another site may neither read nor ask with the cookie', async () => {
    for (const origin of [server.portalOrigin, 'https://evil.example', 'null']) {
      const read = await fetch(`${server.origin}/v1/users`, {headers: {cookie, origin, 'tenant-id': 'acme'}});
      assert.equal(read.status, 403);
      assert.equal(read.headers.get('access-control-allow-credentials'), null);
      const preflight = await fetch(`${server.origin}/v1/users`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });
      const listed = origin === server.portalOrigin;
      assert.equal(preflight.headers.get('access-control-allow-origin'), listed ? origin : null);
      assert.equal(preflight.headers.get('access-control-allow-credentials'), null);
    }
  });

  it('T5 · the cookie is for HTTP only, and never sent along by posts from other sites', async () => {
    const response = await fetch(`${server.origin}/auth/login`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({email: SEEDED_ADMINISTRATOR, password: SEED_PASSWORD}),
    });
    const [line = ''] = response.headers.getSetCookie();
    assert.match(line, /; HttpOnly/i);
    assert.match(line, /; SameSite=(Lax|Strict)/i);
    assert.doesNotMatch(line, /; Domain=/i);
  });
});
