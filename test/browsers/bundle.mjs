/**
 * Owns what the browsers load: the element tests as a few files that share their parts. As the sources stand, every
 * test file would load some 250 modules, in three browsers; that took longer than many of the tests.
 */
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';

const FOLDER = 'out/element-tests';

/** The public names, as fixtures import them, lead to the source. */
const publicNames = {
  name: 'public-names',
  setup({onResolve}) {
    onResolve({filter: /^tenant-elements($|\/(adapters\/\w+|contract|testing)$)/}, ({path}) => ({
      path: join(process.cwd(), path.replace('tenant-elements', 'src'), 'index.ts'),
    }));
  },
};

/** Bundles the test files and gives the path of each bundle by the path of its source. */
export async function bundleTests(files) {
  rmSync(FOLDER, {recursive: true, force: true});
  await build({
    entryPoints: files,
    outdir: FOLDER,
    outbase: 'test',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: 'tsconfig.json',
    sourcemap: 'inline',
    logLevel: 'error',
    // What a test imports for its effects alone is meant, whatever the package says of its own files.
    ignoreAnnotations: true,
    plugins: [publicNames],
  });
  return (file) => file.replace(/^test\//, `${FOLDER}/`).replace(/\.ts$/, '.js');
}
