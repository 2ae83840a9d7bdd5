/**
 * `npm run bench`: our elements and our server beside their peers. `-- tables csv server payload startup` runs some of
 * the parts, the others keep their figures of before; `--quick` is a short run that is not kept.
 */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {parseArgs} from 'node:util';
import {ensurePackages, run} from '../scripts/run.mjs';
import {browserVersion} from './lib/browser.mjs';
import {pictureOf} from './lib/picture.mjs';
import {textOf} from './lib/report.mjs';
import {measureCsv} from './parts/csv.mjs';
import {measurePayload} from './parts/payload.mjs';
import {measureServer} from './parts/server.mjs';
import {measureStartup} from './parts/startup.mjs';
import {measureTables} from './parts/tables.mjs';

const PARTS = {
  payload: measurePayload,
  startup: measureStartup,
  tables: measureTables,
  csv: measureCsv,
  server: measureServer,
};

const {values, positionals} = parseArgs({
  options: {quick: {type: 'boolean', default: false}},
  allowPositionals: true,
});
const unknown = positionals.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) {
  console.error(`There is no part "${unknown}": ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}

await ensurePackages();
if (!existsSync('dist/cdn/tenant-elements.js')) await run('node', ['scripts/build.mjs']);
const folder = values.quick ? 'out/bench/quick' : 'bench/results';
mkdirSync(`${folder}/explain`, {recursive: true});
const kept = `${folder}/latest.json`;
const before = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')).parts : {};

const parts = {...before};
for (const [name, measure] of Object.entries(PARTS)) {
  if (positionals.length && !positionals.includes(name)) continue;
  console.log(`── ${name}`);
  parts[name] = await measure({quick: values.quick, log: console.log, folder});
}
const machine = {
  chromium: `Chromium ${await browserVersion()}`,
  node: process.versions.node,
  cores: cpus().length,
};
const results = {machine, parts};
const text = textOf(results);
writeFileSync(kept, `${JSON.stringify(results, undefined, 2)}\n`);
writeFileSync(`${folder}/latest.txt`, text);
writeFileSync(`${folder}/latest.svg`, pictureOf(results));
console.log(`\n${text}\nWritten to ${folder}/.`);

const scans = parts.server?.scans ?? [];
if (scans.length) {
  console.error(
    `A hot query reads all memberships one after the other: ${scans.join(', ')}. See ${folder}/explain/.`,
  );
  process.exitCode = 1;
}
