import type {HttpBindings} from '@hono/node-server';
import type {Context} from 'hono';

/** The address of the connection itself; a forwarded header is anybody's word. */
export function clientAddress(c: Context): string {
  return (c.env as Partial<HttpBindings>).incoming?.socket.remoteAddress ?? 'unknown';
}
