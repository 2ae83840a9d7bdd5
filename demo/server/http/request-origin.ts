/** Owns where a request comes from, as far as a server can tell: the connection's address, and what its browser says. */
import type {Context} from 'hono';
import {clientOf} from '../sessions/client.js';
import {clientAddress} from './client-address.js';

export interface RequestOrigin {
  readonly address: string;
  readonly client?: string;
}

export function originOf(c: Context): RequestOrigin {
  const client = clientOf(c.req.header('user-agent'));
  // The same address, as dual-stack sockets write it.
  return {address: clientAddress(c).replace(/^::ffff:/, ''), ...(client && {client})};
}
