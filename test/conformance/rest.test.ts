import {after, before, describe, it} from 'node:test';
import {profiles} from '../../demo/profiles/index.js';
import {testAdapter} from '../../src/adapters/conformance/index.js';
import {createRestAdapter} from '../../src/adapters/rest/index.js';
import {database, startTestServer, type TestServer} from '../support/test-server.js';
import {full} from '../support/full.js';
import {unheardOf} from './faults.js';
import {startProxy} from './proxy.js';
import {CONFORMANCE_KEY, restWorld} from './rest-world.js';

/** Two products on each database; every one on both in a full run. */
const REDUCED = database === 'PGlite' ? ['seats', 'presales'] : ['workspace', 'access'];
const tried = full ? Object.keys(profiles) : REDUCED;
/** Nobody listens there. */
const NOWHERE = 'http://127.0.0.1:1';

describe(`the REST adapter over the demo server on ${database}`, () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({conformanceKey: CONFORMANCE_KEY});
  });
  after(() => server.close());

  for (const profile of tried) {
    describe(profile, () => {
      testAdapter({
        test: it,
        after,
        async makeAdapter() {
          const proxy = await startProxy(server.origin, unheardOf);
          const world = await restWorld(server, profile, {newer: proxy.origin});
          return {...world, offline: createRestAdapter({baseUrl: NOWHERE}), close: () => proxy.close()};
        },
      });
    });
  }
});
