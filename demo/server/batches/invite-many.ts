/**
 * Owns inviting many people in as few statements as one takes: rows, secrets, mails and the record set by set, in
 * the transaction they are given. An address that somebody else invites at the same moment is left out of the answer.
 */
import {randomUUID} from 'node:crypto';
import type {BatchPerson} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {recordMany} from '../history/record.js';
import type {Member} from '../http/authenticate.js';
import {invitationRow} from '../invitations/create.js';
import {randomNonce} from '../secrets.js';

/** Ids of the new invitations, by the key of their address. */
export async function inviteMany(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Member,
  people: readonly BatchPerson[],
): Promise<ReadonlyMap<string, string>> {
  if (!people.length) return new Map();
  const now = context.config.clock.now();
  const rows = await trx
    .insertInto('invitations')
    .values(people.map((person) => invitationRow(context, caller, person)))
    .onConflict((index) => index.doNothing())
    .returning(['id', 'email', 'email_key', 'name', 'roles', 'expires_at'])
    .execute();
  if (!rows.length) return new Map();
  const tenant_id = caller.tenant.id;
  const secrets = rows.map((row) => ({
    id: randomUUID(),
    tenant_id,
    invitation_id: row.id,
    nonce: randomNonce(),
    created_at: now,
    expires_at: row.expires_at,
  }));
  await trx.insertInto('mail_secrets').values(secrets).execute();
  await trx
    .insertInto('outbox')
    .values(
      secrets.map(({id}) => ({
        tenant_id,
        kind: 'invitation',
        secret_id: id,
        state: 'queued',
        next_attempt_at: now,
        created_at: now,
      })),
    )
    .execute();
  await recordMany(
    context,
    trx,
    caller,
    rows.map(({id, email, name, roles}) => ({
      action: 'invite',
      subject: {kind: 'invitation', id, label: name ?? email},
      details: {email, roles},
    })),
  );
  return new Map(rows.map(({id, email_key}) => [email_key, id]));
}
