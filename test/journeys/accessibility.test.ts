/**
 * A1: axe on every story in its open state, in each scheme and direction (`FULL=1` runs the whole matrix).
 * A5, of the page as a whole: narrow, large text, no motion.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {launchChromium, LIMIT_MS} from './support/browsers.js';
import {full} from './support/builds.js';
import {animations, collectAnimations, overflow} from './support/looks.js';
import type {Site} from './support/site.js';
import {openStory, startStories, storyNames} from './support/stories.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LOOKS = ['light', 'dark', 'forced'] as const;
const DIRECTIONS = ['ltr', 'rtl'] as const;
const WIDE = {width: 1000, height: 760};

type Variant = readonly [look: (typeof LOOKS)[number], direction: (typeof DIRECTIONS)[number]];
const ALL = LOOKS.flatMap((look) => DIRECTIONS.map((direction): Variant => [look, direction]));

interface AxeResult {
  readonly violations: readonly {id: string; nodes: readonly {target: unknown; failureSummary?: string}[]}[];
}
declare const axe: {run(context: Document, options: object): Promise<AxeResult>};

async function wear(page: Page, [look, direction]: Variant): Promise<void> {
  await page.emulateMedia({
    colorScheme: look === 'dark' ? 'dark' : 'light',
    forcedColors: look === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await page.evaluate(async (dir) => {
    document.documentElement.dir = dir;
    await new Promise(requestAnimationFrame);
  }, direction);
}

async function violationsOf(page: Page): Promise<string[]> {
  return page.evaluate(async (tags) => {
    const {violations} = await axe.run(document, {
      runOnly: {type: 'tag', values: tags},
      rules: {'target-size': {enabled: true}},
      resultTypes: ['violations'],
    });
    return violations.flatMap(({id, nodes}) =>
      nodes.map(({target, failureSummary}) => `${id} ${JSON.stringify(target)} ${failureSummary ?? ''}`),
    );
  }, TAGS);
}

/** At 320 px, and with text of twice the size in the width of a small window. */
async function overflowOf(page: Page): Promise<string[]> {
  await page.setViewportSize({width: 320, height: 640});
  const narrow = await page.evaluate(overflow);
  await page.setViewportSize({width: 640, height: 720});
  await page.evaluate(() => document.documentElement.style.setProperty('zoom', '2'));
  const large = await page.evaluate(overflow);
  await page.evaluate(() => document.documentElement.style.removeProperty('zoom'));
  await page.setViewportSize(WIDE);
  return [...narrow.map((text) => `320 px: ${text}`), ...large.map((text) => `200 %: ${text}`)];
}

describe('A1 · A5 · every story, looked at', () => {
  let stories: Site;
  let browser: Browser;
  let names: readonly string[];
  let runs = 0;
  const found = {axe: [] as string[], overflow: [] as string[], motion: [] as string[]};

  before(async () => {
    [stories, browser] = await Promise.all([startStories(), launchChromium()]);
    const context = await browser.newContext({bypassCSP: true, reducedMotion: 'reduce', viewport: WIDE});
    context.setDefaultTimeout(LIMIT_MS);
    await context.addInitScript(collectAnimations);
    const page = await context.newPage();
    names = await storyNames(page, stories);
    for (const [index, name] of names.entries()) {
      await wear(page, ['light', 'ltr']);
      await openStory(page, stories, name);
      const moving = await page.evaluate(animations);
      if (moving) found.motion.push(`${name}: ${moving}`);
      found.overflow.push(...(await overflowOf(page)).map((text) => `${name} at ${text}`));
      await page.addScriptTag({path: 'node_modules/axe-core/axe.min.js'});
      for (const variant of full ? ALL : ALL.filter((_, at) => at === 0 || at === 1 + (index % 5))) {
        await wear(page, variant);
        runs++;
        found.axe.push(...(await violationsOf(page)).map((text) => `${name} ${variant.join(' ')}: ${text}`));
      }
    }
  });
  after(async () => {
    await browser.close();
    await stories.close();
  });

  it('A1 · axe with target-size finds nothing in any story, scheme and direction', (test) => {
    test.diagnostic(`${runs} of ${names.length * ALL.length} combinations${full ? '' : ', reduced'}`);
    assert.deepEqual(found.axe, []);
  });

  it('A5 · no story scrolls the page sideways or cuts a control off, at 320 px and with 200 % text', () => {
    assert.deepEqual(found.overflow, []);
  });

  it('A5 · with reduced motion nothing is animated, while without it something is', async () => {
    assert.deepEqual(found.motion, []);
    const page = await browser.newPage();
    await page.addInitScript(collectAnimations);
    await openStory(page, stories, 'user-table--Loading');
    assert.match(await page.evaluate(animations), /te-breathe/);
  });
});
