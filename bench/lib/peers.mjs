/** Owns the peers' packages: installed apart in `bench/peers`, so that none of them is ever a dependency of ours. */
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {build} from 'esbuild';
import {run} from '../../scripts/run.mjs';

export const PEERS = 'bench/peers';

/** Installs what is missing; a few hundred packages, once. */
export async function ensurePeers() {
  if (!existsSync(`${PEERS}/node_modules/.package-lock.json`)) {
    console.log('Installing the peers beside us …');
    await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {cwd: PEERS});
  }
  if (!existsSync(`${PEERS}/pages/better-auth.built.css`)) tailwind();
}

/** One of them has its style made by Tailwind out of what its components use. */
function tailwind() {
  const {status, stderr} = spawnSync(
    'node_modules/.bin/tailwindcss',
    ['--input', 'pages/better-auth.css', '--output', 'pages/better-auth.built.css', '--minify'],
    {cwd: PEERS, encoding: 'utf8'},
  );
  if (status !== 0) throw new Error(`Tailwind failed: ${stderr}`);
}

export const versionOf = (name) =>
  JSON.parse(readFileSync(`${PEERS}/node_modules/${name}/package.json`, 'utf8')).version;

/** One script with everything in it, minified, as a page of its own would run it. */
export async function bundled(entry, options = {}) {
  const {outputFiles} = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    outdir: 'out/bench',
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    platform: 'browser',
    legalComments: 'none',
    logLevel: 'error',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['production', 'browser', 'module'],
    define: {'process.env.NODE_ENV': '"production"', global: 'globalThis'},
    loader: {'.css': 'empty'},
    ...options,
  });
  return outputFiles.find(({path}) => path.endsWith('.js')).text;
}
