/** Owns small pages of hosts: bundled from what the package build left, as a host's own bundler would. */
import {build} from 'esbuild';
import {requireBuilds} from './builds.js';

export async function bundle(code: string): Promise<string> {
  requireBuilds('package');
  const {outputFiles} = await build({
    stdin: {contents: code, resolveDir: process.cwd()},
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

export const pageOf = (body: string, script = '/page.js'): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title></head><body>${body}` +
  `<script type="module" src="${script}"></script></body></html>`;
