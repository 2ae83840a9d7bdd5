/** `npm start`: installs what is missing, builds what is stale, runs the demo until Ctrl-C. */
import {spawn} from 'node:child_process';
import {existsSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {ensurePackages, run, tool} from './run.mjs';

const SOURCES = ['src', 'demo/pages', 'demo/profiles', 'vite.config.ts', 'package.json'];
const BUILT = ['dist/cdn/tenant-elements.js', 'out/demo/dashboard.html'];

function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Whether anything was written after the pages were built. */
function isStale() {
  if (!BUILT.every(existsSync)) return true;
  const built = Math.min(...BUILT.map((path) => statSync(path).mtimeMs));
  return SOURCES.some((path) => newest(path) > built);
}

await ensurePackages();
if (isStale()) {
  console.log('Building …');
  await run('node', ['scripts/build.mjs'], {stdio: ['ignore', 'ignore', 'inherit']});
  await tool('vite', ['build', '--mode', 'demo', '--logLevel', 'warn']);
}

const server = spawn('node', ['--import', 'tsx', 'demo/server/main.ts'], {stdio: 'inherit'});
// The terminal sends Ctrl-C to both; this process waits so that the prompt comes back after the end.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.once('exit', (code) => process.exit(code ?? 0));
