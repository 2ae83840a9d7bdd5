/** Owns the built pages and the headers they are served with: the same strict policy the elements promise to live under. */
import {readFile} from 'node:fs/promises';
import {extname, join, normalize} from 'node:path';
import type {Context, Hono} from 'hono';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
};

/** Policy X of the promises; `frames` is for the mailbox, which shows mail bodies in a frame. */
export function pagePolicy(connect: string, {frames = false} = {}): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self'${connect && ` ${connect}`}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types tenant-elements lit-html',
    ...(frames ? ["frame-src 'self'"] : []),
  ].join('; ');
}

export function setPageHeaders(c: Context, policy: string): void {
  c.header('content-security-policy', policy);
  c.header('referrer-policy', 'no-referrer');
  c.header('x-content-type-options', 'nosniff');
  c.header('cache-control', 'no-store');
}

export async function servePage(c: Context, folder: string, file: string, policy: string): Promise<Response> {
  setPageHeaders(c, policy);
  return serveFile(c, folder, file);
}

export async function serveFile(c: Context, folder: string, file: string): Promise<Response> {
  const path = normalize(join(folder, file));
  if (!path.startsWith(normalize(folder))) return c.notFound();
  try {
    const content = await readFile(path);
    return c.body(new Uint8Array(content), 200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    });
  } catch {
    return c.notFound();
  }
}

export function pageRoutes(app: Hono, folder: string): void {
  const policy = pagePolicy('');
  app.get('/', (c) => servePage(c, folder, 'index.html', policy));
  app.get('/dashboard', (c) => servePage(c, folder, 'dashboard.html', policy));
  // The token is the page's to read from its address; any answer here is the same file, so a scanner's GET does nothing.
  app.get('/join', (c) => servePage(c, folder, 'join.html', policy));
  app.get('/join/:token', (c) => servePage(c, folder, 'join.html', policy));
  app.get('/reset/:token', (c) => servePage(c, folder, 'account.html', policy));
  app.get('/confirm-address/:token', (c) => servePage(c, folder, 'account.html', policy));
  app.get('/pair', (c) => servePage(c, folder, 'pair.html', policy));
  app.get('/pair/:token', (c) => servePage(c, folder, 'pair.html', policy));
  app.get('/checkout/:quote', (c) => servePage(c, folder, 'checkout.html', policy));
  app.get('/parcels/:number', (c) => servePage(c, folder, 'parcels.html', policy));
  app.get('/mailbox', (c) => servePage(c, folder, 'mailbox.html', pagePolicy('', {frames: true})));
  app.get('/assets/*', (c) => serveFile(c, folder, c.req.path));
}
