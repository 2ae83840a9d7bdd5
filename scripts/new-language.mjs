/**
 * `npm run new:language -- pt`: makes the files of a language out of the English ones, ready to be translated,
 * and adds it wherever all languages are named.
 */
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {run} from './run.mjs';

const [language = ''] = process.argv.slice(2);
if (!/^[a-z]{2,3}$/.test(language)) {
  console.error('Name the language by its code: npm run new:language -- pt');
  process.exit(2);
}
const suffix = language.charAt(0).toUpperCase() + language.slice(1);
const areas = readdirSync('src/i18n', {withFileTypes: true}).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);
const written = [];

function copy(folder, name, type) {
  const target = `${folder}/${language}.ts`;
  if (existsSync(target)) return;
  const english = readFileSync(`${folder}/en.ts`, 'utf8')
    .replace(/^export type .*\n/m, '')
    .replace(`export const ${name}En = {`, `export const ${name}${suffix}: ${type} = {`)
    .replaceAll("plural('en'", `plural('${language}'`);
  writeFileSync(target, `import type {${type}} from './en.js';\n${english}`);
  written.push(target);
}

function edit(file, change) {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) return;
  writeFileSync(file, after);
  written.push(file);
}

for (const area of areas) {
  const type = `${area.charAt(0).toUpperCase()}${area.slice(1)}Messages`;
  copy(`src/i18n/${area}`, area, type);
  edit(`src/i18n/${area}/words.ts`, (text) =>
    text.includes(`./${language}.js`)
      ? text
      : text.replace(
          /\n\};\n$/,
          `\n  ${language}: () => import('./${language}.js').then(({${area}${suffix}}) => ${area}${suffix}),\n};\n`,
        ),
  );
}
edit('src/i18n/languages.ts', (text) =>
  text.includes(`'${language}'`) ? text : text.replace(/(LANGUAGES = \[[^\]]*)\]/, `$1, '${language}']`),
);
edit('vite.config.ts', (text) =>
  text.replace(/\(\?:ar\|([a-z|]+)\)/, (all, others) =>
    others.split('|').includes(language) ? all : `(?:ar|${others}|${language})`,
  ),
);
for (const [folder, name, type] of [
  ['demo/server/mail/words', 'mail', 'MailWords'],
  ['demo/pages/words', 'pages', 'PageWords'],
]) {
  copy(folder, name, type);
  edit(`${folder}/index.ts`, (text) =>
    text.includes(`./${language}.js`)
      ? text
      : text
          .replace(
            /(import \{\w+\} from '\.\/ja\.js';\n)/,
            `$1import {${name}${suffix}} from './${language}.js';\n`,
          )
          .replace(/(\n {2}ja: \w+,\n)/, `$1  ${language}: ${name}${suffix},\n`),
  );
}
await run('node_modules/.bin/prettier', ['--write', '--log-level', 'warn', ...written]);
console.log(`To be translated or looked at:\n${written.map((file) => `  ${file}`).join('\n')}`);
