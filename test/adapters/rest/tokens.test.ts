import {expect} from '@open-wc/testing';
import {AdapterError, problemOf, type TenantAdapter} from '../../../src/adapters/adapter.js';
import {createRestAdapter} from '../../../src/adapters/rest/index.js';
import {TokenSource} from '../../../src/adapters/rest/token-source.js';
import {administrator} from '../../../stories/fixtures/workspace.js';
import {type FakeFetch, fakeFetch, json, problem} from './fake-fetch.js';

const baseUrl = 'https://api.example';
const tokenOf = (request: Request) => request.headers.get('authorization');
const outcomeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'fine',
    (error: unknown) => problemOf(error).kind,
  );

describe('REST adapter › tokens', () => {
  let network: FakeFetch | undefined;
  afterEach(() => network?.restore());

  it('T1 · 100 requests refused at once ask for one fresh token and are each repeated once', async () => {
    let given = 0;
    const {users} = createRestAdapter({baseUrl, getToken: () => Promise.resolve(`token-${++given}`)});
    if (!users) throw new Error('No users');
    network = fakeFetch((request) =>
      tokenOf(request) === 'Bearer token-1' ? problem(401, {kind: 'unauthenticated'}) : json({items: []}),
    );
    await Promise.all(Array.from({length: 100}, (_, index) => users.list({search: `query ${index}`})));
    expect(given, 'the first token and one fresh one').to.equal(2);
    expect(network.asked).to.have.length(200);
    const repeats = new Map<string, number>();
    for (const {url} of network.asked) repeats.set(url, (repeats.get(url) ?? 0) + 1);
    expect([...repeats.values()].every((count) => count === 2)).to.equal(true);
  });

  it('T1 · a second refusal ends without a loop', async () => {
    let given = 0;
    const adapter = createRestAdapter({baseUrl, getToken: () => `token-${++given}`});
    network = fakeFetch(() => problem(401, {kind: 'unauthenticated'}));
    const calls = Array.from({length: 100}, (_, index) =>
      outcomeOf(adapter.users?.list({search: `query ${index}`}) ?? Promise.resolve()),
    );
    expect(new Set(await Promise.all(calls))).to.deep.equal(new Set(['unauthenticated']));
    expect(network.asked).to.have.length(200);
    expect(given).to.equal(2);
  });

  it('T1 · a callback that hangs becomes an error, and the next request asks again', async () => {
    let asked = 0;
    let aborted = false;
    const source = new TokenSource(({signal}) => {
      signal.addEventListener('abort', () => (aborted = true));
      return ++asked === 1 ? new Promise<string>(() => undefined) : 'late token';
    }, 20);
    const error: unknown = await source.get().catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(Error);
    expect(aborted, 'the host hears that nobody waits any more').to.equal(true);
    expect(await source.get()).to.equal('late token');
  });

  it('T1 · a callback that throws, rejects or gives nothing is a lost login and no request', async () => {
    network = fakeFetch(() => json(administrator));
    const callbacks: (() => Promise<string> | string)[] = [
      () => {
        throw new Error('host fault');
      },
      () => Promise.reject(new Error('host fault')),
      () => '',
    ];
    for (const getToken of callbacks) {
      const adapter = createRestAdapter({baseUrl, getToken});
      expect(await outcomeOf(adapter.session())).to.equal('unauthenticated');
    }
    expect(network.asked).to.have.length(0);
  });

  it('T2 · the token travels in the header alone', async () => {
    const canary = 'canary-4711';
    const adapter: TenantAdapter = createRestAdapter({baseUrl, tenant: 'acme', getToken: () => canary});
    network = fakeFetch((request) =>
      request.url.endsWith('/session') ? json(administrator) : json({items: []}),
    );
    await adapter.session();
    await adapter.users?.list({search: 'a b&c', cursor: 'x'});
    await adapter.invitations?.revoke('../../id?x=1');
    for (const request of network.asked) {
      expect(request.url).not.to.contain(canary);
      expect(tokenOf(request)).to.equal(`Bearer ${canary}`);
      expect(request.credentials).to.equal('omit');
      expect(request.referrerPolicy).to.equal('no-referrer');
    }
    expect(network.asked.at(-1)?.url).to.equal(`${baseUrl}/v1/invitations/..%2F..%2Fid%3Fx%3D1`);
  });

  it('the invitee is asked for no token and names no tenant', async () => {
    let given = 0;
    const adapter = createRestAdapter({baseUrl, tenant: 'acme', getToken: () => `token-${++given}`});
    network = fakeFetch(() => problem(401, {kind: 'unauthenticated'}));
    await adapter.join
      ?.inspect({token: 't'})
      .catch((error: unknown) => expect(error).instanceOf(AdapterError));
    expect(given).to.equal(0);
    expect(network.asked).to.have.length(1);
    expect(network.asked[0]?.headers.get('tenant-id')).to.equal(null);
    expect(network.asked[0] && tokenOf(network.asked[0])).to.equal(null);
  });
});
