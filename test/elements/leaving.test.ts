import {expect} from '@open-wc/testing';
import {createMemoryAdapter, type MemoryAdapter} from '../../src/adapters/memory/index.js';
import type {TenantElement} from '../../src/controllers/tenant-element.js';
import {administrator, invitations, users} from '../../stories/fixtures/workspace.js';
import {fakeFetch, json} from '../adapters/rest/fake-fetch.js';
import './scene.js';
import {waitUntil} from '../support/queries.js';

/** Set by a full run. */
const CYCLES = 'fullRun' in globalThis ? 1000 : 100;
const TAGS = [
  'user-table',
  'invitation-table',
  'invite-dialog',
  'csv-invite',
  'accept-invite',
  'access-history',
  'seat-table',
  'seat-wizard',
  'my-seat',
  'tenant-provider',
] as const;
const task = () => new Promise((resolve) => setTimeout(resolve));

/** A memory adapter that counts who still listens. */
function counted(): {adapter: MemoryAdapter; listening: () => number} {
  const memory = createMemoryAdapter({session: administrator, people: [...users, ...invitations]});
  let live = 0;
  const subscribe: MemoryAdapter['subscribe'] = (topics, onChange, options) => {
    live++;
    options.signal.addEventListener('abort', () => void live--);
    memory.subscribe?.(topics, onChange, options);
  };
  return {adapter: {...memory, subscribe}, listening: () => live};
}

describe('F5 · leaving the page', () => {
  for (const tag of TAGS) {
    it(`F5 · ${CYCLES} times in and out of the page leave nothing of <${tag}> behind`, async function () {
      const {adapter, listening} = counted();
      let watched = 0;
      const {observe, disconnect} = MutationObserver.prototype;
      MutationObserver.prototype.observe = function (...args) {
        if (args[0] === document) watched++;
        observe.apply(this, args);
      };
      MutationObserver.prototype.disconnect = function () {
        watched = 0;
        disconnect.call(this);
      };
      try {
        const gone: TenantElement[] = [];
        for (let cycle = 0; cycle < CYCLES; cycle++) {
          const element = document.createElement(tag);
          Object.assign(element, {adapter, open: true, token: 'x'});
          document.body.append(element);
          await element.updateComplete;
          // Every other one leaves in the middle of its first request.
          if (cycle % 2) await task();
          element.remove();
          gone.push(element);
        }
        await task();
        await task();
        expect(listening(), 'open event streams').to.equal(0);
        expect(watched, 'observers of the page’s language').to.equal(0);
        let updates = 0;
        for (const element of gone) element.requestUpdate = () => void updates++;
        document.documentElement.lang = 'fr';
        adapter.change(() => undefined, {topic: 'all'});
        await task();
        expect(updates, 'removed elements that still hear of changes').to.equal(0);
      } finally {
        document.documentElement.lang = 'en';
        Object.assign(MutationObserver.prototype, {observe, disconnect});
      }
    });
  }

  it('F5 · a connection by address is forgotten when the last element left', async () => {
    const network = fakeFetch((request) =>
      request.url.endsWith('/session') ? json(administrator) : json({items: []}),
    );
    const sessions = () => network.asked.filter(({url}) => url.endsWith('/session')).length;
    try {
      for (let cycle = 1; cycle <= 3; cycle++) {
        const element = document.createElement('invite-dialog');
        Object.assign(element, {baseUrl: 'https://api.example', open: true});
        document.body.append(element);
        await waitUntil(() => sessions() === cycle, 'it asks anew');
        element.remove();
        await task();
        await task();
      }
    } finally {
      network.restore();
    }
  });
});
