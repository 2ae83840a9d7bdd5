/** Owns who of many addresses is known in this tenant, in two questions whatever their number. */
import {type AddressStanding, emailKey} from 'tenant-elements';
import type {TenantTransaction} from '../database/tenant-transaction.js';

export interface KnownAddress {
  readonly state: 'member' | 'inactive' | 'invited';
  readonly id: string;
}

export async function knownAddresses(
  trx: TenantTransaction,
  keys: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, KnownAddress>> {
  const known = new Map<string, KnownAddress>();
  if (!keys.length) return known;
  const invited = await trx
    .selectFrom('invitations')
    .select(['id', 'email_key'])
    .where('email_key', 'in', keys)
    .where('status', '=', 'pending')
    // An expired one makes room for a new one.
    .where('expires_at', '>', now)
    .execute();
  for (const {id, email_key} of invited) known.set(email_key, {state: 'invited', id});
  const members = await trx
    .selectFrom('memberships')
    .select(['id', 'email_key', 'status'])
    .where('email_key', 'in', keys)
    // Whoever was replaced keeps the address in the record only.
    .where('identity_id', 'is not', null)
    .execute();
  for (const {id, email_key, status} of members)
    known.set(email_key, {state: status === 'active' ? 'member' : 'inactive', id});
  return known;
}

/** What a page is told of the addresses it asks about. */
export async function standingsOf(
  trx: TenantTransaction,
  emails: readonly string[],
  now: Date,
): Promise<readonly AddressStanding[]> {
  const known = await knownAddresses(trx, [...new Set(emails.map(emailKey))], now);
  return emails.flatMap((email) => {
    const standing = known.get(emailKey(email));
    return standing ? [{email, ...standing}] : [];
  });
}
