/**
 * `npm run promises`: which promise is kept, how far, and by which tests (the table itself is docs/promises.md); `--check` says
 * whether every mutation still applies. With `--mutate` each patch of test/mutations is
 * applied to a copy of the tree, and the promise's tests must turn red; numbers after it pick some.
 */
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {PROMISES} from './promise-list.mjs';
import {ensurePackages} from './run.mjs';

const NUMBER = /\b(?:it|describe)\(\s*[`'"](?<first>[A-Z]\d+)(?: (?<more>[A-Z]\d+))* ·/g;

function testsByPromise() {
  const byPromise = new Map();
  for (const file of readdirSync('test', {recursive: true})) {
    if (!file.endsWith('.test.ts')) continue;
    const path = join('test', file);
    for (const {groups} of readFileSync(path, 'utf8').matchAll(NUMBER)) {
      for (const number of [groups.first, groups.more].filter(Boolean)) {
        byPromise.set(number, (byPromise.get(number) ?? new Set()).add(path));
      }
    }
  }
  return new Map([...byPromise].sort(([a], [b]) => a.localeCompare(b, 'en', {numeric: true})));
}

const runsInBrowsers = (path) => !/^test\/(demo|journeys)\//.test(path);

/** A copy of what git knows, changed or not, with the packages linked in. */
function copyTree(folder) {
  rmSync(folder, {recursive: true, force: true});
  const {stdout} = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of stdout.split('\n').filter((name) => name && existsSync(name))) {
    cpSync(file, join(folder, file), {recursive: true});
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}

/** What becomes of the promise's tests in a tree with the mutation. */
function verdictOf(number, files, folder, databaseUrl) {
  const run = (program, args, env = {}) =>
    spawnSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      env: {...process.env, TEST_POSTGRES_URL: databaseUrl, ...env},
    }).status === 0;
  const inNode = [...files].filter((file) => !runsInBrowsers(file));
  const inBrowsers = [...files].filter(runsInBrowsers);
  if (inNode.some((file) => file.startsWith('test/journeys'))) {
    const built =
      run('node', ['scripts/build.mjs']) &&
      ['demo', 'bare-stories'].every((mode) =>
        run('node_modules/.bin/vite', ['build', '--mode', mode, '--logLevel', 'error']),
      );
    if (!built) return 'does not build';
  }
  const inNodeRed =
    inNode.length > 0 &&
    !run('node', ['--import', 'tsx', '--test', `--test-name-pattern=${number} ·`, ...inNode]);
  if (inNodeRed) return 'red';
  const inBrowsersRed = inBrowsers.some(
    (file) => !run('node_modules/.bin/wtr', [], {FILES: file, ENGINES: 'chromium'}),
  );
  return inBrowsersRed ? 'red' : 'SURVIVED';
}

/** How far a promise is kept: by a test that can fail, at the full count or a smaller one. */
function standingOf({number, full, partial}, promises, mutations) {
  if (!promises.has(number)) return 'missing';
  if (partial || !mutations.includes(number)) return 'partly';
  return full ? 'reduced' : 'kept';
}

export function promiseTable() {
  const promises = testsByPromise();
  const mutations = mutationNumbers();
  const rows = PROMISES.map((entry) => {
    const {number, promise, figure, full, engine = ''} = entry;
    const figures = full ? `${figure} (full run: ${full})` : figure;
    return [number, promise, standingOf(entry, promises, mutations), figures, engine];
  });
  const header = ['Number', 'Promise', 'Standing', 'Figure in `npm test`', 'Where'];
  const table = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `<!-- Written by \`npm run generate\`; the texts are in scripts/promise-list.mjs. -->

# Promises

What the library and its demo server guarantee, each as a check. _Kept_: a test carries the number, and a small fault in test/mutations turns it red. _Reduced_: the same, with smaller counts than a full run (\`npm run test:full\`). _Partly_: shown by a test, but not all of it, or not yet proven able to fail. _Missing_: comes with a later part of the library.

${table.join('\n')}
`;
}

const mutationNumbers = () => readdirSync('test/mutations').map((file) => file.replace('.patch', ''));

if (import.meta.url !== pathToFileURL(process.argv[1]).href) {
  // Imported for its table.
} else if (process.argv.includes('--check')) {
  const stale = mutationNumbers().filter(
    (number) => spawnSync('git', ['apply', '--check', `test/mutations/${number}.patch`]).status !== 0,
  );
  if (stale.length) console.error(`These mutations no longer apply to the code: ${stale.join(', ')}`);
  process.exitCode = stale.length ? 1 : 0;
} else if (!process.argv.includes('--mutate')) {
  const tests = testsByPromise();
  for (const entry of PROMISES) {
    const {number, promise, figure} = entry;
    const files = [...(tests.get(number) ?? [])].map((file) => file.replace('test/', ''));
    console.log(
      `${number.padEnd(4)} ${standingOf(entry, tests, mutationNumbers()).padEnd(8)} ${promise}${figure ? ` · ${figure}` : ''}`,
    );
    for (const file of files) console.log(`     ${file}`);
  }
} else {
  await ensurePackages();
  const {startPostgres} = await import('../test/support/postgres.mjs');
  // Races and killed servers are none on PGlite.
  const postgres = await startPostgres();
  const promises = testsByPromise();
  const mutations = mutationNumbers();
  const picked = process.argv.slice(3);
  let survived = 0;
  for (const number of mutations.filter((name) => !picked.length || picked.includes(name))) {
    const folder = 'out/mutation';
    mkdirSync('out', {recursive: true});
    copyTree(folder);
    const applied = spawnSync('git', [
      'apply',
      '--unsafe-paths',
      `--directory=${folder}`,
      `test/mutations/${number}.patch`,
    ]);
    const verdict =
      applied.status === 0
        ? verdictOf(number, promises.get(number) ?? [], folder, postgres.url)
        : 'does not apply';
    if (verdict !== 'red') survived++;
    console.log(`${number.padEnd(4)} ${verdict}`);
  }
  rmSync('out/mutation', {recursive: true, force: true});
  await postgres.stop();
  process.exit(survived ? 1 : 0);
}
