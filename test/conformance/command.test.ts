import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {after, before, describe, it} from 'node:test';
import {database, startTestServer, type TestServer} from '../support/test-server.js';
import {FAULTS} from './faults.js';
import {startProxy} from './proxy.js';
import {CONFORMANCE_KEY} from './rest-world.js';

const MAIN = 'src/adapters/conformance/command/main.ts';

interface JsonReport {
  readonly failed: number;
  readonly passed: number;
  readonly skipped: number;
  readonly checks: readonly {
    readonly operation: string;
    readonly outcome: string;
    readonly failure?: {expected: string; came: string; request: string; requestId: string};
  }[];
}

describe(`tenant-elements-conformance on ${database}`, () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({conformanceKey: CONFORMANCE_KEY});
  });
  after(() => server.close());

  function command(args: readonly string[], key = CONFORMANCE_KEY) {
    return new Promise<{code: number | null; out: string; err: string}>((resolve) => {
      const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {...process.env, TENANT_ELEMENTS_CONFORMANCE_KEY: key},
      });
      let [out, err] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
      child.once('close', (code) => resolve({code, out, err}));
    });
  }

  it('reports every operation of a good server, and ends with 0', async () => {
    const {code, out, err} = await command([server.origin]);
    assert.equal(err, '');
    assert.equal(code, 0, out);
    for (const operation of ['session', 'users.list', 'invitations.create', 'subscribe'])
      assert.match(out, new RegExp(`^${operation.replace('.', '\\.')}$`, 'm'));
    assert.match(out, /^ {2}✓ counts in `total` what a walk finds$/m);
    assert.match(out, /^ {2}– .* – skipped: the profile asks for no name$/m);
    assert.match(out, /^\d{2,} passed, 0 failed, \d+ skipped$/m);
    assert.ok(!out.includes('\u001b'), 'no colours where nobody looks');
    assert.ok(!out.includes('te_session_'), 'no tokens');
  });

  it('names what a bad server does, in JSON too, and ends with 1', async () => {
    const fault = FAULTS.find(({name}) => name === 'already_invited comes without the id');
    const proxy = await startProxy(server.origin, fault?.plant());
    try {
      const setup = `${server.origin}/v1/scratch-tenants?profile=access`;
      const {code, out} = await command([proxy.origin, '--setup', setup, '--json']);
      assert.equal(code, 1);
      const report = JSON.parse(out) as JsonReport;
      assert.equal(report.checks.length, report.passed + report.failed + report.skipped);
      const [failed, ...others] = report.checks.filter(({outcome}) => outcome === 'failed');
      assert.deepEqual([failed?.operation, others], ['invitations.create', []]);
      assert.match(failed?.failure?.expected ?? '', /^conflict, reason already_invited, id /);
      assert.equal(failed?.failure?.request, 'post /v1/users');
      assert.match(failed?.failure?.requestId ?? '', /^[0-9a-f-]{36}$/);
    } finally {
      await proxy.close();
    }
  });

  it('says why nothing could be checked, and ends with 2', async () => {
    const wrong = await command([server.origin], 'wrong');
    assert.deepEqual([wrong.code, wrong.out], [2, '']);
    assert.match(wrong.err, /answered 401\. Is the key right/);
    const nothing = await command([]);
    assert.equal(nothing.code, 2);
    assert.match(nothing.err, /^Which server\?/);
    const help = await command(['--help']);
    assert.equal(help.code, 0);
    assert.match(help.out, /^Usage: tenant-elements-conformance <url>/);
  });
});
