/** Owns queueing a mail in the transaction of what it tells of: the row is the promise that it goes out. */
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';

export type MailKind =
  | 'invitation'
  | 'credentials'
  | 'password_reset'
  | 'email_change'
  | 'email_changed'
  | 'access_ending'
  | 'access_held'
  | 'pairing_code';

/** The row holds ids, and the worker renders when it sends. */
export async function queueMail(
  context: ServerContext,
  trx: TenantTransaction,
  tenantId: string,
  carried:
    | {readonly secret_id: string}
    | {readonly account_secret_id: string}
    | {readonly membership_id: string}
    | {readonly pairing_id: string},
  kind: MailKind,
): Promise<void> {
  const now = context.config.clock.now();
  await trx
    .insertInto('outbox')
    .values({
      tenant_id: tenantId,
      kind,
      ...carried,
      state: 'queued',
      next_attempt_at: now,
      created_at: now,
    })
    .execute();
}
