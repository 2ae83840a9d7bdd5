/**
 * Measures tables of users at three lengths: ours, the physical bound, and the grids that hosts would take instead.
 * Rounds are interleaved, so that a noisy minute is everybody's, and every measurement has a browser of its own.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {inBrowser, serve} from '../lib/browser.mjs';
import {bundled, ensurePeers, PEERS, versionOf} from '../lib/peers.mjs';
import {summary} from '../lib/statistics.mjs';

const FOLDER = 'out/bench/tables';
const SCROLL_MS = 3_000;
const SIZES = [1_000, 10_000, 100_000];
const QUICK_SIZES = [1_000, 10_000];
const ROUNDS = 3;
const QUICK_ROUNDS = 1;
const FIGURES = ['paint', 'sort', 'filter', 'cpu', 'frames', 'slow', 'longest', 'blank', 'heap', 'nodes'];

const tables = () => [
  {id: 'ours', name: 'ours: <user-table>', entry: 'bench/tables/ours.js'},
  {id: 'limit', name: 'limit: recycled plain DOM', entry: 'bench/tables/limit-recycle.js'},
  {
    id: 'tanstack',
    name: `@tanstack/lit-virtual ${versionOf('@tanstack/lit-virtual')}`,
    entry: `${PEERS}/tables/tanstack-lit.js`,
  },
  {id: 'vaadin', name: `Vaadin grid ${versionOf('@vaadin/grid')}`, entry: `${PEERS}/tables/vaadin-grid.js`},
  {id: 'ag-grid', name: `AG Grid ${versionOf('ag-grid-community')}`, entry: `${PEERS}/tables/ag-grid.js`},
];

async function buildPages(subjects) {
  mkdirSync(FOLDER, {recursive: true});
  const harness = await bundled('bench/tables/harness.js');
  for (const {id, entry} of subjects) {
    // The package's own modules, languages included, as a page without a bundler would have them in one script.
    writeFileSync(`${FOLDER}/${id}.js`, `${await bundled(entry)}\n${harness}`);
    writeFileSync(
      `${FOLDER}/${id}.html`,
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>${id}</title>
<style>body{margin:0}#app{width:960px}</style><div id="app"></div><script src="${id}.js"></script></html>`,
    );
  }
}

async function busyMs(client) {
  const {metrics} = await client.send('Performance.getMetrics');
  return 1000 * metrics.find(({name}) => name === 'TaskDuration').value;
}

const measureOnce = (address, count) =>
  inBrowser(async ({page, client, errors}) => {
    await client.send('HeapProfiler.enable');
    // The main thread's own time: what other work on the machine takes is not in it.
    await client.send('Performance.enable', {timeDomain: 'threadTicks'});
    await page.goto(address);
    await page.evaluate((rows) => globalThis.bench.prepare(rows), count);
    const memory = async () => {
      await client.send('HeapProfiler.collectGarbage');
      await client.send('HeapProfiler.collectGarbage');
      const [{usedSize}, {nodes}] = [
        await client.send('Runtime.getHeapUsage'),
        await client.send('Memory.getDOMCounters'),
      ];
      return {usedSize, nodes};
    };
    const timed = (deed) => page.evaluate((name) => globalThis.bench.timed(name), deed);
    const before = await memory();
    const paint = await timed('data');
    const after = await memory();
    const busyBefore = await busyMs(client);
    const scrolled = await page.evaluate((time) => globalThis.bench.scroll(time), SCROLL_MS);
    const cpu = ((await busyMs(client)) - busyBefore) / scrolled.frames;
    await page.evaluate(() => globalThis.bench.backToTop());
    const sort = await timed('sort');
    const filter = await timed('filter');
    if (errors.length) throw new Error(errors[0]);
    return {
      paint,
      sort,
      filter,
      cpu,
      ...scrolled,
      heap: (after.usedSize - before.usedSize) / 1e6,
      nodes: after.nodes - before.nodes,
    };
  });

export async function measureTables({quick, log}) {
  await ensurePeers();
  const subjects = tables();
  await buildPages(subjects);
  const site = await serve(FOLDER);
  const rounds = quick ? QUICK_ROUNDS : ROUNDS;
  const sizes = [];
  for (const count of quick ? QUICK_SIZES : SIZES) {
    const runs = new Map(subjects.map(({id}) => [id, []]));
    for (let round = 1; round <= rounds; round++) {
      for (const {id, name} of subjects) {
        try {
          runs.get(id).push(await measureOnce(`${site.origin}/${id}.html`, count));
        } catch (error) {
          log(`  ${name}, ${count} rows: ${error.message.split('\n')[0]}`);
        }
      }
      log(`  ${count} rows, round ${round} of ${rounds}`);
    }
    sizes.push({
      count,
      rows: subjects.map(({id, name}) => ({
        name,
        ...Object.fromEntries(FIGURES.map((key) => [key, summary(runs.get(id).map((run) => run[key]))])),
      })),
    });
  }
  site.close();
  return {rounds, sizes};
}
