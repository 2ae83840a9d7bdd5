/** E2, E3, E6: the CDN file as a guest: beside another lit, beside itself, without traces, and unchanged on its way. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {startTestServer, type TestServer} from '../support/test-server.js';
import {launchChromium, watchedPage} from './support/browsers.js';
import {CDN_FILE, requireBuilds} from './support/builds.js';
import {bundle, pageOf} from './support/bundle.js';
import {startFaultProxy} from './support/fault-proxy.js';
import {policyX, startSite} from './support/site.js';
import {changesSince, remember} from './support/traces.js';

const OTHER_VERSION = '0.0.1-other';
/** What lit and zod keep on every page they run on. */
const DOCUMENTED_KEYS = [
  '__zod_globalConfig',
  'litElementVersions',
  'litHtmlVersions',
  'litPropertyMetadata',
  'reactiveElementVersions',
];

const HOST_ELEMENT = `
import {LitElement, html} from 'lit';
customElements.define('host-box', class extends LitElement {
  render() { return html\`<p>The host’s own text</p>\`; }
});
`;

const scripts = (...paths: string[]) =>
  `<!doctype html><html lang="en"><body><host-box></host-box><invite-dialog base-url="/"></invite-dialog>` +
  paths.map((path) => `<script type="module" src="${path}"></script>`).join('') +
  `</body></html>`;

describe('the CDN file in somebody else’s page', () => {
  let server: TestServer;
  let browser: Browser;
  let cdn: string;
  let version: string;

  before(async () => {
    requireBuilds('package', 'demo');
    cdn = readFileSync(CDN_FILE, 'utf8');
    ({version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string});
    [server, browser] = await Promise.all([startTestServer(), launchChromium()]);
  });
  after(async () => {
    await browser.close();
    await server.close();
  });

  for (const [order, paths] of [
    ['after the host’s lit', ['/host.js', '/one.js', '/two.js']],
    ['before the host’s lit', ['/one.js', '/two.js', '/host.js']],
  ] as const) {
    it(`E2 · loaded twice in two versions ${order}: the first works, one warning names both`, async () => {
      const files = {
        '/index.html': scripts(...paths),
        '/host.js': await bundle(HOST_ELEMENT),
        '/one.js': cdn,
        '/two.js': cdn.replaceAll(version, OTHER_VERSION),
      };
      const site = await startSite({files, headers: policyX()});
      const {page, context, seen} = await watchedPage(browser);
      await page.goto(`${site.origin}/`);
      await page.getByText('The host’s own text').waitFor();
      await page
        .locator('invite-dialog')
        .evaluate((dialog: HTMLElementTagNameMap['invite-dialog']) => dialog.show());
      await page.getByRole('dialog').getByRole('button', {name: 'Close'}).first().waitFor();
      assert.deepEqual([seen.errors, seen.violations], [[], []]);
      const warnings = seen.warnings.filter((text) => text.includes('tenant-elements'));
      assert.equal(warnings.length, 1, warnings.join('\n'));
      assert.ok(warnings[0]?.includes(version) && warnings[0].includes(OTHER_VERSION), warnings[0]);
      await context.close();
      await site.close();
    });
  }

  it('E3 · leaves no trace on window, built-ins, <html>, <body> and the document’s sheets', async () => {
    const proxy = await startFaultProxy(server, {
      local: {
        '/host.html': {
          type: 'text/html',
          body: '<!doctype html><html lang="en"><body><main></main></body></html>',
        },
        '/cdn.js': {type: 'text/javascript', body: cdn},
      },
    });
    const {page, context, seen} = await watchedPage(browser);
    const data = {email: 'ada@acme.example', password: 'correct horse battery'};
    await context.request.post(`${proxy.origin}/auth/login`, {data});
    await page.goto(`${proxy.origin}/host.html`);
    await page.evaluate(remember);
    await page.evaluate(async () => {
      // Not typed as a module: it is the built file, from the page's own server.
      const address = '/cdn.js';
      await import(address);
    });
    await page.evaluate(() => {
      const main = document.querySelector('main');
      for (const tag of [
        'tenant-provider',
        'user-table',
        'invitation-table',
        'invite-dialog',
        'accept-invite',
      ]) {
        const element = document.createElement(tag);
        element.setAttribute('base-url', location.origin);
        element.setAttribute('tenant', 'acme');
        element.setAttribute('inline', '');
        main?.append(element);
      }
    });
    await page.getByRole('row').filter({hasText: 'ada@acme.example'}).waitFor();
    await page.getByRole('textbox', {name: 'Email addresses'}).fill('trace@acme.example');
    await page.getByRole('button', {name: 'Send invitation'}).click();
    await page.getByText('1 invitation sent').first().waitFor();
    await page.getByRole('heading', {name: 'Join with a code'}).waitFor();
    const changes = await page.evaluate(changesSince);
    assert.deepEqual(changes.newKeys.sort(), DOCUMENTED_KEYS);
    // Lit fills in the symbol that decorators will bring, where the browser has none yet.
    assert.deepEqual(changes.builtIns, ['Symbol.metadata']);
    assert.deepEqual(changes.writes, []);
    assert.deepEqual(seen.errors, []);
    await context.close();
    await proxy.close();
  });

  it('E3 · importing the package root registers nothing', async () => {
    const code = `
      const define = customElements.define.bind(customElements);
      window.defined = [];
      customElements.define = (name, ...rest) => { window.defined.push(name); define(name, ...rest); };
      const root = await import('./dist/index.js');
      document.documentElement.dataset.loaded = JSON.stringify({defined: window.defined, names: Object.keys(root)});`;
    const site = await startSite({files: {'/index.html': pageOf(''), '/page.js': await bundle(code)}});
    const {page, context} = await watchedPage(browser);
    await page.goto(`${site.origin}/`);
    await page.locator('html[data-loaded]').waitFor({state: 'attached'});
    const loaded = JSON.parse((await page.locator('html').getAttribute('data-loaded')) ?? '{}') as {
      defined: string[];
      names: string[];
    };
    assert.ok(loaded.names.length > 0);
    assert.deepEqual(loaded.defined, []);
    await context.close();
    await site.close();
  });

  it('E6 · the CDN file is one file, and two builds are byte-identical', () => {
    assert.doesNotMatch(cdn, /\bimport\s*\(/);
    const builds = [1, 2].map(() => {
      const folder = mkdtempSync(join(tmpdir(), 'cdn-build-'));
      try {
        execFileSync(
          'node_modules/.bin/vite',
          ['build', '--mode', 'cdn', '--outDir', folder, '--logLevel', 'error'],
          {
            stdio: 'pipe',
          },
        );
        return readFileSync(join(folder, 'tenant-elements.js'), 'utf8');
      } finally {
        rmSync(folder, {recursive: true});
      }
    });
    assert.ok(builds[0] === builds[1], 'two builds differ');
  });

  it('E6 · its published hash fits, and a flipped byte is refused by the browser', async () => {
    const published = readFileSync(`${CDN_FILE}.integrity`, 'utf8').trim();
    assert.equal(published, `sha384-${createHash('sha384').update(cdn).digest('base64')}`);
    const flipped = Buffer.from(cdn);
    flipped[flipped.length - 20] = (flipped[flipped.length - 20] ?? 0) ^ 1;
    for (const [content, defined] of [
      [Buffer.from(cdn), true],
      [flipped, false],
    ] as const) {
      const html = `<!doctype html><script defer src="/cdn.js" integrity="${published}" crossorigin></script>`;
      const site = await startSite({files: {'/index.html': html, '/cdn.js': content}});
      const {page, context} = await watchedPage(browser);
      await page.goto(`${site.origin}/`, {waitUntil: 'load'});
      assert.equal(await page.evaluate(() => customElements.get('invite-dialog') !== undefined), defined);
      await context.close();
      await site.close();
    }
  });
});
