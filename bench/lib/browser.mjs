/** Owns Chromium and the pages it is shown: a fresh browser for each measurement, files from this machine only. */
import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {chromium} from 'playwright-core';
import {CHROMIUM_FLAGS, CHROMIUM_PATH} from '../../test/browsers/paths.mjs';

/** Milliseconds of a machine at rest before each measurement, and how long to wait for it at most. */
const REST_MS = 300;
const LONGEST_WAIT_MS = 4_000;
const AT_REST = 0.7;

const TYPES = {'.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json'};

/** Shows one page in a browser of its own, once the machine is at rest, and gives what `measure` makes of it. */
export async function inBrowser(measure) {
  await rest();
  const browser = await chromium.launch({
    executablePath: CHROMIUM_PATH,
    args: [...CHROMIUM_FLAGS, '--enable-precise-memory-info'],
  });
  try {
    const context = await browser.newContext({viewport: {width: 1000, height: 700}});
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', ({message}) => errors.push(message));
    const client = await context.newCDPSession(page);
    return await measure({page, client, errors});
  } finally {
    await browser.close();
  }
}

export async function browserVersion() {
  const browser = await chromium.launch({executablePath: CHROMIUM_PATH, args: CHROMIUM_FLAGS});
  const version = browser.version();
  await browser.close();
  return version;
}

/** Serves a folder, and answers given by path, on a free port of this machine. */
export async function serve(folder, answers = {}) {
  const requested = new Set();
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    requested.add(path);
    const send = (type, content) =>
      response
        .writeHead(200, {'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store'})
        .end(content);
    if (Object.hasOwn(answers, path)) return send(...answers[path]);
    const file = join(folder, normalize(path));
    if (!existsSync(file) || statSync(file).isDirectory()) return response.writeHead(404).end();
    return send(TYPES[extname(file)] ?? 'application/octet-stream', readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {origin, requested, close: () => server.close()};
}

/** Waits until other work on this machine lets go of it, or for so long as is worth it. */
async function rest() {
  for (const until = Date.now() + LONGEST_WAIT_MS; Date.now() < until;) {
    const before = processorTimes();
    await pause(REST_MS);
    const after = processorTimes();
    if ((after.idle - before.idle) / Math.max(1, after.all - before.all) >= AT_REST) return;
  }
}

function processorTimes() {
  const [, ...times] = readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/);
  const numbers = times.slice(0, 8).map(Number);
  return {idle: numbers[3] + numbers[4], all: numbers.reduce((sum, time) => sum + time, 0)};
}
