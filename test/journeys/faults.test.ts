/** F2: every endpoint the elements use × every fault of the line, seen on the page. `FULL=1` runs all pairs. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Cookie} from 'playwright-core';
import {HttpClient, mailedToken, startTestServer, type TestServer} from '../support/test-server.js';
import {launchChromium, watchedPage} from './support/browsers.js';
import {full} from './support/builds.js';
import {bundle, pageOf} from './support/bundle.js';
import {type Fault, FAULTS, type FaultProxy, type Met, startFaultProxy} from './support/fault-proxy.js';
import {type Ground, type Scenario, scenarios as peopleScenarios} from './support/fault-scenarios.js';
import {seatScenarios} from './support/seat-fault-scenarios.js';

const TIMEOUT_MS = 4000;
const AT_ONCE = 3;
/** A browser's timer counts in other fractions of a millisecond than the proxy does. */
const CLOCK_MS = 5;
const NAMED =
  /could not be reached|took too long|has a problem|does not understand|Too many requests|asks to wait/;
const scenarios = [...peopleScenarios, ...seatScenarios];
const HOST = `
import './dist/define/all.js';
import {createRestAdapter} from './dist/adapters/rest/index.js';
const asked = new URLSearchParams(location.search);
const element = document.createElement(asked.get('element'));
element.token = asked.get('token') ?? '';
element.open = true;
element.adapter = createRestAdapter({baseUrl: location.origin, tenant: asked.get('tenant') ?? 'acme', timeoutMs: ${TIMEOUT_MS}});
document.querySelector('main').append(element);
`;

/** The rules about repeating, from what the proxy saw between one press and its outcome. */
function assertPolite(met: readonly Met[], what: string): void {
  assert.ok(met.length >= 1 && met.length <= 3, `${what}: ${met.length} attempts`);
  // Looking at an invitation is a POST so that its token stands in no address; it changes nothing.
  const isWrite = met.some(({method, path}) => method !== 'GET' && path !== '/v1/join/inspect');
  if (met.length > 1 && isWrite) {
    assert.equal(new Set(met.map(({key}) => key)).size, 1, `${what}: one key for all attempts`);
    assert.ok(met[0]?.key, `${what}: a write was repeated without a key`);
  }
  for (const [index, {at}] of met.entries()) {
    const notBefore = met[index - 1]?.notBefore;
    assert.ok(notBefore === undefined || at >= notBefore - CLOCK_MS, `${what}: came back before Retry-After`);
  }
}

/** A few at a time. */
async function inTurn<T>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({length: AT_ONCE}, worker));
}

describe('F2 · faults of the line', () => {
  let server: TestServer;
  let browser: Browser;
  let admin: HttpClient;
  const logins = {} as Record<'acme' | 'northwind', readonly Cookie[]>;
  let local: Record<string, {type: string; body: string}>;

  before(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchChromium()]);
    admin = await HttpClient.login(server, 'ada@acme.example');
    for (const [tenant, email] of [
      ['acme', 'ada@acme.example'],
      ['northwind', 'nora@northwind.example'],
    ] as const) {
      const {context} = await watchedPage(browser);
      const data = {email, password: 'correct horse battery'};
      await context.request.post(`${server.origin}/auth/login`, {data});
      logins[tenant] = await context.cookies();
    }
    local = {
      '/host.html': {type: 'text/html', body: pageOf('<main></main>', '/host.js')},
      '/host.js': {type: 'text/javascript', body: await bundle(HOST)},
    };
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  async function run(scenario: Scenario, fault: Fault, index: number): Promise<void> {
    const what = `${scenario.endpoint} × ${fault}`;
    const email = `fault${index}@acme.example`;
    if (!scenario.tenant) await admin.send('POST', '/v1/users', {email, roles: ['user']});
    const token = scenario.tenant ? '' : await mailedToken(server, email);
    const proxy = await startFaultProxy(server, {local, quiet: true});
    const {page, context, seen} = await watchedPage(browser);
    const ground: Ground = {page, proxy, email, token};
    try {
      if (!scenario.endpoint.startsWith('join')) await context.addCookies(logins[scenario.tenant ?? 'acme']);
      await scenario.prepare?.(ground);
      proxy.set(fault, scenario.matches);
      await scenario.act(ground);
      const findsOut = fault === 'lost answer' && scenario.findsOut;
      if (fault !== 'slow' && !findsOut) {
        await page.getByText(NAMED).filter({visible: true}).first().waitFor();
        await assertNoSpinner(ground, what);
        assertPolite(proxy.met, what);
        if (scenario.asksAgain) await page.getByRole('button', {name: 'Try again'}).first().waitFor();
        proxy.clear();
        await scenario.retry(ground);
      }
      const seesOutcome = (fault === 'lost answer' && scenario.foundDone) || scenario.succeeded;
      await seesOutcome(ground);
      await assertNoSpinner(ground, what);
      assert.deepEqual(seen.errors, [], what);
    } catch (error) {
      await page.screenshot({path: `out/${what.replaceAll(/\W+/g, '-')}.png`});
      throw new Error(`${what}: ${error instanceof Error ? error.message : error}`, {cause: error});
    } finally {
      await context.close();
      await proxy.close();
    }
  }

  /** What asked is over: nothing still turns, and what was pressed can be pressed again. */
  async function assertNoSpinner({page}: Ground, what: string): Promise<void> {
    const busy = page.locator('[aria-busy="true"], .bone').filter({visible: true});
    await busy
      .first()
      .waitFor({state: 'detached'})
      .catch(() => assert.fail(`${what}: still loading`));
  }

  it('F2 · each ends in a named state with a way on, within three polite attempts', async (test) => {
    const pairs = scenarios.flatMap((scenario, row) =>
      FAULTS.filter((_, column) => full || (row + column) % 10 === 0).map((fault) => ({scenario, fault})),
    );
    const failures: string[] = [];
    await inTurn(pairs, ({scenario, fault}, index) =>
      run(scenario, fault, index).catch((error: Error) => void failures.push(error.message)),
    );
    const all = scenarios.length * FAULTS.length;
    test.diagnostic(`${pairs.length} of ${all} pairs${full ? '' : ', reduced'}`);
    assert.deepEqual(failures, []);
  });

  it('F2 · a live list comes back after each fault of its stream', async () => {
    const faults = FAULTS.filter((fault) => full || ['hang', 'reset', 'HTML 200'].includes(fault));
    await inTurn(faults, async (fault, index) => {
      const proxy: FaultProxy = await startFaultProxy(server, {local});
      const {page, context} = await watchedPage(browser);
      await context.addCookies(logins.acme);
      proxy.set(fault, /GET \/v1\/events/);
      await page.goto(`${proxy.origin}/host.html?element=user-table`);
      await page.getByRole('row').filter({hasText: 'ada@acme.example'}).waitFor();
      const until = Date.now() + 20_000;
      while (!proxy.met.length && Date.now() < until)
        await page.evaluate(() => new Promise(requestAnimationFrame));
      // The line heals, but what hung goes on hanging: the page must have given it up by itself.
      proxy.set(fault, /never/);
      const email = `live${index}@acme.example`;
      await admin.send('POST', '/v1/users', {email, roles: ['user']});
      await page
        .getByRole('row')
        .filter({hasText: email})
        .waitFor()
        .catch(() => assert.fail(`${fault}: the list stayed as it was`));
      await context.close();
      await proxy.close();
    });
  });
});
