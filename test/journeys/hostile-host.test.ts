/** E4: a page that resets everything it can reach, and one whose scripts have changed what every object has. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {HttpClient} from '../support/test-server.js';
import {LIMIT_MS, watchedPage} from './support/browsers.js';
import {CDN_FILE} from './support/builds.js';
import {startFaultProxy} from './support/fault-proxy.js';
import {innerNames} from './support/looks.js';
import {isLookedAt, openStory, showStory, storyNames} from './support/stories.js';
import {useDemo, useStories} from './support/ground.js';

/** What a page without a style of its own passes down; the rule of the hostile one passes down the same. */
const CLEAN = ':root, body, main, #canvas, #canvas > div {all: unset; display: block}';
/** Without its head, which the reset would show above everything. */
const HOSTILE = '* {all: unset !important} head {display: none !important}';

/** Of each kind what a reset reaches; the rest follows from these. */
const PROPERTIES =
  `display position float visibility opacity overflow-x overflow-y direction unicode-bidi writing-mode
  color background-color font-family font-size font-style font-weight font-variant-numeric line-height letter-spacing
  word-spacing text-align text-transform text-indent text-decoration-line white-space-collapse text-wrap-mode overflow-wrap
  text-overflow cursor pointer-events user-select list-style-type box-sizing width height min-width min-height max-width
  max-height margin-top margin-right margin-bottom margin-left padding-top padding-right padding-bottom padding-left
  border-top-width border-right-width border-bottom-width border-left-width border-top-color border-top-style
  border-top-left-radius top right bottom left z-index flex-direction flex-grow flex-wrap row-gap column-gap align-items
  justify-content grid-template-columns grid-column-start vertical-align border-collapse box-shadow transform appearance
  accent-color color-scheme container-type clip-path outline-style animation-name fill stroke`.split(/\s+/);

/** What the host has on its page, in words that elements use inside too. */
const HOST_CONTENT = `<h2 class="dialog-title">Host</h2><p class="muted">Text <a href="#">link</a></p>
  <button class="button primary">Press</button><input class="input" value="text"><table><tr><th>H</th><td>D</td></tr></table>
  <ul><li class="chip">Item</li></ul><details open><summary>More</summary></details><dialog open>Open</dialog>`;

declare global {
  interface Window {
    journeyStyles?: readonly (readonly string[])[];
  }
}

/** Puts on a style sheet after all others, in place of the one before. */
async function wear(page: Page, css: string): Promise<void> {
  await page.evaluate(async (text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  }, css);
}

/** How every computed style inside the elements differs from when this was called before. */
function changedInside(names: readonly string[]): string[] {
  const found = new Set<string>();
  const styles: string[][] = [];
  const before = window.journeyStyles;
  const roots = [...document.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []);
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element.matches('style, slot')) continue;
      for (const pseudo of ['', '::before', '::after']) {
        const computed = getComputedStyle(element, pseudo);
        if (pseudo && computed.content === 'none') continue;
        const now = names.map((name) => computed.getPropertyValue(name));
        const was = before?.[styles.length];
        now.forEach((value, at) => {
          if (was && was[at] !== value)
            found.add(
              `${element.localName}.${element.className}${pseudo} ${names[at]}: ${was[at]} → ${value}`,
            );
        });
        styles.push(now);
      }
    }
  }
  if (before && before.length !== styles.length) found.add(`${before.length} → ${styles.length} styles`);
  window.journeyStyles = styles;
  return [...found];
}

/** Every computed style of the host's own content, which stands above the elements. */
function hostStyles(content: string): string {
  const place = document.createElement('div');
  place.append(document.createRange().createContextualFragment(content));
  document.body.prepend(place);
  // The page itself is as high as what is in it.
  const ofPage = [
    'color',
    'font',
    'margin',
    'padding',
    'background',
    'display',
    'overflow',
    'direction',
    'cursor',
  ];
  const texts = [document.documentElement, document.body].map((element) =>
    ofPage.map((name) => getComputedStyle(element).getPropertyValue(name)).join(';'),
  );
  for (const element of place.querySelectorAll('*')) {
    const computed = getComputedStyle(element);
    texts.push([...computed].map((name) => `${name}: ${computed.getPropertyValue(name)}`).join('; '));
  }
  place.remove();
  return texts.join('\n');
}

describe('E4 · styles beside a hostile style sheet', () => {
  const ground = useStories();

  it('E4 · `* {all: unset !important}` changes no computed style inside any element, nor elements the host’s', async (test) => {
    const inside: string[] = [];
    const outside: string[] = [];
    let measured = 0;
    const context = await ground.browser.newContext({
      bypassCSP: true,
      reducedMotion: 'reduce',
      viewport: {width: 1000, height: 760},
    });
    context.setDefaultTimeout(LIMIT_MS);
    await context.addInitScript(innerNames);
    const page = await context.newPage();
    // Two measurements of every part take long: every second story in a reduced run.
    const names = (await storyNames(page, ground.stories)).filter((_, index) => isLookedAt(index, 3));
    await page.goto(`${ground.stories.origin}/?none`);
    const alone = await page.evaluate(hostStyles, HOST_CONTENT);
    await openStory(page, ground.stories, names[0] ?? '');
    for (const name of names) {
      await showStory(page, name);
      if ((await page.evaluate(hostStyles, HOST_CONTENT)) !== alone) outside.push(name);
      await wear(page, CLEAN);
      await page.evaluate(changedInside, PROPERTIES);
      measured += await page.evaluate(() => window.journeyStyles?.length ?? 0);
      await wear(page, HOSTILE);
      inside.push(...(await page.evaluate(changedInside, PROPERTIES)).map((text) => `${name}: ${text}`));
    }
    await context.close();
    test.diagnostic(`${measured} elements and their pseudo-elements`);
    assert.ok(measured > 1000);
    assert.deepEqual(inside, []);
    assert.deepEqual(outside, []);
  });
});

/** What old libraries left on every array and object. */
const POLLUTION = `
  Array.prototype.toJSON = function () { return 'array'; };
  String.prototype.toJSON = function () { return 'string'; };
  Array.prototype.each = function () {};
  Object.prototype.extend = function () {};
  Object.prototype.hostKey = 'of the host';
  Array.prototype.hostKey = 'of the host';`;

describe('E4 · requests beside hostile scripts', () => {
  const ground = useDemo();

  /** Invites two people; every body that went over the wire. */
  async function bodiesBeside(script: string): Promise<{bodies: string[]; errors: readonly string[]}> {
    const page =
      '<!doctype html><html lang="en"><body><user-table></user-table><invite-dialog inline></invite-dialog></body></html>';
    const local = {
      '/host.html': {type: 'text/html', body: page},
      '/cdn.js': {type: 'text/javascript', body: readFileSync(CDN_FILE, 'utf8')},
    };
    const proxy = await startFaultProxy(ground.server, {local});
    const {page: tab, context, seen} = await watchedPage(ground.browser);
    const bodies: string[] = [];
    tab.on('request', (request) => {
      if (request.url().includes('/v1/') && request.postData() !== null)
        bodies.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData()}`);
    });
    const data = {email: 'ada@acme.example', password: 'correct horse battery'};
    await context.request.post(`${proxy.origin}/auth/login`, {data});
    await tab.goto(`${proxy.origin}/host.html`);
    await tab.addScriptTag({content: `{${script}}`});
    await tab.evaluate(() => {
      for (const element of document.querySelectorAll('user-table, invite-dialog')) {
        element.setAttribute('base-url', location.origin);
        element.setAttribute('tenant', 'acme');
      }
    });
    await tab.addScriptTag({url: '/cdn.js', type: 'module'});
    await tab.getByRole('row').filter({hasText: 'ada@acme.example'}).waitFor();
    await tab
      .getByRole('textbox', {name: 'Email addresses'})
      .fill('hostile-one@acme.example hostile-two@acme.example ');
    await tab.getByRole('button', {name: 'Send 2 invitations'}).click();
    await tab.getByText('2 invitations sent').first().waitFor();
    await context.close();
    await proxy.close();
    return {bodies: bodies.sort(), errors: seen.errors};
  }

  it('E4 · keys on every array and object change no byte of a request’s body', async () => {
    const clean = await bodiesBeside('');
    assert.equal(clean.bodies.length, 2, clean.bodies.join('\n'));
    const client = await HttpClient.login(ground.server, 'ada@acme.example');
    const {body} = await client.json<{items: {id: string; email: string}[]}>('GET', '/v1/invitations');
    for (const {id} of body.items.filter(({email}) => email.startsWith('hostile-')))
      await client.send('DELETE', `/v1/invitations/${id}`);
    const hostile = await bodiesBeside(POLLUTION);
    assert.deepEqual(hostile.errors, []);
    assert.deepEqual(hostile.bodies, clean.bodies);
  });
});
