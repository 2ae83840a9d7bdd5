/** `npm run check`: everything that can be said about the code without running it. */
import {execFile} from 'node:child_process';
import {availableParallelism} from 'node:os';
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

function look([name, program, args]) {
  return new Promise((resolve) => {
    const options = {env: {...process.env, FORCE_COLOR: '0'}, maxBuffer: 64 << 20};
    execFile(program, args, options, (error, stdout, stderr) => {
      if (error) failed++;
      console.log(`${error ? '✗' : '✓'} ${name}${error ? `\n${`${stdout}${stderr}`.trimEnd()}` : ''}`);
      resolve();
    });
  });
}

/** The long ones begin first, and each takes the next as soon as it is through. */
const queue = [...CHECKS];
async function lookOnAndOn() {
  for (let check = queue.shift(); check; check = queue.shift()) await look(check);
}
await Promise.all(Array.from({length: Math.min(2, availableParallelism())}, lookOnAndOn));
console.log(`${CHECKS.length - failed} of ${CHECKS.length} checks passed`);
process.exit(failed ? 1 : 0);
