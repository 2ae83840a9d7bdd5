/** The layers of the house, from design: what may import what. */
const layer = (name, from, allowed) => ({
  name: `layer-${name}`,
  comment: `${name} may import: ${allowed.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: {path: from},
  to: {path: '^src/', pathNot: [from, ...allowed]},
});

module.exports = {
  forbidden: [
    {name: 'no-cycles', severity: 'error', from: {}, to: {circular: true}},
    {
      name: 'no-orphans',
      severity: 'error',
      from: {orphan: true, pathNot: ['\\.d\\.ts$', '^demo/pages/public/']},
      to: {},
    },
    layer('model', '^src/model/', []),
    layer('i18n', '^src/i18n/', ['^src/model/']),
    layer('contract', '^src/contract/', []),
    layer('adapters', '^src/adapters/(?!rest/define)', ['^src/model/', '^src/contract/']),
    {
      name: 'adapters-apart',
      comment:
        'Adapters know one another only through the port; what carries it out in turn is for any; the conformance command speaks REST.',
      severity: 'error',
      from: {path: '^src/adapters/([^/]+)/', pathNot: '^src/adapters/conformance/command/'},
      to: {path: '^src/adapters/[^/]+/', pathNot: ['^src/adapters/$1/', '^src/adapters/in-turn/']},
    },
    {
      name: 'command-apart',
      comment:
        'The conformance command is a program: it may import the REST adapter and the suite, nobody imports it.',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/adapters/conformance/command/'},
      to: {path: '^src/adapters/conformance/command/'},
    },
    {
      name: 'node-only-in-command',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/adapters/conformance/command/'},
      to: {dependencyTypes: ['core']},
    },
    {
      name: 'wire-only-in-rest',
      comment: 'ky and the wire schemas stay inside adapters/rest and contract.',
      severity: 'error',
      from: {path: '^src/', pathNot: ['^src/adapters/rest/', '^src/contract/']},
      to: {path: ['^src/contract/', '^node_modules/ky/', '^node_modules/zod/']},
    },
    layer('testing', '^src/testing/', ['^src/model/', '^src/adapters/memory/']),
    layer('state', '^src/state/', ['^src/model/', '^src/adapters/adapter\\.ts$']),
    layer('controllers', '^src/controllers/', [
      '^src/state/',
      '^src/i18n/',
      '^src/model/',
      '^src/adapters/adapter\\.ts$',
    ]),
    layer('ui', '^src/ui/', []),
    layer('people', '^src/people/', [
      '^src/controllers/',
      '^src/adapters/adapter\\.ts$',
      '^src/state/',
      '^src/ui/',
      '^src/i18n/',
      '^src/model/',
    ]),
    layer('seats', '^src/seats/', [
      '^src/people/',
      '^src/controllers/',
      '^src/adapters/adapter\\.ts$',
      '^src/state/',
      '^src/ui/',
      '^src/i18n/',
      '^src/model/',
    ]),
    layer('elements', '^src/elements/', [
      '^src/people/',
      '^src/seats/',
      '^src/controllers/',
      '^src/state/',
      '^src/ui/',
      '^src/i18n/',
      '^src/model/',
    ]),
    {
      name: 'elements-apart',
      comment: 'Elements open one another through controllers/companion.ts, never by import.',
      severity: 'error',
      from: {path: '^src/elements/([^/]+)/'},
      to: {path: '^src/elements/', pathNot: ['^src/elements/$1/']},
    },
    {
      name: 'demo-uses-public-entries',
      severity: 'error',
      from: {path: '^(demo|stories)/'},
      to: {
        path: '^src/',
        pathNot: [
          '^src/index\\.ts$',
          '^src/define/',
          '^src/(contract|testing)/index\\.ts$',
          '^src/adapters/(memory|rest)/index\\.ts$',
          '^src/adapters/rest/define\\.ts$',
        ],
      },
    },
    {
      name: 'no-development-dependencies-in-src',
      severity: 'error',
      from: {path: '^src/'},
      to: {dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown']},
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsConfig: {fileName: 'tsconfig.json'},
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js', '.d.ts'],
    },
  },
};
