/** Element tests in Chromium, Firefox ESR and WebKitGTK. `ENGINES=chromium` picks some, `FILES=…` narrows. */
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {playwrightLauncher} from '@web/test-runner-playwright';
import puppeteer from 'puppeteer-core';
import {bundleTests} from './test/browsers/bundle.mjs';
import {CHROMIUM_FLAGS, CHROMIUM_PATH, FIREFOX_PATH} from './test/browsers/paths.mjs';
import {tally} from './test/browsers/tally.mjs';
import {webkitLauncher} from './test/browsers/webkit-launcher.mjs';

const engines = (process.env.ENGINES ?? 'chromium,firefox,webkit').split(',');

/** One command for all three; its name is ours, since the runner's own commands run before plugins. */
const viewport = {
  name: 'viewport',
  async executeCommand({command, payload, session: {browser, id}}) {
    if (command !== 'te-viewport') return undefined;
    if (browser.type === 'playwright') await browser.getPage(id).setViewportSize(payload);
    else if (browser.type === 'puppeteer') await browser.getPage(id).setViewport(payload);
    else await browser.setViewport(payload);
    return true;
  },
};

const browsers = [
  engines.includes('chromium') &&
    playwrightLauncher({
      product: 'chromium',
      concurrency: 1,
      launchOptions: {executablePath: CHROMIUM_PATH, args: CHROMIUM_FLAGS},
    }),
  // At a concurrency of 2 Firefox loses focus between pages.
  engines.includes('firefox') &&
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: {browser: 'firefox', executablePath: FIREFOX_PATH},
    }),
  engines.includes('webkit') && webkitLauncher(),
].filter(Boolean);

// Pages come in every engine; what is plain TypeScript is the same in all of them, addresses and formats aside.
const PLAIN = ['model', 'state', 'i18n'];
const PAGES = ['adapters', 'controllers', 'elements', 'define'];
const IN_EVERY_ENGINE = ['test/model/email.test.ts', 'test/i18n/words.test.ts'];

const testsBelow = (folder) =>
  readdirSync(join('test', folder), {recursive: true})
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('test', folder, file))
    .sort();
const picked = process.env.FILES?.split(',');
const pages = picked ?? [...PAGES.flatMap(testsBelow), ...IN_EVERY_ENGINE];
const plain = picked ? [] : PLAIN.flatMap(testsBelow).filter((file) => !IN_EVERY_ENGINE.includes(file));
const bundled = await bundleTests([...pages, ...plain]);

export default {
  // This machine alone. What the server knows as 127.0.0.1 or localhost makes it listen to the whole network
  // (DevServer.start); this way of writing the same address it hands on.
  hostname: '127.1',
  groups: [
    {name: 'pages', files: pages.map(bundled)},
    {name: 'plain', files: plain.map(bundled), browsers: browsers.slice(0, 1)},
  ].filter(({files}) => files.length),
  concurrentBrowsers: 3,
  browsers,
  plugins: [viewport],
  // The long counts of the promises, in a full run.
  ...(process.env.FULL && {
    testRunnerHtml: (framework) =>
      `<!doctype html><html><body><script>globalThis.fullRun = true;</script><script type="module" src="${framework}"></script></body></html>`,
  }),
  reporters: [defaultReporter({reportTestResults: true, reportTestProgress: false}), tally()],
  filterBrowserLogs: ({args}) => !/Lit is in dev mode/.test(String(args[0])),
  // A machine with half the power and three browsers starting at once needs several times what ours does.
  browserStartTimeout: 240_000,
  testsStartTimeout: 240_000,
  testFramework: {config: {timeout: process.env.FULL ? '3600000' : '240000'}},
  testsFinishTimeout: process.env.FULL ? 3_600_000 : 900_000,
};
