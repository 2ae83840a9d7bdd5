/** Element tests in Chromium, Firefox ESR and WebKitGTK. `ENGINES=chromium` picks some, `FILES=…` narrows. */
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {playwrightLauncher} from '@web/test-runner-playwright';
import puppeteer from 'puppeteer-core';
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

/** The public names, as fixtures import them, lead to the source. */
const publicNames = {
  name: 'public-names',
  resolveImport: ({source}) =>
    source === 'tenant-elements'
      ? '/src/index.ts'
      : /^tenant-elements\/(adapters\/\w+|contract|testing)$/.test(source)
        ? `/src/${source.replace('tenant-elements/', '')}/index.ts`
        : undefined,
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

export default {
  // Pages come in every engine; what is plain TypeScript is the same in all of them, addresses and formats aside.
  groups: process.env.FILES
    ? [{name: 'picked', files: process.env.FILES}]
    : [
        {
          name: 'pages',
          files: [
            'test/{adapters,controllers,elements,define}/**/*.test.ts',
            'test/model/email.test.ts',
            'test/i18n/words.test.ts',
          ],
        },
        {
          name: 'plain',
          files: [
            'test/{model,state,i18n}/**/*.test.ts',
            '!test/model/email.test.ts',
            '!test/i18n/words.test.ts',
          ],
          browsers: browsers.slice(0, 1),
        },
      ],
  nodeResolve: true,
  concurrentBrowsers: 3,
  browsers,
  plugins: [
    publicNames,
    viewport,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
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
