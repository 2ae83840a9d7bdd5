/** E1: every story and every page of the demo under the strict policy, in both browsers. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from 'playwright-core';
import {startTestServer, type TestServer} from '../support/test-server.js';
import {collectViolations, launchChromium, launchFirefox, LIMIT_MS, watchedPage} from './support/browsers.js';
import {full, requireBuilds} from './support/builds.js';
import {invite, mailedLink, signIn} from './support/demo-pages.js';
import type {Site} from './support/site.js';
import {openAllStories, startStories, storyNames} from './support/stories.js';

const MAIL_FRAME = /\/mailbox\/messages\/.*\/html/;

describe('E1 · the strict policy', () => {
  let stories: Site;
  let server: TestServer;
  let chromium: Browser;

  before(async () => {
    requireBuilds('package', 'demo');
    [stories, server, chromium] = await Promise.all([startStories(), startTestServer(), launchChromium()]);
  });
  after(async () => {
    await chromium.close();
    await Promise.all([stories.close(), server.close()]);
  });

  it('E1 · every story runs without a violation or an error in Chromium', async () => {
    const {page, context, seen} = await watchedPage(chromium);
    const names = await storyNames(page, stories);
    assert.ok(names.length >= 40, `${names.length} stories`);
    await openAllStories(page, stories);
    assert.deepEqual(seen.violations, []);
    assert.deepEqual(seen.errors, []);
    await context.close();
  });

  it('E1 · the demo runs without a violation in Chromium, mail bodies aside', async () => {
    const {page, context, seen} = await watchedPage(chromium);
    await page.goto(server.origin);
    await signIn(page, server);
    await invite(page, 'policy@acme.example');
    await page.getByRole('button', {name: 'Revoke policy@acme.example'}).click();
    await page.getByRole('dialog').getByRole('button', {name: 'Cancel'}).click();
    const link = await mailedLink(server, 'policy@acme.example');
    await page.goto(`${server.origin}/mailbox`);
    await page.getByRole('button', {name: /policy@acme.example/}).click();
    await page.goto(server.portalOrigin);
    await page.getByRole('button', {name: 'Invite a colleague'}).click();
    await page.getByRole('textbox', {name: 'Email addresses'}).waitFor();
    await context.clearCookies();
    await page.goto(link);
    await page.getByRole('textbox', {name: 'Your name'}).fill('Polly Cee');
    await page.getByRole('textbox', {name: 'Choose a password'}).fill('violet tractor lamp');
    await page.getByRole('button', {name: 'Join'}).click();
    await page.getByRole('heading', {name: 'Welcome to Acme'}).waitFor();
    assert.deepEqual(
      seen.violations.filter((text) => !MAIL_FRAME.test(text)),
      [],
    );
    assert.deepEqual(seen.errors, []);
    await context.close();
  });

  it('E1 · every story, the dashboard with its dialog, the portal and the join page in Firefox', async () => {
    const firefox = await launchFirefox();
    try {
      const page = await firefox.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.evaluateOnNewDocument(collectViolations);
      page.setDefaultTimeout(LIMIT_MS);
      const check = async (name: string) => {
        assert.deepEqual(await page.evaluate(() => window.journeyViolations), [], name);
        assert.deepEqual(errors, [], name);
      };
      await page.goto(`${stories.origin}/?all&every=${full ? 1 : 3}`);
      await page.waitForSelector('html[data-ready]', {timeout: 4 * LIMIT_MS});
      assert.equal(await page.evaluate(() => document.documentElement.dataset['failed']), undefined);
      await check('stories');
      await page.goto(`${server.origin}/dashboard`);
      await page.locator('input[name=email]').fill('ada@acme.example');
      await page.locator('input[name=password]').fill('correct horse battery');
      await page.locator('#login-form button').click();
      await page.locator('>>> #invite').click();
      await page.locator('>>> #invite-menu .menu-item').click();
      await page.waitForSelector('>>> #emails');
      await check('dashboard');
      await page.goto(server.portalOrigin);
      await page.locator('#open').click();
      await page.waitForSelector('>>> #emails');
      await check('portal');
      await page.goto(`${server.origin}/join/cut-in-half`);
      await page.waitForSelector('>>> #email');
      await check('join page');
    } finally {
      await firefox.close();
    }
  });
});
