import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {testAdapter, type RunCheck} from '../../src/adapters/conformance/index.js';
import {database, startTestServer, type TestServer} from '../support/test-server.js';
import {FAULTS} from './faults.js';
import {type Change, startProxy} from './proxy.js';
import {CONFORMANCE_KEY, restWorld} from './rest-world.js';

/** The fewest checks that a run must have made: a suite that checks nothing finds nothing. */
const FEWEST = 80;

describe(`planted faults on ${database}`, () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({conformanceKey: CONFORMANCE_KEY});
  });
  after(() => server.close());

  /** Runs the suite, or what it has on one operation, against a server with this change in front of it. */
  async function run(change: Change, operation?: string, profile = 'workspace') {
    const proxy = await startProxy(server.origin, change);
    const concerns = (name: string) => operation === undefined || name.startsWith(`${operation} › `);
    const checks: {name: string; run: RunCheck}[] = [];
    const makeAdapter = () => restWorld(server, profile, {through: proxy.origin});
    testAdapter({test: (name, check) => concerns(name) && checks.push({name, run: check}), makeAdapter});
    const failed: string[] = [];
    let passed = 0;
    for (const check of checks) {
      let skipped = false;
      try {
        await check.run({skip: () => (skipped = true)});
        if (!skipped) passed++;
      } catch (error) {
        failed.push(`${error instanceof Error ? error.message : error}`);
        assert.ok(failed.at(-1)?.startsWith(`${check.name}: expected `), failed.at(-1));
      }
    }
    await proxy.close();
    return {passed, failed};
  }

  it('finds none in the server as it is', async () => {
    const {passed, failed} = await run({});
    assert.deepEqual(failed, []);
    assert.ok(passed >= FEWEST, `${passed} checks`);
  });

  for (const {name, operation, profile, plant} of FAULTS) {
    it(`finds: ${name}`, async (test) => {
      const {failed} = await run(plant(), operation, profile);
      for (const message of failed) test.diagnostic(message);
      assert.ok(failed.length > 0, `no failing check of ${operation}`);
    });
  }
});
