/** `npm run size`: what a host ships, minified and gzipped with everything in, against budgets that fail the build. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';
import {build} from 'vite';

const FOLDER = 'out/size';
const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(6);

/**
 * What an entry loads at first (its static imports), and with everything that it loads once it is used. Bundled
 * as most hosts do, and as the peers were measured.
 */
async function loads(imports) {
  mkdirSync(FOLDER, {recursive: true});
  const input = `${FOLDER}/entry.js`;
  writeFileSync(input, imports.map((path) => `import '../../${path}';`).join('\n'));
  const {output} = await build({
    configFile: false,
    logLevel: 'error',
    define: {'process.env.NODE_ENV': '"production"'},
    resolve: {conditions: ['production', 'browser', 'module']},
    plugins: [englishOnly],
    build: {write: false, target: 'es2022', modulePreload: false, rolldownOptions: {input}},
  });
  const chunks = output.filter(({type}) => type === 'chunk');
  const closure = (links) => {
    const loaded = new Set();
    const load = (name) => {
      const chunk = chunks.find(({fileName}) => fileName === name);
      if (!chunk || loaded.has(chunk)) return;
      loaded.add(chunk);
      for (const next of links(chunk)) load(next);
    };
    load(chunks.find(({isEntry}) => isEntry).fileName);
    return [...loaded].reduce((sum, {code}) => sum + zipped(code), 0);
  };
  return {
    initial: closure(({imports}) => imports),
    used: closure(({imports, dynamicImports}) => [...imports, ...dynamicImports]),
  };
}

/** A reader loads one language at most, and English is inside. */
const englishOnly = {
  name: 'english-only',
  enforce: 'pre',
  resolveId: (id, importer = '') =>
    /^\.\/(?!en)[a-z]{2}\.js$/.test(id) && importer.includes('/i18n/') ? {id, external: true} : undefined,
};

const zipped = (content) => gzipSync(content, {level: 9}).length;

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
  ['CDN file, every element, English', 104, () => file('dist/cdn/tenant-elements.js')],
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
