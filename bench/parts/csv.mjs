/**
 * Measures reading and checking files of people: ours, PapaParse whole and in pieces, uDSV, and the bound of merely
 * decoding the bytes. Rounds are interleaved, and every measurement has a browser of its own.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {build} from 'esbuild';
import {madeFile} from '../csv/made-file.mjs';
import {inBrowser, serve} from '../lib/browser.mjs';
import {peakMemory} from '../lib/memory.mjs';
import {bundled, ensurePeers, PEERS, versionOf} from '../lib/peers.mjs';
import {summary} from '../lib/statistics.mjs';
import {zipped} from '../../scripts/payload.mjs';

const FOLDER = 'out/bench/csv';
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const QUICK_SIZES = [1_000, 100_000];
const ROUNDS = 3;
const QUICK_ROUNDS = 1;
const FIGURES = ['total', 'longest', 'memory'];
/** The reader with its checks, as a page without an element would take it. */
const READER = `export {readTable} from './src/model/csv/csv-table.ts'; export {QuickCheck} from './src/model/csv/quick-check.ts'; export {AddressIndex} from './src/model/csv/address-index.ts';`;

const subjects = () => [
  {id: 'ours', name: 'ours: readTable and Roster', entry: 'bench/csv/ours.js'},
  {id: 'decode', name: 'limit: decode the bytes', entry: 'bench/csv/decode.js'},
  {id: 'papaparse', name: 'PapaParse 5.7 whole', entry: 'bench/csv/papaparse.js'},
  {id: 'papaparse-chunks', name: 'PapaParse 5.7 in 256 kB', entry: 'bench/csv/papaparse-chunks.js'},
  {id: 'udsv', name: `uDSV ${versionOf('udsv')}`, entry: `${PEERS}/csv/udsv.js`},
];

async function buildPages(list) {
  mkdirSync(FOLDER, {recursive: true});
  const harness = await bundled('bench/csv/harness.js');
  for (const {id, entry} of list) {
    writeFileSync(`${FOLDER}/${id}.js`, `${await bundled(entry)}\n${harness}`);
    writeFileSync(
      `${FOLDER}/${id}.html`,
      `<!doctype html><meta charset="utf-8"><title>${id}</title><script src="${id}.js"></script>`,
    );
  }
}

async function sizeOf(contents) {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: process.cwd(), loader: 'ts'},
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  return Math.round(zipped(Buffer.from(outputFiles[0].contents)) / 100) / 10;
}

const measureOnce = (origin, id, name) =>
  inBrowser(async ({page, client, errors}) => {
    await page.goto(`${origin}/${id}.html`);
    await page.evaluate((file) => globalThis.bench.load(file), name);
    await client.send('HeapProfiler.collectGarbage');
    const memory = await peakMemory(page);
    const {total, longest, ready} = await page.evaluate(() => globalThis.bench.timed());
    const grown = await memory();
    if (errors.length) throw new Error(errors[0]);
    return {total, longest, memory: grown, ready};
  });

export async function measureCsv({quick, log}) {
  await ensurePeers();
  const list = subjects();
  await buildPages(list);
  const site = await serve(FOLDER);
  const sizes = [];
  for (const count of quick ? QUICK_SIZES : SIZES) {
    const name = `${count}.csv`;
    writeFileSync(`${FOLDER}/${name}`, madeFile(count));
    const megabytes = Math.round(readFileSync(`${FOLDER}/${name}`).length / 1e5) / 10;
    const runs = new Map(list.map(({id}) => [id, []]));
    for (let round = 1; round <= (quick ? QUICK_ROUNDS : ROUNDS); round++) {
      for (const {id, name: called} of list) {
        try {
          runs.get(id).push(await measureOnce(site.origin, id, name));
        } catch (error) {
          log(`  ${called}, ${count} rows: ${error.message.split('\n')[0]}`);
        }
      }
      log(`  ${count} rows, round ${round}`);
    }
    sizes.push({
      count,
      megabytes,
      rows: list.map(({id, name: called}) => ({
        name: called,
        ready: runs.get(id)[0]?.ready,
        ...Object.fromEntries(FIGURES.map((key) => [key, summary(runs.get(id).map((run) => run[key]))])),
      })),
    });
  }
  site.close();
  return {
    sizes,
    reader: await sizeOf(READER),
    papaparse: await sizeOf("import Papa from 'papaparse'; globalThis.x = Papa.parse;"),
  };
}
