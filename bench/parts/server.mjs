/**
 * Measures the demo server on PostgreSQL, asked by many clients of this machine at once, and keeps the plans of its
 * hot queries as text. What only a part of the clients would wait for shows in p95.
 */
import {spawnSync} from 'node:child_process';
import {startPostgres} from '../../test/support/postgres.mjs';
import {percentile} from '../lib/statistics.mjs';
import {measureBatch} from '../server/batch.mjs';
import {startDemo} from '../server/demo.mjs';
import {QUESTIONS} from '../server/questions.mjs';

const CLIENTS = 50;
const SIZES = [1_000, 100_000];
const QUICK_SIZES = [1_000];
/** Each question ends after so many answers or so long, whichever comes first. */
const ANSWERS = 1_000;
const LONGEST_MS = 6_000;
const ALONE = 15;

async function ask({address, headers}, query) {
  const started = performance.now();
  const response = await fetch(address(query), {headers});
  const {items} = await response.json();
  if (response.status !== 200 || !items.length)
    throw new Error(`${address(query)} answered ${response.status}`);
  return performance.now() - started;
}

/** Answers' times of so many clients, each of which asks again as soon as it was answered. */
async function crowd(demo, query, {clients, answers, longestMs}) {
  const times = [];
  const until = performance.now() + longestMs;
  const client = async () => {
    while (times.length < answers && performance.now() < until) times.push(await ask(demo, query));
  };
  await Promise.all(Array.from({length: clients}, client));
  return times;
}

async function measure(demo, users, log) {
  const rows = [];
  for (const {text, query} of QUESTIONS) {
    const asked = query(users);
    await ask(demo, asked);
    const alone = await crowd(demo, asked, {clients: 1, answers: ALONE, longestMs: LONGEST_MS});
    const times = await crowd(demo, asked, {clients: CLIENTS, answers: ANSWERS, longestMs: LONGEST_MS});
    const row = {question: text, users, p50: percentile(times, 50), p95: percentile(times, 95)};
    rows.push({...row, alone: percentile(alone, 50), answers: times.length});
    log(`  ${text}, ${users} users`);
  }
  return rows;
}

/** In a process of its own: it speaks to the server's TypeScript. */
function explain({databaseUrl}, users, folder) {
  const {status, stdout, stderr} = spawnSync(
    'node',
    ['--import', 'tsx', 'bench/server/explain.mjs', databaseUrl, String(users), `${folder}/explain`],
    {encoding: 'utf8'},
  );
  if (status !== 0) throw new Error(`The plans could not be had: ${stderr}`);
  return JSON.parse(stdout);
}

export async function measureServer({quick, log, folder}) {
  const postgres = await startPostgres();
  const rows = [];
  let scans = [];
  let batch;
  try {
    for (const users of quick ? QUICK_SIZES : SIZES) {
      const demo = await startDemo(postgres.url, users);
      try {
        rows.push(...(await measure(demo, users, log)));
        batch = await measureBatch(demo);
        log(`  a batch beside ${users} users`);
        // A short table is rightly read in one go; what counts is the longest.
        if (!quick && users === SIZES.at(-1)) scans = explain(demo, users, folder);
      } finally {
        await demo.stop();
      }
    }
  } finally {
    await postgres.stop();
  }
  return {clients: CLIENTS, rows, scans, batch};
}
