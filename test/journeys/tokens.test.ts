/** T1, T2, E5 on the partner portal: where the token goes, what happens when it ends, and in which frames it works. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {FrameLocator, Page} from 'playwright-core';
import {PORTAL_API_KEY} from '../../demo/server/seed/seed.js';
import {watchedPage} from './support/browsers.js';
import {CDN_FILE} from './support/builds.js';
import {signIn} from './support/demo-pages.js';
import {startSite} from './support/site.js';
import {useDemo} from './support/ground.js';

const EVENTS = [
  'te-invite-request',
  'te-invite-done',
  'te-invite-failed',
  'te-invite-close',
  'te-loader-start',
  'te-load-error',
  'te-auth-error',
];

/** Whatever a page keeps or shows, as one text: storage, cookies, all roots with their inputs, addresses. */
async function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const roots: (Document | ShadowRoot)[] = [document];
    const parts: unknown[] = [
      {...localStorage},
      {...sessionStorage},
      await indexedDB.databases(),
      document.cookie,
    ];
    for (const root of roots) {
      const markup = root instanceof Document ? root.documentElement.outerHTML : root.innerHTML;
      parts.push(markup, root.adoptedStyleSheets.length);
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        if (element instanceof HTMLInputElement) parts.push(element.value);
      }
    }
    parts.push(
      location.href,
      history.state,
      performance.getEntries().map(({name}) => name),
      await caches.keys(),
    );
    return JSON.stringify(parts);
  });
}

describe('the portal’s token', () => {
  const ground = useDemo();

  async function inviteFrom(place: Page | FrameLocator, email: string): Promise<void> {
    await place.getByRole('textbox', {name: 'Email addresses'}).fill(email);
    await place.getByRole('button', {name: /^Send/}).last().click();
    await place.getByText('1 address accepted').first().waitFor();
  }

  it('T2 · appears nowhere but in the header that needs it, and T1 · an expired one is asked for once more', async () => {
    const {page, context, seen} = await watchedPage(ground.browser);
    const tokens: string[] = [];
    const addresses: string[] = [];
    const details: string[] = [];
    const carried = new Set<string>();
    await page.route('**/embed-token', async (route) => {
      const response = await route.fetch();
      tokens.push(((await response.json()) as {token: string}).token);
      await route.fulfill({response});
    });
    page.on('request', (request) => {
      addresses.push(request.url(), request.postData() ?? '');
      carried.add(request.headers()['authorization'] ?? '');
    });
    await page.exposeFunction('journeyDetail', (text: string) => details.push(text));
    await page.addInitScript((names) => {
      for (const name of names) {
        document.addEventListener(name, (event) => {
          const detail = Object.fromEntries(
            Object.entries(event).filter(([, value]) => typeof value !== 'function'),
          );
          void (window as unknown as {journeyDetail: (text: string) => void}).journeyDetail(
            `${name} ${JSON.stringify(detail)}`,
          );
        });
      }
    }, EVENTS);

    await page.goto(ground.server.portalOrigin);
    await page.getByRole('button', {name: 'Invite a colleague'}).click();
    await inviteFrom(page, 'pia@partner.example');
    assert.equal(tokens.length, 1);

    await ground.server.context.db
      .updateTable('embed_tokens')
      .set({expires_at: new Date(0)})
      .execute();
    await page.getByRole('button', {name: 'Invite another'}).click();
    await inviteFrom(page, 'paul@partner.example');
    assert.equal(tokens.length, 2, 'the host was asked once more');

    await page.getByRole('textbox', {name: 'Email addresses'}).waitFor({state: 'detached'});
    const kept = [await everythingKept(page), JSON.stringify(await context.cookies())];
    assert.ok(
      details.some((text) => text.startsWith('te-invite-done')),
      'events were heard',
    );
    for (const token of tokens) {
      assert.match(token, /^te_embed_.{20,}/);
      assert.ok(carried.has(`Bearer ${token}`), 'the token was used');
      for (const [place, texts] of Object.entries({kept, addresses, details, console: seen.console})) {
        assert.ok(!texts.some((text) => text.includes(token)), `the token stands in ${place}`);
      }
    }
    assert.deepEqual(seen.errors, []);
    await context.close();
  });

  it('E5 · invites in a frame without forms, modals, downloads and popups', async () => {
    const frame = (address: string) =>
      `<!doctype html><iframe title="guest" width="900" height="700" sandbox="allow-scripts allow-same-origin" src="${address}"></iframe>`;
    const site = await startSite({
      files: {
        '/portal.html': frame(ground.server.portalOrigin),
        '/dashboard.html': frame(`${ground.server.origin}/dashboard`),
      },
    });
    const {page, context, seen} = await watchedPage(ground.browser);
    await page.goto(`${site.origin}/portal.html`);
    const portal = page.frameLocator('iframe');
    await portal.getByRole('button', {name: 'Invite a colleague'}).click();
    await inviteFrom(portal, 'sandboxed@partner.example');

    await signIn(page, ground.server);
    await page.goto(`${site.origin}/dashboard.html`);
    const dashboard = page.frameLocator('iframe');
    await dashboard.getByRole('button', {name: 'Invite user'}).click();
    await dashboard.getByRole('button', {name: 'Invite one user'}).click();
    await dashboard.getByRole('textbox', {name: 'Email addresses'}).fill('sandboxed@acme.example');
    await dashboard.getByRole('button', {name: 'Send invitation'}).click();
    await dashboard.getByText('1 invitation sent').first().waitFor();
    await dashboard.getByRole('button', {name: /^Copy link/}).click();
    await dashboard.getByRole('textbox', {name: /^Join link for/}).waitFor();
    await dashboard.getByRole('button', {name: 'Done'}).click();
    await dashboard.getByRole('button', {name: 'Revoke sandboxed@acme.example'}).click();
    await dashboard.getByRole('dialog').getByRole('button', {name: 'Revoke'}).click();
    await dashboard.getByRole('row').filter({hasText: 'sandboxed@acme.example'}).waitFor({state: 'detached'});

    await dashboard.getByRole('button', {name: 'Invite user'}).click();
    await dashboard.getByRole('button', {name: 'Invite multiple users'}).click();
    await dashboard.getByRole('button', {name: 'Copy template'}).click();
    await dashboard
      .getByRole('button', {name: 'Copied'})
      .or(dashboard.getByRole('textbox', {name: 'The template, to be copied'}))
      .waitFor();
    const buffer = Buffer.from('Email,Role\nframed@acme.example,User\nno address,User');
    await dashboard.locator('#file').setInputFiles({name: 'framed.csv', mimeType: 'text/csv', buffer});
    await dashboard.getByRole('button', {name: 'Send 1 invitation'}).click();
    await dashboard.getByText('Finished').waitFor();
    await dashboard.getByRole('button', {name: 'Make a file of them'}).click();
    await dashboard.getByRole('button', {name: 'Copy as text'}).waitFor();
    assert.deepEqual([seen.errors, seen.dialogs], [[], []]);
    await context.close();
    await site.close();
  });

  it('E5 · invites from an isolated page, under COEP require-corp', async () => {
    const isolated = {
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    };
    let token = '';
    const script = () =>
      `const dialog = document.querySelector('invite-dialog');
       dialog.getToken = () => ${JSON.stringify(token)};
       dialog.baseUrl = ${JSON.stringify(ground.server.origin)};`;
    const site = await startSite({
      headers: isolated,
      files: {
        '/index.html': `<!doctype html><html lang="en"><body><invite-dialog open></invite-dialog>
          <script type="module" src="/cdn.js"></script><script type="module" src="/page.js"></script></body></html>`,
        '/cdn.js': readFileSync(CDN_FILE, 'utf8'),
        '/page.js': script,
      },
    });
    await ground.server.context.db
      .updateTable('tenants')
      .set({allowed_origins: [ground.server.portalOrigin, site.origin]})
      .where('slug', '=', 'acme')
      .execute();
    const answer = await fetch(`${ground.server.origin}/v1/embed-tokens`, {
      method: 'POST',
      headers: {authorization: `Bearer ${PORTAL_API_KEY}`, 'content-type': 'application/json'},
      body: JSON.stringify({scopes: ['invite'], roles: ['user'], origin: site.origin}),
    });
    ({token} = (await answer.json()) as {token: string});
    const {page, context, seen} = await watchedPage(ground.browser);
    await page.goto(`${site.origin}/`);
    assert.equal(await page.evaluate(() => crossOriginIsolated), true);
    await inviteFrom(page, 'isolated@partner.example');
    assert.deepEqual(seen.errors, []);
    await context.close();
    await site.close();
  });
});
