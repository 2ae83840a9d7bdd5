/** Owns a tiny site for one test: named answers, folders, and the strict policy where it is asked for. */
import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join} from 'node:path';
import {pagePolicy} from '../../../demo/server/http/pages.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface SiteOptions {
  /** Answers by path; a function may look at the request. */
  readonly files?: Readonly<Record<string, string | Buffer | (() => string)>>;
  /** Files below this folder are served under their names. */
  readonly folder?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly host?: string;
}

export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

/** Policy X for a site whose API is elsewhere. */
export const policyX = (apiOrigin = ''): Record<string, string> => ({
  'content-security-policy': pagePolicy(apiOrigin),
});

export async function startSite({files = {}, folder, headers = {}, host}: SiteOptions): Promise<Site> {
  const server = createServer((request, response) => answer(request, response, {files, folder, headers}));
  await new Promise<void>((resolve) => server.listen(0, host ?? '127.0.0.1', resolve));
  // A test that failed before it closed its site must not keep the run open.
  server.unref();
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://${host ?? '127.0.0.1'}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  {
    files,
    folder,
    headers,
  }: {files: NonNullable<SiteOptions['files']>; folder: string | undefined; headers: object},
): void {
  const path = new URL(request.url ?? '/', 'http://site').pathname;
  const name = path.endsWith('/') ? `${path}index.html` : path;
  const own = files[path] ?? files[name];
  const content = typeof own === 'function' ? own() : (own ?? fromFolder(folder, name));
  response.writeHead(content === undefined ? 404 : 200, {
    'content-type': TYPES[extname(name)] ?? 'text/plain',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(content);
}

function fromFolder(folder: string | undefined, name: string): Buffer | undefined {
  if (!folder || name.includes('..')) return undefined;
  const path = join(folder, name);
  return existsSync(path) && statSync(path).isFile() ? readFileSync(path) : undefined;
}
