/** Builds the package: types, modules, the CDN file with its integrity hash, manifest and OpenAPI document. */
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {generate} from './generate.mjs';
import {ensurePackages, tool} from './run.mjs';

/** Every language but English has a script of its own beside the CDN file. */
const LANGUAGES = readdirSync('src/i18n/common')
  .map((file) => file.replace('.ts', ''))
  .filter((name) => !['en', 'words'].includes(name));

await ensurePackages();
rmSync('dist', {recursive: true, force: true});
await tool('tsc', ['-p', 'tsconfig.build.json']);
await tool('vite', ['build', '--logLevel', 'warn']);
for (const mode of ['cdn', 'cdn-with-seats'])
  await tool('vite', ['build', '--mode', mode, '--logLevel', 'warn']);
for (const language of LANGUAGES)
  await tool('vite', ['build', '--mode', `language-${language}`, '--logLevel', 'warn']);
await generate();

// A script for its effect: nothing to import from it.
for (const name of ['tenant-elements', 'tenant-elements-with-seats']) {
  const file = `dist/cdn/${name}`;
  writeFileSync(`${file}.d.ts`, 'export {};\n');
  const hash = createHash('sha384')
    .update(readFileSync(`${file}.js`))
    .digest('base64');
  writeFileSync(`${file}.js.integrity`, `sha384-${hash}\n`);
  console.log(`${name}.js: sha384-${hash}`);
}
