/** Owns measuring what a host ships for an entry: bundled as most hosts do, minified and gzipped with everything in. */
import {gzipSync} from 'node:zlib';
import {build} from 'vite';

export const zipped = (content) => gzipSync(content, {level: 9}).length;

/** A reader loads one language at most, and English is inside. */
export const englishOnly = {
  name: 'english-only',
  enforce: 'pre',
  resolveId: (id, importer = '') =>
    /^\.\/(?!en)[a-z]{2}\.js$/.test(id) && importer.includes('/i18n/') ? {id, external: true} : undefined,
};

/**
 * What an entry loads at first (its static imports), with everything that it loads once it is used, and its style
 * sheets, in bytes.
 */
export async function payloadOf(input, {root = process.cwd(), define = {}, plugins = []} = {}) {
  const {output} = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: {'process.env.NODE_ENV': '"production"', ...define},
    resolve: {conditions: ['production', 'browser', 'module']},
    plugins,
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
    styles: output
      .filter(({fileName}) => fileName.endsWith('.css'))
      .reduce((sum, {source}) => sum + zipped(source), 0),
  };
}
