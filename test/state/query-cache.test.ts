import {expect} from '@open-wc/testing';
import {AdapterError} from '../../src/adapters/adapter.js';
import {Connection} from '../../src/state/connection.js';
import {QueryCache} from '../../src/state/query-cache.js';
import {acme} from '../elements/scene.js';

const signal = () => new AbortController().signal;
const failure = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

/** A request the test answers. */
function request() {
  let settle: {resolve: (value: string) => void; reject: (error: Error) => void} | undefined;
  const signals: AbortSignal[] = [];
  const load = (inner: AbortSignal) => {
    signals.push(inner);
    return new Promise<string>((resolve, reject) => (settle = {resolve, reject}));
  };
  return {
    load,
    signals,
    answer: (value: string) => settle?.resolve(value),
    fail: () => settle?.reject(new Error('no')),
  };
}

describe('query cache', () => {
  it('asks once for all who want the same, and again only when it changed', async () => {
    const cache = new QueryCache();
    const one = request();
    const readers = Array.from({length: 10}, () => cache.read('users', 'key', one.load, signal()));
    one.answer('first');
    expect(new Set(await Promise.all(readers))).to.deep.equal(new Set(['first']));
    expect(await cache.read('users', 'key', one.load, signal())).to.equal('first');
    expect(one.signals).to.have.length(1);
    cache.invalidate('invitations');
    await cache.read('users', 'key', one.load, signal());
    expect(one.signals).to.have.length(1);
    cache.invalidate('users');
    const again = cache.read('users', 'key', one.load, signal());
    one.answer('second');
    expect(await again).to.equal('second');
  });

  it('aborts a request when the last who waits leaves, not before', async () => {
    const cache = new QueryCache();
    const one = request();
    const [first, second] = [new AbortController(), new AbortController()];
    const gone = failure(cache.read('users', 'key', one.load, first.signal));
    const left = failure(cache.read('users', 'key', one.load, second.signal));
    first.abort();
    expect(await gone).to.have.property('name', 'AbortError');
    expect(one.signals[0]?.aborted).to.equal(false);
    second.abort();
    await left;
    expect(one.signals[0]?.aborted).to.equal(true);
    void failure(cache.read('users', 'key', one.load, signal()));
    expect(one.signals, 'the next reader asks anew').to.have.length(2);
  });

  it('keeps no failed answer', async () => {
    const cache = new QueryCache();
    const one = request();
    const first = failure(cache.read('users', 'key', one.load, signal()));
    one.fail();
    expect(await first).to.have.property('message', 'no');
    const second = cache.read('users', 'key', one.load, signal());
    one.answer('fine');
    expect(await second).to.equal('fine');
  });

  it('keeps no answer that was on its way when things changed', async () => {
    const cache = new QueryCache();
    const [old, fresh] = [request(), request()];
    const before = cache.read('users', 'key', old.load, signal());
    cache.invalidate('all');
    const after = cache.read('users', 'key', fresh.load, signal());
    fresh.answer('fresh');
    old.answer('old');
    expect(await before).to.equal('old');
    expect(await after).to.equal('fresh');
    expect(await cache.read('users', 'key', fresh.load, signal())).to.equal('fresh');
  });

  it('tells listeners of a change until they leave, and aborts everything at its end', () => {
    const cache = new QueryCache();
    const heard: string[] = [];
    const stop = cache.subscribe((topic) => heard.push(topic));
    cache.invalidate('users');
    stop();
    cache.invalidate('all');
    expect(heard).to.deep.equal(['users']);
    const one = request();
    void failure(cache.read('users', 'key', one.load, signal()));
    cache.dispose();
    expect(one.signals[0]?.aborted).to.equal(true);
  });
});

describe('connection', () => {
  const lost = () => Promise.reject(new AdapterError({kind: 'unauthenticated'}));

  it('T1 · says once that the login is lost, and again after it was good in between', async () => {
    const connection = new Connection(acme());
    const heard: string[] = [];
    for (const name of ['one', 'two', 'three']) connection.onAuthError(() => heard.push(name));
    await Promise.all(Array.from({length: 100}, () => failure(connection.watch(lost()))));
    expect(heard).to.deep.equal(['one']);
    await connection.watch(Promise.resolve('fine'));
    await failure(connection.watch(lost()));
    expect(heard).to.deep.equal(['one', 'one']);
    await failure(connection.watch(Promise.reject(new AdapterError({kind: 'not_found'}))));
    expect(heard).to.have.length(2);
  });

  it('keeps one event stream open while anybody follows', () => {
    const signals: AbortSignal[] = [];
    const adapter = {
      ...acme(),
      subscribe: (_: unknown, __: unknown, options: {signal: AbortSignal}) =>
        void signals.push(options.signal),
    };
    const connection = new Connection(adapter);
    const [first, second] = [connection.followChanges(), connection.followChanges()];
    expect(signals).to.have.length(1);
    first();
    first();
    expect(signals[0]?.aborted).to.equal(false);
    second();
    expect(signals[0]?.aborted).to.equal(true);
    connection.followChanges();
    expect(signals).to.have.length(2);
    connection.dispose();
    expect(signals[1]?.aborted).to.equal(true);
  });
});
