/** Owns counting what two peers load from their vendor's CDN at run time, out of the same files in their packages. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {zipped} from '../../scripts/payload.mjs';
import {inBrowser, serve} from './browser.mjs';
import {PEERS} from './peers.mjs';

const weightOf = (files) => files.reduce((sum, file) => sum + zipped(readFileSync(file)), 0);

/** What Clerk's script fetches for its organisation profile: the chunks that the route names, by its own table of names. */
export function clerkFiles() {
  const folder = `${PEERS}/node_modules/@clerk/ui/dist`;
  const source = readFileSync(`${folder}/ui.browser.js`, 'utf8');
  const [, table] = /\.u=e=>""\+\(\(\{([^}]*)\}/.exec(source);
  const names = JSON.parse(`{${table.replace(/(\d+):/g, '"$1":')}}`);
  const chunks = readdirSync(folder);
  const build = chunks
    .filter((file) => file.startsWith('framework_ui_'))
    .map((file) => /ui_([0-9a-f]+)_/.exec(file)[1])
    .find((hash) => source.includes(hash));
  const [, route] = /OrganizationProfile:\(\)=>Promise\.all\(\[([^\]]*)\]/.exec(source);
  const ids = new Set([...route.matchAll(/e\((\d+)\)/g)].map(([, id]) => id));
  const used = [...ids].map((id) => chunks.find((file) => file.startsWith(`${names[id] ?? id}_ui_${build}`)));
  const script = `${PEERS}/node_modules/@clerk/clerk-js/dist/clerk.browser.js`;
  return {
    initial: weightOf([script]),
    used: weightOf([script, ...['ui.browser.js', ...used].map((file) => join(folder, file))]),
  };
}

/** The controls of the users' table and of its dialogs, which Descope's widget asks for one by one. */
const DESCOPE_CONTROLS = [
  'container',
  'text-field',
  'button',
  'grid',
  'grid-selection-column',
  'grid-text-column',
  'grid-custom-column',
  'badge',
  'modal',
  'notification',
  'text',
  'email-field',
  'phone-field',
  'multi-select-combo-box',
].map((name) => `descope-${name}`);
const SETTLED_MS = 1_500;

/** What Descope's widget fetches when it is shown, seen by showing its controls. */
export async function descopeFiles() {
  const folder = `${PEERS}/node_modules/@descope/web-components-ui/dist/umd`;
  const site = await serve(folder, {'/': ['text/html', '<!doctype html><title>Descope</title>']});
  try {
    await inBrowser(async ({page}) => {
      await page.goto(site.origin);
      await page.addScriptTag({url: `${site.origin}/index.js`});
      await page.evaluate(async (controls) => {
        for (const control of controls) await globalThis.DescopeUI[control]?.();
      }, DESCOPE_CONTROLS);
      await page.waitForTimeout(SETTLED_MS);
    });
    return weightOf(
      [...site.requested].filter((path) => path.endsWith('.js')).map((path) => join(folder, path)),
    );
  } finally {
    site.close();
  }
}
