/** `npm run size`: what a host ships, minified and gzipped with everything in, against budgets that fail the build. */
import {readFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';
import {build} from 'esbuild';

const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(6);

/** What an entry loads at first (its static imports), and with everything that it loads once it is used. */
async function loads(imports) {
  const {metafile, outputFiles} = await build({
    stdin: {contents: imports.map((path) => `import '${path}';`).join('\n'), resolveDir: '.'},
    bundle: true,
    splitting: true,
    // A reader loads one language at most, and English is inside.
    plugins: [
      {
        name: 'english-only',
        setup: ({onResolve}) =>
          onResolve({filter: /^\.\/[a-z]{2}\.js$/}, ({path, kind}) =>
            kind === 'dynamic-import' ? {path, external: true} : undefined,
          ),
      },
    ],
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    metafile: true,
    outdir: 'out/size',
    conditions: ['production', 'browser', 'module'],
    define: {'process.env.NODE_ENV': '"production"'},
    legalComments: 'none',
    logLevel: 'error',
  });
  const entry = Object.keys(metafile.outputs).find((path) => metafile.outputs[path].entryPoint === '<stdin>');
  const closure = (kinds) => {
    const loaded = new Set();
    const load = (path) => {
      if (loaded.has(path)) return;
      loaded.add(path);
      for (const {path: next, kind, external} of metafile.outputs[path].imports) {
        if (!external && kinds.includes(kind)) load(next);
      }
    };
    load(entry);
    return [...loaded].reduce(
      (sum, path) => sum + zipped(outputFiles.find((file) => file.path.endsWith(path)).contents),
      0,
    );
  };
  return {initial: closure(['import-statement']), used: closure(['import-statement', 'dynamic-import'])};
}

const zipped = (content) => gzipSync(content, {level: 9}).length;

function file(path) {
  const size = zipped(readFileSync(path));
  return {initial: size, used: size};
}

const REST = './dist/adapters/rest/define.js';
const MEASURED = [
  ['<invite-dialog> with REST', 38, () => loads([REST, './dist/define/invite-dialog.js'])],
  [
    '<invite-dialog> and <user-table> with REST',
    52,
    () => loads([REST, './dist/define/invite-dialog.js', './dist/define/user-table.js']),
  ],
  ['<accept-invite> with REST', 38, () => loads([REST, './dist/define/accept-invite.js'])],
  ['CDN file, every element, English', 75, () => file('dist/cdn/tenant-elements.js')],
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
