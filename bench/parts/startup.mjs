/**
 * Measures how long a script takes to evaluate in Chromium with its CPU slowed four times, ours and the peers', and
 * with ours how long it takes from opening the dialog to its first field.
 */
import {readFileSync} from 'node:fs';
import {inBrowser, serve} from '../lib/browser.mjs';
import {bundled, ensurePeers, PEERS} from '../lib/peers.mjs';
import {summary} from '../lib/statistics.mjs';
import {CDN_FILE, OURS, peerPages} from '../lib/subjects.mjs';

const SLOWED = 4;
const ROUNDS = 5;
const QUICK_ROUNDS = 2;

const SESSION = {
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
};
const PAGE = '<!doctype html><html lang="en"><title>bench</title><body><div id="app"></div></body></html>';

/** What is imported when it is needed is a file of its own with any bundler: it is not evaluated at first. */
const onlyAtFirst = {
  name: 'only-at-first',
  setup: ({onResolve}) =>
    onResolve({filter: /.*/}, ({path, kind}) =>
      kind === 'dynamic-import' ? {path, external: true} : undefined,
    ),
};

async function scripts() {
  const contents = OURS.map((path) => `import './${path}';`).join('\n');
  const ours = await bundled(undefined, {
    entryPoints: undefined,
    stdin: {contents, resolveDir: process.cwd()},
    plugins: [onlyAtFirst],
  });
  const subjects = [
    {name: 'ours: list and dialog', source: ours},
    {name: 'ours: CDN file, every element', source: readFileSync(CDN_FILE, 'utf8'), opens: true},
  ];
  for (const {name, page} of peerPages())
    subjects.push({name, source: await bundled(`${PEERS}/${page}`, {plugins: [onlyAtFirst]})});
  return subjects;
}

const evaluateOnce = (origin, {source, opens}) =>
  inBrowser(async ({page, client}) => {
    await page.goto(origin);
    await client.send('Emulation.setCPUThrottlingRate', {rate: SLOWED});
    return page.evaluate(
      async ([text, opensDialog]) => {
        // What a peer says without its back end is not what is measured.
        addEventListener('error', (event) => event.preventDefault());
        addEventListener('unhandledrejection', (event) => event.preventDefault());
        const script = document.createElement('script');
        script.textContent = text;
        const started = performance.now();
        document.body.append(script);
        const evaluated = performance.now() - started;
        if (!opensDialog) return {evaluated};
        const dialog = document.createElement('invite-dialog');
        dialog.baseUrl = location.origin;
        document.body.append(dialog);
        const opened = performance.now();
        dialog.show();
        while (!dialog.shadowRoot?.querySelector('#emails')) await new Promise(requestAnimationFrame);
        return {evaluated, firstField: performance.now() - opened};
      },
      [source, Boolean(opens)],
    );
  });

/** Each round measures everybody once, so that a noisy minute is everybody's. */
export async function measureStartup({quick}) {
  await ensurePeers();
  const subjects = (await scripts()).map((subject) => ({...subject, runs: []}));
  const site = await serve('out/bench', {
    '/': ['text/html', PAGE],
    '/v1/session': ['application/json', JSON.stringify(SESSION)],
  });
  const rounds = quick ? QUICK_ROUNDS : ROUNDS;
  for (let round = 0; round < rounds; round++)
    for (const subject of subjects) subject.runs.push(await evaluateOnce(site.origin, subject));
  site.close();
  return {
    slowed: SLOWED,
    rounds,
    rows: subjects.map(({name, opens, runs}) => ({
      name,
      evaluated: summary(runs.map(({evaluated}) => evaluated)),
      ...(opens && {firstField: summary(runs.map(({firstField}) => firstField))}),
    })),
  };
}
