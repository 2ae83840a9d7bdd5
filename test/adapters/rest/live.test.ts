import {expect} from '@open-wc/testing';
import type {Change} from '../../../src/adapters/adapter.js';
import {createRestAdapter} from '../../../src/adapters/rest/index.js';
import {type FakeFetch, fakeFetch, problem, streamed} from './fake-fetch.js';
import {waitUntil} from '../../support/queries.js';

const baseUrl = 'https://api.example';

describe('REST adapter › live changes', () => {
  let network: FakeFetch | undefined;
  const life = {controller: new AbortController()};
  const lines: ReturnType<typeof streamed>[] = [];
  const changes: Change[] = [];

  const now = performance.now.bind(performance);
  let passed = 0;

  beforeEach(() => {
    // On a busy machine any start may be a slow one, of which the adapter says that everything may have changed.
    passed = 0;
    performance.now = () => passed;
    life.controller = new AbortController();
    lines.length = 0;
    changes.length = 0;
  });
  afterEach(() => {
    life.controller.abort();
    network?.restore();
    performance.now = now;
  });

  function follow(): void {
    createRestAdapter({baseUrl, getToken: () => 'canary'}).subscribe?.(
      ['users', 'invitations'],
      (change) => changes.push(change),
      {signal: life.controller.signal},
    );
  }

  it('passes on what it was asked to follow, and skips damaged and foreign events', async () => {
    network = fakeFetch((request) => {
      const line = streamed(request);
      lines.push(line);
      return line.response;
    });
    follow();
    await waitUntil(() => lines.length === 1, 'the stream is opened');
    expect(network.asked[0]?.url).to.equal(`${baseUrl}/v1/events`);
    lines[0]?.send(
      'data: {"topic":"users","id":"1"}\n\ndata: {nonsense\n\ndata: null\n\ndata: {"topic":"weather"}\n\n',
    );
    lines[0]?.send('data: {"topic":"invi');
    lines[0]?.send('tations"}\n\n');
    await waitUntil(() => changes.length === 2, 'two changes arrive');
    expect(changes.map(({topic}) => topic)).to.deep.equal(['users', 'invitations']);
  });

  it('says that anything may have changed when the stream was slow to start', async () => {
    network = fakeFetch((request) => {
      passed = 500;
      const line = streamed(request);
      lines.push(line);
      return line.response;
    });
    follow();
    await waitUntil(() => changes.length === 1, 'a change arrives');
    expect(changes[0]).to.deep.equal({topic: 'all'});
  });

  it('opens the stream again when it ends, and says that anything may have changed', async () => {
    network = fakeFetch((request) => {
      const line = streamed(request);
      lines.push(line);
      return line.response;
    });
    follow();
    await waitUntil(() => lines.length === 1, 'the stream is opened');
    expect(changes).to.have.length(0);
    lines[0]?.end();
    await waitUntil(() => lines.length === 2, 'the stream is opened again', {timeout: 4000});
    await waitUntil(() => changes.length === 1, 'a change arrives');
    expect(changes[0]).to.deep.equal({topic: 'all'});
  });

  it('ends with its signal, and does not come back', async () => {
    network = fakeFetch((request) => {
      const line = streamed(request);
      lines.push(line);
      return line.response;
    });
    follow();
    await waitUntil(() => lines.length === 1, 'the stream is opened');
    life.controller.abort();
    await waitUntil(() => network?.asked[0]?.signal.aborted, 'the request is aborted');
    expect(lines).to.have.length(1);
  });

  it('gives up where the server does not offer it', async () => {
    network = fakeFetch(() => problem(404, {kind: 'not_found'}));
    follow();
    await waitUntil(() => network?.asked.length === 1, 'it is asked for once');
    // A first pause would be over by then.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(network.asked).to.have.length(1);
    expect(changes).to.have.length(0);
  });
});
