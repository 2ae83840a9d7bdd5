/** Owns where a user is signed in, as far as this tenant saw it. */
import type {UserSession} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import {openSince} from '../sessions/sessions.js';
import {findMembership} from './membership.js';

export async function sessionsOf(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
): Promise<readonly UserSession[]> {
  const {status} = await findMembership(trx, id);
  if (status !== 'active') return [];
  const rows = await trx
    .selectFrom('session_uses')
    .selectAll()
    .where('membership_id', '=', id)
    .where('started_at', '>', openSince(context))
    .orderBy('last_seen_at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    ...(row.client && {client: row.client}),
    startedAt: row.started_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    ...(caller.kind === 'member' && caller.sessionHash?.equals(row.session_hash) && {current: true}),
  }));
}

const BROWSERS = [
  ['Firefox', /Firefox\//],
  ['Edge', /Edg\//],
  ['Chrome', /Chrome\//],
  ['Safari', /Safari\//],
] as const;
const SYSTEMS = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const;

/** What a `User-Agent` says, in words a person knows; nothing for what isn't a browser. */
export function clientOf(userAgent: string | undefined): string | undefined {
  const named = (known: readonly (readonly [string, RegExp])[]) =>
    known.find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0];
  const [browser, system] = [named(BROWSERS), named(SYSTEMS)];
  return browser && system ? `${browser}, ${system}` : browser;
}
