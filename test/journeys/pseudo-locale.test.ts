/** L1: every story in a language nobody speaks, whose words are longer than any translation's; every third one, but with `FULL=1`. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {launchChromium, LIMIT_MS} from './support/browsers.js';
import {clipped, innerNames, overflow} from './support/looks.js';
import type {Site} from './support/site.js';
import {isLookedAt, openStory, showStory, startStories, storyNames} from './support/stories.js';
import {foreignWords, namingAttributes} from './support/words.js';

describe('L1 · every story in the pseudo-locale', () => {
  let stories: Site;
  let browser: Browser;
  const untranslated: string[] = [];
  let names: readonly string[];
  const found = {foreign: [] as string[], cut: [] as string[]};

  before(async () => {
    [stories, browser] = await Promise.all([startStories(), launchChromium()]);
    const context = await browser.newContext({reducedMotion: 'reduce', viewport: {width: 1000, height: 760}});
    context.setDefaultTimeout(LIMIT_MS);
    await context.addInitScript(innerNames);
    const page = await context.newPage();
    names = await storyNames(page, stories);
    await openStory(page, stories, `${names[0]}&lang=qps`);
    for (const name of names.filter((_, at) => isLookedAt(at, 4))) {
      await showStory(page, name);
      const foreign = await page.evaluate(foreignWords, namingAttributes);
      found.foreign.push(...foreign.map((text) => `${name}: ${text}`));
      const cut = [...(await page.evaluate(overflow)), ...(await page.evaluate(clipped))];
      found.cut.push(...cut.map((text) => `${name}: ${text}`));
      if (!(await page.getByText('⟦').count())) untranslated.push(name);
    }
  });
  after(async () => {
    await browser.close();
    await stories.close();
  });

  it('L1 · no text and no name is written outside the catalogue', () => {
    assert.ok(names.length >= 40 || process.env['STORIES'], `${names.length} stories`);
    assert.deepEqual(untranslated, []);
    assert.deepEqual(found.foreign, []);
  });

  it('L1 · no word is cut off where all are longer', () => {
    assert.deepEqual(found.cut, []);
  });
});
