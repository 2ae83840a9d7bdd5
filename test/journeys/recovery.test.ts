/** F2 for people: the server is killed and comes back, the connection drops, and what was typed is still there. */
import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchChromium, watchedPage} from './support/browsers.js';
import {requireBuilds} from './support/builds.js';
import {openInvite, row, sendInvitation, signIn} from './support/demo-pages.js';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

describe('F2 · recovery', () => {
  const folder = mkdtempSync(join(tmpdir(), 'journey-data-'));
  let browser: Browser;
  let environment: NodeJS.ProcessEnv;
  let origin: string;
  let child: ChildProcess | undefined;

  /** The demo as a process of its own, on the same ports and data each time. */
  async function start(): Promise<void> {
    child = spawn('node', ['--import', 'tsx', 'demo/server/main.ts'], {env: environment, stdio: 'pipe'});
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await new Promise<void>((resolve, reject) => {
      child?.stdout?.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('Dashboard')) resolve();
      });
      child?.once('exit', () => reject(new Error(`The server did not start: ${said}`)));
    });
  }

  async function kill(): Promise<void> {
    if (!child || child.exitCode !== null || child.signalCode) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  before(async () => {
    requireBuilds('package', 'demo');
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    environment = {
      ...process.env,
      PORT: String(port),
      PORTAL_PORT: String(await freePort()),
      DATA_FOLDER: folder,
    };
    [browser] = await Promise.all([launchChromium(), start()]);
  });
  after(async () => {
    await browser.close();
    await kill();
    rmSync(folder, {recursive: true, force: true});
  });

  it('F2 · after kill -9 and a new start the open page goes on, with everything that was typed', async () => {
    const {page, context, seen} = await watchedPage(browser);
    await signIn(page, {origin});
    await openInvite(page);
    const input = page.getByRole('textbox', {name: 'Email addresses'});
    await input.fill('kept@acme.example half-ty');
    await kill();
    await page.getByText('Administrator', {exact: true}).last().click();
    await page.getByRole('button', {name: /^Send/}).last().click();
    await page.getByText('This is not a complete email address').waitFor();
    await page.getByText('The server could not be reached').first().waitFor();
    await page.getByRole('button', {name: 'Remove kept@acme.example'}).waitFor();
    await page.getByRole('button', {name: 'Remove half-ty'}).click();

    await start();
    await page.getByRole('button', {name: /^Send/}).last().click();
    await page.getByText('1 invitation sent').first().waitFor();
    await page.getByRole('button', {name: 'Done'}).click();
    await row(page, 'kept@acme.example').getByText('Administrator').waitFor();
    assert.equal(await row(page, 'kept@acme.example').count(), 1);

    // The stream of changes is back as well: what another page does shows up here.
    const other = await context.newPage();
    await other.goto(`${origin}/dashboard`);
    await openInvite(other);
    await sendInvitation(other, 'heard@acme.example');
    await row(page, 'heard@acme.example').waitFor({timeout: 60_000});
    assert.deepEqual(seen.errors, []);
    await context.close();
  });

  it('F2 · offline is said by name in the dialog, and nothing is lost', async () => {
    const {page, context, seen} = await watchedPage(browser);
    await signIn(page, {origin});
    await openInvite(page);
    await context.setOffline(true);
    await sendInvitation(page, 'offline@acme.example');
    await page.getByText('You are offline').first().waitFor();
    await page.getByRole('button', {name: 'Remove offline@acme.example'}).waitFor();
    await context.setOffline(false);
    await page.getByRole('button', {name: /^Send/}).last().click();
    await page.getByText('1 invitation sent').first().waitFor();
    assert.deepEqual(seen.errors, []);
    await context.close();
  });
});
