/** How custom-elements.json, editor data and JSX types come out of the code. */
import {jsxTypesPlugin} from '@wc-toolkit/jsx-types';
import {customElementJetBrainsPlugin} from 'custom-element-jet-brains-integration';
import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';

/** What is private is nobody's business, and would promise stability. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({customElementsManifest}) {
    for (const {declarations = []} of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.members &&= declaration.members.filter(
          ({name, privacy}) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#'),
        );
      }
    }
  },
};

/** Elements are published from dist, and each is registered by its own define module. */
const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({customElementsManifest}) {
    const walk = (node) => {
      if (Array.isArray(node)) return node.forEach(walk);
      if (typeof node !== 'object' || node === null) return undefined;
      for (const [key, value] of Object.entries(node)) {
        if ((key === 'path' || key === 'module') && typeof value === 'string') {
          node[key] = value.replace(/^\.?\/?src\//, 'dist/').replace(/\.ts$/, '.js');
        } else walk(value);
      }
    };
    walk(customElementsManifest.modules);
  },
};

/** The files are found in whatever order the disk gives them. */
const inOrder = {
  name: 'in-order',
  packageLinkPhase({customElementsManifest}) {
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['src/elements/*/*.ts', 'src/controllers/tenant-element.ts', 'src/controllers/events.ts'],
  exclude: ['**/*.styles.ts', '**/*.view.ts', '**/*.model.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    publicOnly,
    publishedPaths,
    inOrder,
    customElementVsCodePlugin({outdir: 'dist', hideLogs: true}),
    customElementJetBrainsPlugin({outdir: 'dist', packageJson: false, hideLogs: true}),
    jsxTypesPlugin({
      outdir: 'dist',
      fileName: 'jsx.d.ts',
      componentTypePath: (_name, tag) => `./elements/${tag}/${tag}.js`,
      hideLogs: true,
    }),
  ],
};
