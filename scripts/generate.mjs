/** Generates what comes out of the code: custom-elements.json, editor and JSX types, openapi.json, the table of promises. `--check` only compares. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import {promiseTable} from './promises.mjs';
import {run, tool} from './run.mjs';

const OUTPUTS = ['custom-elements.json', 'openapi.json', 'docs/promises.md'];

export async function generate() {
  await tool('cem', ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']);
  await run('node', ['--import', 'tsx', 'scripts/openapi.ts']);
  writeFileSync('docs/promises.md', promiseTable());
}

async function check() {
  const before = OUTPUTS.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''));
  await generate();
  const changed = OUTPUTS.filter((file, index) => readFileSync(file, 'utf8') !== before[index]);
  OUTPUTS.forEach((file, index) => writeFileSync(file, before[index]));
  if (changed.length) {
    console.error(
      `Out of step with the code: ${changed.join(', ')}. Run \`npm run generate\` and commit the result.`,
    );
    process.exit(1);
  }
  console.log(`In step with the code: ${OUTPUTS.join(', ')}`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  await (process.argv.includes('--check') ? check() : generate());
