/**
 * `npm run bench`: how long the CDN file takes to evaluate, and from opening the dialog to its first field, in
 * Chromium with its CPU slowed four times. Medians with their spread; figures of one run only compare with one another.
 */
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {chromium} from 'playwright-core';
import {CHROMIUM_FLAGS, CHROMIUM_PATH} from '../test/browsers/paths.mjs';

const RUNS = 9;
const SLOWED = 4;

const SESSION = JSON.stringify({
  tenant: {id: 'acme', name: 'Acme'},
  tenants: [],
  grants: ['invitations.create'],
  rank: 10,
  account: {state: 'active', readOnly: false},
  profile: {
    id: 'bench',
    label: 'Bench',
    rolesPerPerson: 'one',
    nameFields: 'none',
    columns: ['person'],
    roles: [{id: 'user', label: 'User', grants: [], rank: 1, assignable: true}],
    invitations: {expiryDays: 7, pending: 'apart', personalMessage: false, copyLink: false, maxAtOnce: 20},
  },
  capabilities: {
    users: {list: true, search: true, sort: [], paging: 'both', total: true},
    invitations: {list: true, create: true, resend: true, revoke: true, link: true},
    live: true,
  },
});

const FILES = {
  '/': ['text/html', '<!doctype html><html lang="en"><title>bench</title><body></body></html>'],
  '/tenant-elements.js': ['text/javascript', readFileSync('dist/cdn/tenant-elements.js')],
  '/v1/session': ['application/json', SESSION],
};

const server = createServer((request, response) => {
  const [type, content] = FILES[request.url] ?? ['text/plain', ''];
  response.writeHead(content ? 200 : 404, {'content-type': type, 'cache-control': 'no-store'}).end(content);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({executablePath: CHROMIUM_PATH, args: CHROMIUM_FLAGS});

async function once() {
  const page = await browser.newPage();
  await page.goto(origin);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', {rate: SLOWED});
  const source = await page.evaluate(() => fetch('/tenant-elements.js').then((response) => response.text()));
  const figures = await page.evaluate(async (text) => {
    const started = performance.now();
    (0, eval)(text);
    const evaluated = performance.now() - started;
    const dialog = document.createElement('invite-dialog');
    dialog.baseUrl = location.origin;
    document.body.append(dialog);
    const opened = performance.now();
    dialog.show();
    while (!dialog.shadowRoot?.querySelector('#emails')) await new Promise(requestAnimationFrame);
    return {evaluated, firstField: performance.now() - opened};
  }, source);
  await page.close();
  return figures;
}

const runs = [];
for (let run = 0; run < RUNS; run++) runs.push(await once());
await browser.close();
server.close();

const line = (name, values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, median, most] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)].map((ms) =>
    ms.toFixed(0).padStart(5),
  );
  console.log(`${name.padEnd(34)} ${median} ms   (${least.trim()}–${most.trim()})`);
};
console.log(`Chromium, CPU slowed ${SLOWED} times, ${RUNS} runs: median (least–most)`);
line(
  'CDN file evaluated',
  runs.map(({evaluated}) => evaluated),
);
line(
  'dialog opened to its first field',
  runs.map(({firstField}) => firstField),
);
