import {expect} from '@open-wc/testing';
import {problemOf} from '../../../src/adapters/adapter.js';
import {RestHttp, type RestOptions} from '../../../src/adapters/rest/http.js';
import {createRestAdapter} from '../../../src/adapters/rest/index.js';
import type {Problem} from '../../../src/model/problem.js';
import {type FakeFetch, fakeFetch, json, never, problem, streamed} from './fake-fetch.js';

const baseUrl = 'https://api.example';
const http = (options: Partial<RestOptions> = {}) => new RestHttp({baseUrl, ...options});
const now = {'retry-after': '0'};
const draft = {email: 'zoe@acme.example', roles: ['user']};

async function problemFrom(call: Promise<unknown> | undefined): Promise<Problem> {
  try {
    await call;
  } catch (error) {
    return problemOf(error);
  }
  throw new Error('It did not fail');
}

describe('REST adapter › retries and limits', () => {
  let network: FakeFetch | undefined;
  afterEach(() => network?.restore());

  it('F2 · a read is tried three times at most, whatever fails', async () => {
    for (const answer of [
      () => problem(503, {}, now),
      () => problem(500, {}, now),
      () => problem(429, {}, now),
    ]) {
      network = fakeFetch(answer);
      await problemFrom(createRestAdapter({baseUrl}).users?.list({}));
      expect(network.asked).to.have.length(3);
      network.restore();
    }
  });

  it('F2 · a read is tried again after the network failed, and succeeds', async () => {
    network = fakeFetch((_request, count) => {
      if (count === 1) throw new TypeError('Failed to fetch');
      return json({items: []});
    });
    expect(await createRestAdapter({baseUrl}).users?.list({})).to.deep.equal({items: []});
    expect(network.asked).to.have.length(2);
  });

  it('F2 · a write without an idempotency key is never repeated, with one it is under the same key', async () => {
    network = fakeFetch(() => problem(503, {}, now));
    const adapter = createRestAdapter({baseUrl});
    const failed = await problemFrom(adapter.invitations?.create(draft));
    expect(failed).to.deep.include({kind: 'server', status: 503, maybeApplied: true});
    expect(network.asked).to.have.length(1);
    await problemFrom(adapter.invitations?.create(draft, {idempotencyKey: 'key-1'}));
    expect(network.asked).to.have.length(4);
    const keys = network.asked.slice(1).map(({headers}) => headers.get('idempotency-key'));
    expect(keys).to.deep.equal(['key-1', 'key-1', 'key-1']);
  });

  it('F2 · what the caller did wrong is not tried again', async () => {
    for (const status of [400, 403, 404, 409, 412, 422]) {
      network = fakeFetch(() => problem(status));
      await problemFrom(createRestAdapter({baseUrl}).users?.list({}));
      expect(network.asked, String(status)).to.have.length(1);
      network.restore();
    }
  });

  it('F2 · Retry-After is read in seconds and as a date', async () => {
    const told = async (value: string) => {
      network?.restore();
      network = fakeFetch(() => problem(429, {}, {'retry-after': value}));
      const failed = await problemFrom(createRestAdapter({baseUrl}).invitations?.create(draft));
      return failed.kind === 'rate_limited' ? failed.retryAfterMs : undefined;
    };
    expect(await told('7')).to.equal(7000);
    expect(await told('0')).to.equal(0);
    expect(await told('-3')).to.equal(0);
    expect(await told('soon'), 'a pause of our own').to.equal(5000);
    expect(await told(new Date(Date.now() + 20_000).toUTCString())).to.be.within(17_000, 21_000);
    expect(await told(new Date(Date.now() - 20_000).toUTCString())).to.equal(0);
  });

  it('F2 · the pause that the server asks for is kept before the next attempt', async () => {
    const times: number[] = [];
    network = fakeFetch((_request, count) => {
      times.push(performance.now());
      return count === 1 ? problem(429, {}, {'retry-after': '1'}) : json({items: []});
    });
    await createRestAdapter({baseUrl}).users?.list({});
    expect((times[1] ?? 0) - (times[0] ?? 0)).to.be.at.least(990);
  });

  it('F2 · a pause too long to sit through is told instead, with its length', async () => {
    for (const value of ['120', new Date(Date.now() + 120_000).toUTCString()]) {
      network = fakeFetch(() => problem(429, {kind: 'rate_limited'}, {'retry-after': value}));
      const limited = await problemFrom(createRestAdapter({baseUrl}).users?.list({}));
      expect(limited.kind === 'rate_limited' && limited.retryAfterMs).to.be.within(117_000, 121_000);
      expect(network.asked).to.have.length(1);
      network.restore();
    }
  });

  it('F2 · a server that never answers is a timeout; of a write nobody knows whether it was done', async () => {
    network = fakeFetch(never);
    const adapter = createRestAdapter({baseUrl, timeoutMs: 30});
    expect(await problemFrom(adapter.users?.list({}))).to.deep.equal({kind: 'timeout', maybeApplied: false});
    const write = await problemFrom(adapter.invitations?.create(draft));
    expect(write).to.deep.equal({kind: 'timeout', maybeApplied: true});
  });

  it('F2 · a body that never ends is a timeout too', async () => {
    network = fakeFetch((request) => streamed(request).response);
    const adapter = createRestAdapter({baseUrl, timeoutMs: 30});
    expect((await problemFrom(adapter.users?.list({}))).kind).to.equal('timeout');
  });

  it('F2 · an event stream that never starts is given up as well', async () => {
    network = fakeFetch(never);
    const failed = await problemFrom(http({timeoutMs: 30}).stream('events', new AbortController().signal));
    expect(failed.kind).to.equal('timeout');
  });

  it('an event stream that started outlives the time limit', async () => {
    let line: ReturnType<typeof streamed> | undefined;
    network = fakeFetch((request) => (line = streamed(request)).response);
    const response = await http({timeoutMs: 30}).stream('events', new AbortController().signal);
    const reader = response.body?.getReader();
    const chunk = reader?.read();
    await new Promise((resolve) => setTimeout(resolve, 90));
    line?.send(': still here\n\n');
    expect((await chunk)?.done).to.equal(false);
  });

  it('F5 · an abort ends the request and its retries', async () => {
    const life = new AbortController();
    network = fakeFetch(never);
    const call = problemFrom(createRestAdapter({baseUrl}).users?.list({}, {signal: life.signal}));
    life.abort();
    expect((await call).kind).to.equal('aborted');
    expect(network.asked.every(({signal}) => signal.aborted)).to.equal(true);

    network.restore();
    const later = new AbortController();
    network = fakeFetch(() => problem(503, {}, {'retry-after': '4'}));
    const waiting = problemFrom(createRestAdapter({baseUrl}).users?.list({}, {signal: later.signal}));
    setTimeout(() => later.abort(), 20);
    expect((await waiting).kind).to.equal('aborted');
    expect(network.asked).to.have.length(1);
  });
});
