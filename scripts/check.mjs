/** `npm run check`: everything that can be said about the code without running it. */
import {spawnSync} from 'node:child_process';
import {ensurePackages} from './run.mjs';

await ensurePackages();

const bin = (name) => `node_modules/.bin/${name}`;
const CHECKS = [
  ['types', bin('tsc'), ['-p', 'tsconfig.json']],
  ['lint', bin('eslint'), ['.']],
  [
    'layers and cycles',
    bin('depcruise'),
    ['src', 'demo', 'stories', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  ],
  ['templates', bin('lit-analyzer'), ['src/{elements,ui}/**/*.ts', '--quiet']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['unused', bin('knip'), []],
  ['generated files', 'node', ['scripts/generate.mjs', '--check']],
  ['mutations', 'node', ['scripts/promises.mjs', '--check']],
  ['package', bin('publint'), ['--strict']],
  ['types of the package', bin('attw'), ['--pack', '.', '--profile', 'esm-only', '--format', 'ascii']],
];

let failed = 0;
for (const [name, program, args] of CHECKS) {
  const {status, stdout, stderr} = spawnSync(program, args, {
    encoding: 'utf8',
    env: {...process.env, FORCE_COLOR: '0'},
  });
  console.log(`${status === 0 ? '✓' : '✗'} ${name}`);
  if (status === 0) continue;
  failed++;
  console.log(`${stdout}${stderr}`.trimEnd());
}
console.log(`${CHECKS.length - failed} of ${CHECKS.length} checks passed`);
process.exit(failed ? 1 : 0);
