/** Owns starting other programs from scripts: loud when they fail, quiet when they don't. */
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';

/** Runs a program and rejects when it fails; its output goes to ours. */
export function run(program, args = [], options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {stdio: 'inherit', ...options, env: {...process.env, ...options.env}});
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`${program} ${args.join(' ')} ended with ${signal ?? code}`)),
    );
  });
}

/** Runs a program of the project's own dependencies. */
export const tool = (name, args, options) => run(`node_modules/.bin/${name}`, args, options);

/** Installs the project's packages when they aren't there. */
export async function ensurePackages() {
  if (existsSync('node_modules/.package-lock.json')) return;
  console.log('Installing packages …');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
