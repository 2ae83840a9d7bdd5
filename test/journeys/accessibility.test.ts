/**
 * A1: axe on every story in its open state, in each scheme, direction and language (`FULL=1` runs the whole matrix;
 * else one combination a story, another one each). A5, of the page as a whole: narrow, large text, wide spacing,
 * targets for mouse and finger, no motion.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, CDPSession, Page} from 'playwright-core';
import {launchChromium, LIMIT_MS} from './support/browsers.js';
import {full} from './support/builds.js';
import {
  animations,
  clipped,
  collectAnimations,
  innerNames,
  overflow,
  painted,
  smallTargets,
  spaceText,
} from './support/looks.js';
import type {InviteMessages} from '../../src/i18n/invite/en.js';
import type {Site} from './support/site.js';
import {isLookedAt, openStory, showStory, startStories, storyNames} from './support/stories.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const LOOKS = ['light', 'dark', 'forced'] as const;
const DIRECTIONS = ['ltr', 'rtl'] as const;
const WIDE = {width: 1000, height: 760};

const LANGUAGES = ['en', 'de', 'fr', 'es', 'ar', 'ja'] as const;
const PSEUDO = 'qps';

type Direction = (typeof DIRECTIONS)[number];
type Variant = readonly [look: (typeof LOOKS)[number], direction: Direction, language: string];
const ALL = LOOKS.flatMap((look) =>
  DIRECTIONS.flatMap((direction) => LANGUAGES.map((language): Variant => [look, direction, language])),
).filter(([, direction, language]) => language !== 'ar' || direction === 'rtl');
/** Coprime to their number: story after story meets every combination once. */
const STEP = 7;

interface AxeResult {
  readonly violations: readonly {id: string; nodes: readonly {target: unknown; failureSummary?: string}[]}[];
}
declare const axe: {run(context: Document, options: object): Promise<AxeResult>};

async function speak(page: Page, language: string, direction: Direction): Promise<void> {
  await page.evaluate((values) => window.journeySpeak?.(...values), [language, direction] as const);
}

async function wear(page: Page, [look, direction, language]: Variant): Promise<void> {
  await page.emulateMedia({
    colorScheme: look === 'dark' ? 'dark' : 'light',
    forcedColors: look === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await speak(page, language, direction);
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

async function cutOff(page: Page, where: string): Promise<string[]> {
  // What is placed beside an anchor moves to its new place with the next picture, not with the layout that measuring forces.
  await page.evaluate(painted);
  return [...(await page.evaluate(overflow)), ...(await page.evaluate(clipped))].map(
    (text) => `${where}: ${text}`,
  );
}

/** At 320 px, and with text of twice the size in the width of a small window. */
async function overflowOf(page: Page, language: string): Promise<string[]> {
  await page.setViewportSize({width: 320, height: 640});
  const narrow = await cutOff(page, `320 px ${language}`);
  await page.setViewportSize({width: 640, height: 720});
  await page.evaluate(() => document.documentElement.style.setProperty('zoom', '2'));
  const large = await cutOff(page, `200 % ${language}`);
  await page.evaluate(() => document.documentElement.style.removeProperty('zoom'));
  return [...narrow, ...large];
}

/** With a reader's own spacing, in a window and in a narrow one. */
async function spacedOut(page: Page): Promise<string[]> {
  await page.evaluate(spaceText);
  await page.setViewportSize({width: 320, height: 640});
  const narrow = await cutOff(page, 'spaced, 320 px');
  await page.setViewportSize(WIDE);
  const wide = await cutOff(page, 'spaced');
  await page.evaluate(spaceText);
  return [...narrow, ...wide];
}

/** With a mouse, then with a finger: Chromium's own emulation changes what `pointer` is. */
async function targetsOf(page: Page, devtools: CDPSession): Promise<string[]> {
  const fine = await page.evaluate(smallTargets, 24);
  await devtools.send('Emulation.setTouchEmulationEnabled', {enabled: true, maxTouchPoints: 1});
  if (!(await page.evaluate(() => matchMedia('(pointer: coarse)').matches))) throw new Error('No finger');
  const coarse = await page.evaluate(smallTargets, 44);
  await devtools.send('Emulation.setTouchEmulationEnabled', {enabled: false});
  return [...fine.map((text) => `mouse: ${text}`), ...coarse.map((text) => `finger: ${text}`)];
}

describe('A1 · A5 · every story, looked at', () => {
  let stories: Site;
  let browser: Browser;
  let names: readonly string[];
  let runs = 0;
  const found = {
    axe: [] as string[],
    overflow: [] as string[],
    targets: [] as string[],
    motion: [] as string[],
  };

  before(async () => {
    [stories, browser] = await Promise.all([startStories(), launchChromium()]);
    const context = await browser.newContext({bypassCSP: true, reducedMotion: 'reduce', viewport: WIDE});
    context.setDefaultTimeout(LIMIT_MS);
    await context.addInitScript(collectAnimations);
    await context.addInitScript(innerNames);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    names = await storyNames(page, stories);
    await openStory(page, stories, names[0] ?? '');
    await page.addScriptTag({path: 'node_modules/axe-core/axe.min.js'});
    for (const [index, name] of names.entries()) {
      if (!isLookedAt(index, 2)) continue;
      const own = ALL[(index * STEP) % ALL.length] ?? (['light', 'ltr', 'en'] as const);
      await showStory(page, name);
      const moving = await page.evaluate(animations);
      if (moving) found.motion.push(`${name}: ${moving}`);
      for (const variant of full ? ALL : [own]) {
        await wear(page, variant);
        runs++;
        found.axe.push(...(await violationsOf(page)).map((text) => `${name} ${variant.join(' ')}: ${text}`));
      }
      await wear(page, own);
      // Measuring takes longest.
      if (!isLookedAt(index, 4)) continue;
      found.targets.push(...(await targetsOf(page, devtools)).map((text) => `${name} ${text}`));
      if (!isLookedAt(index, 8)) continue;
      const cut = [...(await spacedOut(page)), ...(await overflowOf(page, own[2]))];
      await speak(page, PSEUDO, own[1]);
      cut.push(...(await overflowOf(page, PSEUDO)));
      await page.setViewportSize(WIDE);
      found.overflow.push(...cut.map((text) => `${name} at ${text}`));
    }
  });
  after(async () => {
    await browser.close();
    await stories.close();
  });

  it('A1 · axe with target-size finds nothing in any story, scheme, direction and language', (test) => {
    test.diagnostic(`${runs} of ${names.length * ALL.length} combinations${full ? '' : ', reduced'}`);
    assert.deepEqual(found.axe, []);
  });

  it('A1 · a button’s name contains what the button shows, in every language', async () => {
    for (const language of LANGUAGES) {
      const module = (await import(`../../src/i18n/invite/${language}.js`)) as Record<string, InviteMessages>;
      for (const words of Object.values(module)) {
        const pairs = [
          [words.copyLink, words.copyLinkFor('ada@acme.example')],
          [words.resend, words.resendTo('ada@acme.example')],
          [words.reactivate, words.reactivateFor('ada@acme.example')],
        ] as const;
        for (const [shown, name] of pairs)
          assert.ok(name.toLowerCase().includes(shown.toLowerCase()), `${language}: ${name}`);
      }
    }
  });

  it('A5 · nothing scrolls the page sideways or is cut off, at 320 px, with 200 % text and with WCAG’s text spacing', () => {
    assert.deepEqual(found.overflow, []);
  });

  it('A5 · controls are at least 24 px large, and 44 px under a finger', () => {
    assert.deepEqual(found.targets, []);
  });

  it('A5 · with reduced motion nothing is animated, while without it something is', async () => {
    assert.deepEqual(found.motion, []);
    const page = await browser.newPage();
    await page.addInitScript(collectAnimations);
    await openStory(page, stories, 'user-table--Loading');
    assert.match(await page.evaluate(animations), /te-breathe/);
  });
});
