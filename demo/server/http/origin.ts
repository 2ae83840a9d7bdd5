/**
 * Owns which pages may send what. Cookies count only on our own origin; other origins are served to
 * bearer tokens, and only those on some tenant's list. A body must be JSON, which no form can send.
 */
import type {Context, Next} from 'hono';
import type {ServerContext} from '../context.js';
import {forbidden, Refusal} from './problem.js';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];
const ALLOWED_HEADERS = 'authorization, content-type, tenant-id, idempotency-key, if-match';
const EXPOSED_HEADERS = 'ETag, Retry-After, Location, Request-Id';

export const guardOrigin = (context: ServerContext) => async (c: Context, next: Next) => {
  const origin = c.req.header('origin');
  const foreign = origin !== undefined && origin !== context.publicOrigin;
  if (foreign) {
    const listed = await isListed(context, origin);
    if (c.req.method === 'OPTIONS') return preflight(listed ? origin : undefined);
    if (listed) {
      c.header('access-control-allow-origin', origin);
      c.header('access-control-expose-headers', EXPOSED_HEADERS);
      c.header('vary', 'Origin');
    }
    if (!listed || !c.req.header('authorization')) throw forbidden('permission');
  }
  if (!SAFE.includes(c.req.method)) {
    const site = c.req.header('sec-fetch-site');
    if (site === 'cross-site' && !c.req.header('authorization')) throw forbidden('permission');
    const hasBody =
      c.req.header('content-length') !== undefined || c.req.header('transfer-encoding') !== undefined;
    const type = c.req.header('content-type')?.split(';')[0];
    if (hasBody && c.req.header('content-length') !== '0' && type !== 'application/json') {
      throw new Refusal(415, {kind: 'unsupported_media_type'});
    }
  }
  await next();
};

async function isListed(context: ServerContext, origin: string): Promise<boolean> {
  const row = await context.db
    .selectFrom('tenants')
    .select('id')
    .where((where) => where(where.val(origin), '=', where.fn.any('allowed_origins')))
    .executeTakeFirst();
  return row !== undefined;
}

function preflight(origin: string | undefined): Response {
  if (!origin) return new Response(null, {status: 403});
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
      'access-control-allow-headers': ALLOWED_HEADERS,
      'access-control-max-age': '600',
      vary: 'Origin',
    },
  });
}
