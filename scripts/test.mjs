/**
 * `npm test`: installs what is missing, builds, checks, and runs every test; the last line counts them.
 * `npm run test:full` runs the long counts of the promises and keeps its output in test/full-run.txt.
 */
import {spawn} from 'node:child_process';
import {createWriteStream, mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {ensurePackages, tool} from './run.mjs';

await ensurePackages();
const {ensureSystemPackages} = await import('./system-packages.mjs');
const full = process.argv.includes('--full');
await ensureSystemPackages({full});
const {startPostgres} = await import('../test/support/postgres.mjs');

const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const log = full ? createWriteStream('test/full-run.txt') : undefined;
const total = {passed: 0, failed: 0};
/** Named again at the end, where somebody looks who sees only the last lines. */
const failures = [];
const started = Date.now();

function print(text) {
  process.stdout.write(text);
  log?.write(text.replaceAll(process.cwd(), '.'));
}

/** Runs a program and gives its exit code; its output is shown, and kept in a full run. */
function show(program, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {...process.env, ...(full && {FULL: '1'}), ...env},
    });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', print);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function count(name, {passed, failed}) {
  total.passed += passed;
  total.failed += failed;
  print(
    `\n${name}: ${passed} passed, ${failed} failed after ${Math.round((Date.now() - started) / 1000)} s\n`,
  );
}

/** A step that passes or fails as a whole counts as one. */
async function step(name, program, args) {
  print(`\n── ${name}\n`);
  const code = await show(program, args);
  if (code !== 0) failures.push(name);
  count(name, code === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1});
}

async function elementTests() {
  print('\n── elements in Chromium, Firefox and WebKitGTK\n');
  rmSync('out/elements.tally.json', {force: true});
  const code = await show('node_modules/.bin/wtr', []);
  try {
    const tally = JSON.parse(readFileSync('out/elements.tally.json', 'utf8'));
    failures.push(...tally.failures);
    count('elements', {passed: tally.passed, failed: Math.max(tally.failed, code === 0 ? 0 : 1)});
  } catch {
    count('elements', {passed: 0, failed: 1});
  }
}

const testsBelow = (folder) =>
  readdirSync(folder, {recursive: true})
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(folder, file))
    .sort();

async function nodeTests(name, files, env = {}) {
  print(`\n── ${name}\n`);
  mkdirSync('out', {recursive: true});
  const tap = 'out/node-tests.tap';
  rmSync(tap, {force: true});
  const reporters = ['spec', 'stdout', 'tap', tap];
  const code = await show(
    'node',
    [
      '--import',
      'tsx',
      '--test',
      '--test-concurrency=2',
      ...reporters.map((value, index) => `--test-reporter${index % 2 ? '-destination' : ''}=${value}`),
      ...files,
    ],
    {FORCE_COLOR: '0', ...env},
  );
  const number = (key, text) => Number(new RegExp(`^# ${key} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  try {
    const text = readFileSync(tap, 'utf8');
    failures.push(...[...text.matchAll(/^ *not ok \d+ - (.*)$/gm)].map(([, test]) => `${name}: ${test}`));
    const failed = number('fail', text) + number('cancelled', text);
    count(name, {passed: number('pass', text), failed: Math.max(failed, code === 0 ? 0 : 1)});
  } catch {
    count(name, {passed: 0, failed: 1});
  }
}

async function build() {
  await show('node', ['scripts/build.mjs']);
  await Promise.all(
    ['demo', 'bare-stories'].map((mode) => tool('vite', ['build', '--mode', mode, '--logLevel', 'error'])),
  );
}

const server = testsBelow('test/demo');
const journeys = testsBelow('test/journeys');
const conformance = testsBelow('test/conformance');
/** Both databases speak one dialect. The slower one is looked at through most journeys, and whole in a full run. */
const onPGlite = (file) => full || /\/(data-folder|users-list|history|idempotency)\.test\.ts$/.test(file);
const onOneDatabase = (file) => /\/(planted-faults|memory|command)\.test\.ts$/.test(file);
const onBothDatabases = [
  ...server,
  ...conformance.filter((file) => !onOneDatabase(file)),
  ...journeys.filter((file) => file.endsWith('/journey.test.ts')),
];

const PARTS = {
  build,
  check: () => step('check', 'node', ['scripts/check.mjs']),
  size: () => step('size', 'node', ['scripts/size.mjs']),
  storybook: () =>
    step('storybook', 'node_modules/.bin/storybook', [
      'build',
      '--output-dir',
      'out/storybook',
      '--quiet',
      '--loglevel',
      'error',
    ]),
  elements: elementTests,
  pglite: () =>
    nodeTests('journeys on PGlite', [
      ...server.filter(onPGlite),
      ...conformance.filter((file) => full || onOneDatabase(file)),
      ...journeys.filter((file) => full || !onBothDatabases.includes(file)),
    ]),
  async postgres() {
    const postgres = await startPostgres();
    try {
      await nodeTests('server and journey on PostgreSQL', onBothDatabases, {TEST_POSTGRES_URL: postgres.url});
    } finally {
      await postgres.stop();
    }
  },
};

if (full)
  Object.assign(PARTS, {
    spreadsheets: () => nodeTests('files in LibreOffice', testsBelow('test/spreadsheets')),
  });

for (const [name, part] of Object.entries(PARTS)) if (!only.length || only.includes(name)) await part();
const SHOWN = 20;
for (const failure of failures.slice(0, SHOWN)) print(`✗ ${failure}\n`);
if (failures.length > SHOWN) print(`… and ${failures.length - SHOWN} more\n`);
print(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed ? 1 : 0;
