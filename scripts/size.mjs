/** `npm run size`: what a host ships, minified and gzipped with everything in, against budgets that fail the build. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {englishOnly, payloadOf, zipped} from './payload.mjs';

const FOLDER = 'out/size';
const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(6);

function loads(imports) {
  mkdirSync(FOLDER, {recursive: true});
  const input = `${FOLDER}/entry.js`;
  writeFileSync(input, imports.map((path) => `import '../../${path}';`).join('\n'));
  return payloadOf(input, {plugins: [englishOnly]});
}

function file(path) {
  const size = zipped(readFileSync(path));
  return {initial: size, used: size};
}

const REST = './dist/adapters/rest/define.js';
const MEASURED = [
  ['<invite-dialog> with REST', 28, () => loads([REST, './dist/define/invite-dialog.js'])],
  [
    '<invite-dialog> and <user-table> with REST',
    50,
    () => loads([REST, './dist/define/invite-dialog.js', './dist/define/user-table.js']),
  ],
  ['<accept-invite> with REST', 38, () => loads([REST, './dist/define/accept-invite.js'])],
  ['<my-seat> with REST', 42, () => loads([REST, './dist/define/my-seat.js'])],
  ['<seat-table> with REST', 46, () => loads([REST, './dist/define/seat-table.js'])],
  ['CDN file, elements about people, English', 146, () => file('dist/cdn/tenant-elements.js')],
  ['CDN file, every element, English', 186, () => file('dist/cdn/tenant-elements-with-seats.js')],
];

let over = 0;
console.log('   initial   budget  with all it loads when used   (kB, gzip)');
for (const [name, budget, measure] of MEASURED) {
  const {initial, used} = await measure();
  const fits = initial <= budget * 1000;
  if (!fits) over++;
  console.log(`${fits ? '✓' : '✗'} ${kB(initial)}   ${kB(budget * 1000)}   ${kB(used)}   ${name}`);
}
process.exit(over ? 1 : 0);
