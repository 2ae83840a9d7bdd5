/** A server without batches: the page invites one after the other, and keeps what is unfinished. */
import {expect} from '@open-wc/testing';
import {createRestAdapter} from '../../../src/adapters/rest/index.js';
import type {BatchesPort, TenantAdapter} from '../../../src/adapters/adapter.js';
import {type InvitationBatch, isUnderWay} from '../../../src/model/batch.js';
import {sessionOf, testProfile} from '../../../src/testing/index.js';
import {waitUntil} from '../../support/queries.js';
import {type FakeFetch, fakeFetch, json, problem} from './fake-fetch.js';

const people = ['a', 'b', 'c'].map((name) => ({email: `${name}@example.com`, roles: ['member']}));
let scopes = 0;

describe('REST adapter › a server without batches', () => {
  let network: FakeFetch | undefined;
  /** Addresses that were invited, and what happens to the next. */
  const server = {invited: [] as string[], signedIn: true, hangs: false};

  beforeEach(() => {
    Object.assign(server, {invited: [], signedIn: true, hangs: false});
    network = fakeFetch(async (request) => {
      const {pathname} = new URL(request.url);
      if (!server.signedIn) return problem(401, {kind: 'unauthenticated'});
      if (pathname === '/v1/session') return json(sessionWithout());
      if (pathname !== '/v1/users') return problem(404, {kind: 'not_found'});
      if (request.method === 'GET') return json({items: server.invited.map(personOf)});
      const {email} = (await request.json()) as {email: string};
      if (server.invited.includes(email)) return problem(409, {kind: 'conflict', reason: 'already_invited'});
      server.invited.push(email);
      if (server.hangs) return new Promise<Response>(() => undefined);
      return json({outcome: 'created', invitation: personOf(email)});
    });
  });
  afterEach(() => network?.restore());

  const personOf = (email: string) => ({
    kind: 'invitation',
    id: email,
    email,
    roles: ['member'],
    status: 'pending',
  });
  function sessionWithout() {
    const session = sessionOf(testProfile());
    const {batches: _, ...invitations} = session.capabilities.invitations;
    return {...session, capabilities: {...session.capabilities, invitations}};
  }

  async function portOf(adapter: TenantAdapter): Promise<BatchesPort> {
    const {capabilities} = await adapter.session();
    expect(capabilities.invitations.batches).to.equal(true);
    if (!adapter.batches) throw new Error('No batches');
    return adapter.batches;
  }
  async function begin(port: BatchesPort): Promise<string> {
    const {id} = await port.create({name: 'people.csv', total: 3});
    await port.add(id, 0, people);
    await port.act(id, 'start');
    return id;
  }
  async function over(port: BatchesPort, id: string): Promise<InvitationBatch> {
    for (;;) {
      const batch = await port.get(id);
      if (!isUnderWay(batch)) return batch;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  /** A back end of its own for each test: what is kept is kept by address. */
  const adapterAt = (baseUrl: string, more: object = {}) => createRestAdapter({baseUrl, ...more});
  const anywhere = () => `https://api${++scopes}-${Date.now()}.example`;

  it('invites one after the other, and says so', async () => {
    const port = await portOf(adapterAt(anywhere()));
    const batch = await over(port, await begin(port));
    expect([batch.state, batch.invited, batch.runsIn]).to.deep.equal(['done', 3, 'page']);
    expect(server.invited).to.deep.equal(people.map(({email}) => email));
  });

  it('goes on after the page was closed: nobody is invited twice, nobody is lost', async () => {
    const address = anywhere();
    const first = await portOf(adapterAt(address));
    server.hangs = true;
    const id = await begin(first);
    await waitUntil(() => server.invited.length === 1, 'the first is being sent');
    server.hangs = false;
    const second = await portOf(adapterAt(address));
    const [kept] = await second.list();
    expect([kept?.id, kept?.state, kept?.unknown, kept?.waiting]).to.deep.equal([id, 'stopped', 1, 2]);
    await second.act(id, 'start');
    const batch = await over(second, id);
    expect([batch.invited, batch.unknown, batch.failed]).to.deep.equal([3, 0, 0]);
    expect(server.invited).to.deep.equal(people.map(({email}) => email));
    const third = await portOf(adapterAt(address));
    expect(await third.list(), 'what is finished is kept no longer').to.deep.equal([]);
  });

  it('T2 · keeps no token, nothing where the host says so, and nothing once the login is lost', async () => {
    const address = anywhere();
    const getToken = () => 'canary-token';
    server.hangs = true;
    const adapter = adapterAt(address, {getToken});
    const port = await portOf(adapter);
    await begin(port);
    await waitUntil(() => server.invited.length === 1, 'it is at work');
    const names = async () => (await indexedDB.databases()).map(({name = ''}) => name);
    expect((await names()).filter((name) => name.includes(address))).to.have.length(1);
    expect(await everythingIn(address))
      .to.contain('b@example.com')
      .and.not.to.contain('canary');
    server.signedIn = false;
    await adapter.session().catch(() => undefined);
    expect(await everythingIn(address), 'it is wiped').not.to.contain('example.com');
    server.signedIn = true;
    const other = anywhere();
    server.invited.length = 0;
    await begin(await portOf(adapterAt(other, {keepsUnsent: false})));
    expect((await names()).filter((name) => name.includes(other))).to.deep.equal([]);
  });

  async function everythingIn(address: string): Promise<string> {
    const found = (await indexedDB.databases()).find(({name}) => name?.includes(address));
    if (!found) return '';
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(found?.name ?? '');
      request.onsuccess = () => resolve(request.result);
    });
    const all = await Promise.all(
      [...database.objectStoreNames].map(
        (store) =>
          new Promise<unknown>((resolve) => {
            database.transaction(store).objectStore(store).getAll().onsuccess = ({target}) =>
              resolve((target as IDBRequest<unknown>).result);
          }),
      ),
    );
    database.close();
    return JSON.stringify(all);
  }
});
