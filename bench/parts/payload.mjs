/** Measures what a host ships for a list of users and inviting: minified, gzipped, framework and style included. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {englishOnly, payloadOf, zipped} from '../../scripts/payload.mjs';
import {ensurePeers, PEERS, versionOf} from '../lib/peers.mjs';
import {rounded} from '../lib/statistics.mjs';
import {CDN_FILE, OURS, peerPages} from '../lib/subjects.mjs';
import {clerkFiles, descopeFiles} from '../lib/vendor-files.mjs';

const FOLDER = 'out/bench';

/** In kB: at first, with all it loads once used (a vendor's CDN included), and how much of it is style. */
const row = (name, {initial, used, styles = 0, vendor = 0}) => ({
  name,
  initial: rounded((initial + styles) / 1000),
  used: rounded((used + styles + vendor) / 1000),
  styles: rounded(styles / 1000),
  vendor: rounded(vendor / 1000),
});

export async function measurePayload() {
  await ensurePeers();
  mkdirSync(FOLDER, {recursive: true});
  const entry = `${FOLDER}/ours.js`;
  writeFileSync(entry, OURS.map((path) => `import '../../${path}';`).join('\n'));
  const cdn = zipped(readFileSync(CDN_FILE));
  const rows = [
    row('ours: list and dialog', await payloadOf(entry, {plugins: [englishOnly]})),
    row('ours: CDN file, every element', {initial: cdn, used: cdn}),
  ];
  for (const {name, page} of peerPages()) {
    const root = resolve(PEERS);
    const payload = await payloadOf(resolve(root, page), {root, define: {global: 'globalThis'}});
    rows.push(row(name, {...payload, ...(name.startsWith('Descope') && {vendor: await descopeFiles()})}));
  }
  const clerk = clerkFiles();
  const vendor = clerk.used - clerk.initial;
  rows.push(
    row(`Clerk organisation profile ${versionOf('@clerk/clerk-js')}`, {
      ...clerk,
      used: clerk.initial,
      vendor,
    }),
  );
  return {rows};
}
