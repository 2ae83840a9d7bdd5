/** Owns the page of bare stories and their names; `STORIES=seat` narrows them to some. */
import type {Page} from 'playwright-core';
import {full, requireBuilds} from './builds.js';
import {policyX, type Site, startSite} from './site.js';

export async function startStories(): Promise<Site> {
  requireBuilds('stories');
  return startSite({folder: 'out/bare-stories', headers: policyX()});
}

export async function storyNames(page: Page, site: Site): Promise<readonly string[]> {
  await page.goto(`${site.origin}/?list`);
  await page.locator('html[data-ready]').waitFor();
  const names = JSON.parse((await page.locator('#canvas').textContent()) ?? '[]') as string[];
  return names.filter((name) => name.includes(process.env['STORIES'] ?? ''));
}

/** In a reduced run one in so many stories, the same ones each time. */
export const isLookedAt = (index: number, every: number): boolean =>
  full || process.env['STORIES'] !== undefined || index % every === 0;

/** Shows a story in the state it plays itself into, in a page of its own. */
export async function openStory(page: Page, site: Site, name: string): Promise<void> {
  await page.goto(`${site.origin}/?story=${name}`);
  await page.locator('html[data-ready]').waitFor({state: 'attached'});
  const failed = await page.locator('html').getAttribute('data-failed');
  if (failed) throw new Error(`${name}: ${failed}`);
}

/** Shows one story after the other in the page that `openStory` opened: a fresh page each takes most of the time. */
export async function showStory(page: Page, name: string): Promise<void> {
  await page.evaluate((story) => window.journeyShow?.(story), name);
}

/** Shows every story, one after the other, in one page. */
export async function openAllStories(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.origin}/?all`);
  await page.locator('html[data-ready]').waitFor({state: 'attached', timeout: 120_000});
  const failed = await page.locator('html').getAttribute('data-failed');
  if (failed) throw new Error(failed);
}
