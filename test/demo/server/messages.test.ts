import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';

describe(`personal messages on ${database}`, () => {
  let server: TestServer;

  before(async () => {
    server = await startTestServer();
  });
  after(() => server.close());

  it('are refused where the product does not offer them', async () => {
    const admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    const {status, body} = await admin.json('POST', '/v1/users', {
      email: 'message@acme.example',
      roles: ['user'],
      message: 'Click here',
    });
    assert.equal(status, 422);
    assert.deepEqual(body['issues'], [{field: 'message', code: 'not_offered'}]);
  });
});
