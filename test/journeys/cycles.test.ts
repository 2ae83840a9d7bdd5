/** F5: elements that come and go leave nothing behind, in the page and at the server. `FULL=1` runs 1,000 cycles. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, CDPSession, Page} from 'playwright-core';
import {startTestServer, type TestServer} from '../support/test-server.js';
import {launchChromium, LIMIT_MS, watchedPage} from './support/browsers.js';
import {full} from './support/builds.js';
import {bundle, pageOf} from './support/bundle.js';
import {type FaultProxy, startFaultProxy} from './support/fault-proxy.js';

const CYCLES = full ? 1000 : 60;
const WARM_UP = 60;
const MOST_GROWTH = 1024 * 1024;
const ELEMENTS = [
  'tenant-provider',
  'user-table',
  'invitation-table',
  'invite-dialog',
  'csv-invite',
  'accept-invite',
  'access-history',
];
/** In the account that has seats. */
const OF_SEATS = ['seat-table', 'seat-wizard', 'my-seat'];

/** In and out of the page; the longer it stays, the further its requests have come. */
async function cycle(page: Page, [tag, count]: readonly [string, number]): Promise<void> {
  const account = OF_SEATS.includes(tag) ? 'northwind' : 'acme';
  await page.evaluate(
    async ([name, times, tenant]) => {
      const main = document.querySelector('main');
      for (let at = 0; at < times; at++) {
        const element = document.createElement(name);
        Object.assign(element, {baseUrl: location.origin, tenant, token: 'none', open: true});
        main?.append(element);
        for (let turn = 0; turn < at % 4; turn++) await new Promise((resolve) => setTimeout(resolve));
        element.remove();
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
    [tag, count, account] as const,
  );
}

async function heap(cdp: CDPSession): Promise<number> {
  for (let times = 0; times < 3; times++) await cdp.send('HeapProfiler.collectGarbage');
  const {usedSize} = await cdp.send('Runtime.getHeapUsage');
  return usedSize;
}

describe('F5 · coming and going', () => {
  let server: TestServer;
  let browser: Browser;
  let proxy: FaultProxy;
  let page: Page;
  let cdp: CDPSession;

  before(async () => {
    [server, browser] = await Promise.all([startTestServer(), launchChromium()]);
    proxy = await startFaultProxy(server, {
      local: {
        '/host.html': {type: 'text/html', body: pageOf('<main></main>', '/host.js')},
        '/host.js': {type: 'text/javascript', body: await bundle(`import './dist/define/all.js';`)},
      },
    });
    const watched = await watchedPage(browser);
    page = watched.page;
    await page.goto(`${proxy.origin}/host.html`);
    cdp = await watched.context.newCDPSession(page);
    await cdp.send('HeapProfiler.enable');
    await cdp.send('Runtime.enable');
  });
  after(async () => {
    await browser.close();
    await proxy.close();
    await server.close();
  });

  for (const tag of [...ELEMENTS, ...OF_SEATS]) {
    it(`F5 · ${CYCLES} cycles of <${tag}> leave the heap as it was`, async (test) => {
      await signIn(OF_SEATS.includes(tag) ? 'nora@northwind.example' : 'ada@acme.example');
      await cycle(page, [tag, WARM_UP]);
      const start = await heap(cdp);
      await cycle(page, [tag, CYCLES]);
      const grown = (await heap(cdp)) - start;
      test.diagnostic(`${CYCLES} cycles, ${Math.round(grown / 1024)} kB`);
      assert.ok(grown < MOST_GROWTH, `${grown} bytes`);
      assert.equal(await page.locator('main > *').count(), 0);
    });
  }

  const signIn = (email: string) =>
    page.request.post(`${proxy.origin}/auth/login`, {data: {email, password: 'correct horse battery'}});

  it('F5 · no event stream stays open at the server', async () => {
    await signIn('ada@acme.example');
    for (let times = 0; times < 5; times++) {
      await page.evaluate(() => {
        const table = document.createElement('user-table');
        Object.assign(table, {baseUrl: location.origin, tenant: 'acme'});
        document.querySelector('main')?.append(table);
      });
      await page.getByRole('row').filter({hasText: 'ada@acme.example'}).waitFor();
      await until(() => proxy.openStreams === 1, 'one stream is open');
      await page.evaluate(() => document.querySelector('main')?.replaceChildren());
    }
    await until(() => proxy.openStreams === 0, 'no stream is open');
  });

  async function until(holds: () => boolean, what: string): Promise<void> {
    const end = Date.now() + LIMIT_MS;
    while (!holds()) {
      assert.ok(Date.now() < end, what);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }
});
