import {expect} from '@open-wc/testing';
import {problemOf} from '../../../src/adapters/adapter.js';
import {createRestAdapter, type RestDiagnostic} from '../../../src/adapters/rest/index.js';
import type {Problem} from '../../../src/model/problem.js';
import {administrator} from '../../../stories/fixtures/workspace.js';
import {type FakeFetch, fakeFetch, json, problem} from './fake-fetch.js';

const baseUrl = 'https://api.example/';
const person = {kind: 'user', id: '1', email: 'ada@acme.example', roles: ['user'], status: 'active'};

describe('REST adapter › answers', () => {
  let network: FakeFetch | undefined;
  afterEach(() => network?.restore());

  async function failing(answer: () => Response): Promise<Problem> {
    network?.restore();
    network = fakeFetch(answer);
    try {
      await createRestAdapter({baseUrl}).users?.list({});
    } catch (error) {
      return problemOf(error);
    }
    throw new Error('It did not fail');
  }

  it('F2 · HTML, half a JSON and the wrong shape are contract problems, each asked once', async () => {
    const answers = [
      () => new Response('<!doctype html><title>Sign in</title>', {headers: {'content-type': 'text/html'}}),
      () => new Response('{"items": [{"kind": "us'),
      () => json({items: 'none'}),
      () => json([]),
      () => json(null),
      () => new Response(null, {status: 204}),
    ];
    for (const answer of answers) {
      const failed = await failing(answer);
      expect(failed.kind).to.equal('contract');
      expect(network?.asked).to.have.length(1);
    }
  });

  it('a contract problem carries the request’s reference and no content of the answer', async () => {
    const failed = await failing(() =>
      json({items: [{email: 'secret@acme.example'}]}, {headers: {'request-id': 'r-7'}}),
    );
    expect(failed.requestId).to.equal('r-7');
    expect(JSON.stringify(failed)).not.to.contain('secret');
  });

  it('an empty answer is a success where nothing is expected', async () => {
    network = fakeFetch(() => new Response(null, {status: 204}));
    const adapter = createRestAdapter({baseUrl});
    await adapter.invitations?.revoke('1');
    await adapter.join?.request({email: 'zoe@acme.example'});
    expect(network.asked.map(({url}) => url)).to.deep.equal([
      'https://api.example/v1/invitations/1',
      'https://api.example/v1/join/request',
    ]);
  });

  it('a revoke of what is gone already is a success', async () => {
    network = fakeFetch(() => problem(404, {kind: 'not_found'}));
    await createRestAdapter({baseUrl}).invitations?.revoke('1');
    expect(network.asked).to.have.length(1);
  });

  it('unknown fields, nulls, statuses and outcomes are tolerated', async () => {
    network = fakeFetch((request) =>
      request.method === 'POST'
        ? json({outcome: 'queued_for_review', invitation: null})
        : json({
            items: [{...person, status: 'hibernating', kind: 'robot', name: null, mood: {of: 'the day'}}],
            next: null,
            total: 1,
            sponsor: 'none',
          }),
    );
    const adapter = createRestAdapter({baseUrl});
    const page = await adapter.users?.list({});
    expect(page?.items[0]).to.deep.include({status: 'hibernating', id: '1'});
    expect(page?.items[0]).not.to.have.property('name');
    expect(page).not.to.have.property('next');
    const outcome = await adapter.invitations?.create({email: 'a@b.example', roles: []});
    expect(outcome).to.deep.equal({outcome: 'accepted'});
  });

  it('a session of a newer contract is still read', async () => {
    const {capabilities, profile} = administrator;
    network = fakeFetch(() =>
      json({
        ...administrator,
        weather: 'fine',
        profile: {...profile, rolesPerPerson: 'some', columns: [...profile.columns, 'shoe_size']},
        capabilities: {...capabilities, live: {no: 'moon_phase'}, teleport: true},
      }),
    );
    const session = await createRestAdapter({baseUrl}).session();
    expect(session.tenant).to.deep.equal(administrator.tenant);
    expect(session.capabilities.live).not.to.equal(true);
  });

  it('a problem of an unknown kind is read by its status code', async () => {
    const kinds: [number, string][] = [
      [401, 'unauthenticated'],
      [403, 'forbidden'],
      [404, 'not_found'],
      [412, 'stale'],
      [418, 'server'],
    ];
    for (const [status, kind] of kinds) {
      expect((await failing(() => problem(status, {kind: 'constructor', detail: {}}))).kind).to.equal(kind);
      expect((await failing(() => new Response('<h1>No</h1>', {status}))).kind).to.equal(kind);
    }
  });

  it('known problems keep what the server said', async () => {
    const said: [number, Record<string, unknown>][] = [
      [409, {kind: 'conflict', reason: 'already_invited', id: 'i-1'}],
      [403, {kind: 'forbidden', reason: 'last_admin'}],
      [402, {kind: 'quota', of: 'seats', limit: 5}],
      [409, {kind: 'invalid_state', reason: 'signed_in_as_other'}],
      [422, {kind: 'validation', issues: [{field: 'email', code: 'of_tomorrow'}]}],
    ];
    for (const [status, members] of said) {
      expect(await failing(() => problem(status, members))).to.deep.include(members);
    }
  });

  it('tells each finished request without anything about a person', async () => {
    const told: RestDiagnostic[] = [];
    network = fakeFetch(() => json({outcome: 'accepted'}, {headers: {'request-id': 'r-1'}}));
    const adapter = createRestAdapter({baseUrl, onDiagnostic: (diagnostic) => told.push(diagnostic)});
    await adapter.invitations?.resend('i-4711');
    expect(told).to.have.length(1);
    expect(told[0]).to.include({
      operation: 'post /v1/invitations/{id}/resend',
      status: 200,
      requestId: 'r-1',
    });
  });
});
