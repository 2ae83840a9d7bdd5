/**
 * Four builds: the package's modules (`vite build`), the one-file CDN bundles (`--mode cdn` and `cdn-with-seats`) and the
 * demo's pages (`--mode demo`), and the stories in a bare page for tests (`--mode bare-stories`).
 */
import {readdirSync, readFileSync} from 'node:fs';
import minifyTemplateLiterals from 'rollup-plugin-minify-template-literals';
import {defineConfig, type Plugin, type UserConfig} from 'vite';

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
const define = {__TENANT_ELEMENTS_VERSION__: JSON.stringify(version)};

/** Public entry points by name, as the demo and the stories import them. */
const alias = [
  {
    find: /^tenant-elements\/(define\/.+|adapters\/rest\/define)\.js$/,
    replacement: `${import.meta.dirname}/src/$1.ts`,
  },
  {
    find: /^tenant-elements\/(adapters\/\w+|contract|testing)$/,
    replacement: `${import.meta.dirname}/src/$1/index.ts`,
  },
  {find: /^tenant-elements$/, replacement: `${import.meta.dirname}/src/index.ts`},
];

/** Bundlers leave templates alone: a fifth of the elements would be white space. */
const literals = minifyTemplateLiterals() as Plugin;

const modules: UserConfig = {
  define,
  plugins: [literals],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    minify: false,
    lib: {
      formats: ['es'],
      entry: Object.fromEntries(
        [
          'index',
          'contract/index',
          'adapters/rest/index',
          'adapters/rest/define',
          'adapters/memory/index',
          'adapters/conformance/index',
          'adapters/conformance/command/main',
          'testing/index',
          ...readdirSync('src/define')
            .filter((file) => !/^(?:cdn|define)[\w-]*\.ts$/.test(file))
            .map((file) => `define/${file.replace('.ts', '')}`),
        ].map((entry) => [entry, `src/${entry}.ts`]),
      ),
    },
    rolldownOptions: {
      external: [/^node:/, /^lit($|\/)/, /^@lit\//, /^zod($|\/)/, 'ky', 'eventsource-parser'],
      // One module a file, so that a host's bundler drops what its elements don't use.
      output: {preserveModules: true, preserveModulesRoot: 'src'},
    },
  },
};

/** The CDN file brings its own lit, so its Trusted Types policy needs a name of its own: two policies of one name crash. */
const ownPolicyName: Plugin = {
  name: 'own-trusted-types-policy',
  transform: {
    filter: {id: /lit-html/},
    handler(code: string) {
      return code.includes('createPolicy("lit-html"')
        ? code.replace('createPolicy("lit-html"', 'createPolicy("tenant-elements"')
        : undefined;
    },
  },
};

/** zod and the bundler walk tables by `for … in`, and stop where a host has put keys on `Object.prototype`. */
const ownKeysOnly: Plugin = {
  name: 'own-keys-only',
  renderChunk: (code) =>
    code.replace(/for \((const|let|var) (\w+) in ([\w.]+)\)/g, 'for ($1 $2 of Object.keys($3))'),
};

const WARNING = `\`tenant-elements ${version}: version \${elsewhere.version} is on this page already; this copy does nothing.\``;
/**
 * A second copy looks before it evaluates anything: lit evaluated twice would try to make the policy again. Its name
 * must be nobody else's: the bundler does not know of it.
 */
const banner = `/*! tenant-elements ${version} | MIT */
(() => {
const elsewhere = customElements.get("tenant-provider");
if (elsewhere?.version) { console.warn(${WARNING}); return; }`;

const AREA_LANGUAGE = /^\.\/(?:ar|de|es|fr|ja)\.js$/;

/** One file speaks English; each other language is a script beside it, for pages that want it. */
const languagesApart: Plugin = {
  name: 'languages-apart',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer?.endsWith('/words.ts') && AREA_LANGUAGE.test(source) ? '\0no-language' : undefined,
  load: (id) => (id === '\0no-language' ? 'export {}' : undefined),
};

const AREAS = readdirSync('src/i18n', {withFileTypes: true}).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);

/** A language as a script: it hands its words to the elements, whether they are there already or come later. */
function languageScript(language: string): UserConfig {
  const suffix = `${language.charAt(0).toUpperCase()}${language.slice(1)}`;
  const entry = '\0language';
  const source = [
    ...AREAS.map(
      (area) => `import {${area}${suffix}} from '${import.meta.dirname}/src/i18n/${area}/${language}.ts';`,
    ),
    `const messages = {${AREAS.map((area) => `${area}: ${area}${suffix}`).join(', ')}};`,
    `void customElements.whenDefined('tenant-provider').then((provider) => provider.registerMessages('${language}', messages));`,
  ].join('\n');
  return {
    plugins: [
      {
        name: 'language-script',
        resolveId: {order: 'pre', handler: (id) => (id.endsWith('/virtual-language') ? entry : undefined)},
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    build: {
      target: 'es2022',
      outDir: 'dist/cdn',
      emptyOutDir: false,
      minify: true,
      lib: {entry: 'virtual-language', formats: ['es'], fileName: () => `tenant-elements.${language}.js`},
      rolldownOptions: {output: {minify: true, codeSplitting: false}},
    },
  };
}

const cdn = (entry: string, file: string): UserConfig => ({
  define,
  plugins: [languagesApart, literals, ownPolicyName, ownKeysOnly],
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    emptyOutDir: false,
    minify: true,
    lib: {entry: `src/define/${entry}.ts`, formats: ['es'], fileName: () => file},
    rolldownOptions: {output: {minify: true, codeSplitting: false, banner, footer: '})();'}},
  },
});

const demo: UserConfig = {
  define,
  root: 'demo/pages',
  base: '/',
  resolve: {alias},
  build: {
    target: 'es2022',
    outDir: '../../out/demo',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: {polyfill: false},
    rolldownOptions: {
      input: ['index', 'dashboard', 'join', 'mailbox', 'account', 'pair', 'checkout', 'parcels'].map(
        (page) => `demo/pages/${page}.html`,
      ),
    },
  },
};

/** Every story in a bare page of our own, for tests under the strict policy. */
const bareStories: UserConfig = {
  ...demo,
  root: 'test/journeys/bare-stories',
  build: {
    ...demo.build,
    outDir: '../../../out/bare-stories',
    rolldownOptions: {input: 'test/journeys/bare-stories/index.html'},
  },
};

export default defineConfig(({mode}) =>
  mode.startsWith('language-')
    ? languageScript(mode.replace('language-', ''))
    : mode === 'bare-stories'
      ? bareStories
      : mode === 'cdn'
        ? cdn('cdn', 'tenant-elements.js')
        : mode === 'cdn-with-seats'
          ? cdn('cdn-with-seats', 'tenant-elements-with-seats.js')
          : mode === 'demo'
            ? demo
            : modules,
);
