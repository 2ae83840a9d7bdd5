/** Owns finding what the builds left; a journey without its build fails with what to run. */
import {existsSync} from 'node:fs';

const BUILDS = {
  package: {file: 'dist/cdn/tenant-elements.js', command: 'node scripts/build.mjs'},
  demo: {file: 'out/demo/dashboard.html', command: 'npx vite build --mode demo'},
  stories: {file: 'out/bare-stories/index.html', command: 'npx vite build --mode bare-stories'},
} as const;

export function requireBuilds(...names: (keyof typeof BUILDS)[]): void {
  for (const name of names) {
    const {file, command} = BUILDS[name];
    if (!existsSync(file)) throw new Error(`${file} is missing. Run \`${command}\` first.`);
  }
}

export const CDN_FILE = BUILDS.package.file;
export {full} from '../../support/full.js';
