/** Owns the secrets that mails about one's own login carry: for a new password, or to confirm a new address. */
import {randomUUID} from 'node:crypto';
import type {Selectable, Transaction} from 'kysely';
import type {ServerContext} from '../context.js';
import type {AccountSecretTable, Database} from '../database/schema.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {deadLink} from '../http/problem.js';
import {queueMail} from '../outbox/queue.js';
import {randomNonce} from '../secrets.js';

export type AccountSecret = Selectable<AccountSecretTable>;
export type AccountSecretKind = 'password_reset' | 'email_change';

const LIFETIME_MS: Readonly<Record<AccountSecretKind, number>> = {
  password_reset: 3_600_000,
  email_change: 3 * 86_400_000,
};

interface Asked {
  readonly membershipId: string;
  readonly tenantId: string;
  readonly kind: AccountSecretKind;
  readonly requestedBy: string | null;
  readonly email?: string;
  readonly emailKey?: string;
  readonly formerEmail?: string;
}

/** Makes a secret and queues its mail; the one before opens nothing from here on. */
export async function mailAccountSecret(
  context: ServerContext,
  trx: TenantTransaction,
  asked: Asked,
): Promise<void> {
  await endAccountSecrets(context, trx, asked.membershipId, asked.kind);
  const now = context.config.clock.now();
  const id = randomUUID();
  await trx
    .insertInto('account_secrets')
    .values({
      id,
      tenant_id: asked.tenantId,
      membership_id: asked.membershipId,
      kind: asked.kind,
      email: asked.email ?? null,
      email_key: asked.emailKey ?? null,
      former_email: asked.formerEmail ?? null,
      requested_by: asked.requestedBy,
      nonce: randomNonce(),
      created_at: now,
      expires_at: new Date(now.getTime() + LIFETIME_MS[asked.kind]),
    })
    .execute();
  await queueMail(context, trx, asked.tenantId, {account_secret_id: id}, asked.kind);
}

/** Ends what is open for this member, of one kind or of all. */
export async function endAccountSecrets(
  context: ServerContext,
  trx: TenantTransaction,
  membershipId: string,
  kind?: AccountSecretKind,
): Promise<void> {
  await trx
    .updateTable('account_secrets')
    .set({ended_at: context.config.clock.now()})
    .where('membership_id', '=', membershipId)
    .where('ended_at', 'is', null)
    .$if(kind !== undefined, (update) => update.where('kind', '=', kind ?? ''))
    .execute();
}

/** What a token opens; unknown, used, replaced and expired ones fail alike. */
export async function openAccountSecret(
  context: ServerContext,
  token: string,
  kind: AccountSecretKind,
): Promise<AccountSecret> {
  const id = context.secrets.idOf(token);
  const row =
    id &&
    (await context.db.selectFrom('account_secrets').selectAll().where('id', '=', id).executeTakeFirst());
  if (!row || !context.secrets.matches(token, row.nonce)) throw deadLink();
  if (row.kind !== kind || row.ended_at || row.expires_at <= context.config.clock.now()) throw deadLink();
  return row;
}

/** Uses one up; of parallel uses one gets through. */
export async function useAccountSecret(
  context: ServerContext,
  trx: Transaction<Database>,
  id: string,
): Promise<void> {
  const used = await trx
    .updateTable('account_secrets')
    .set({ended_at: context.config.clock.now()})
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!used) throw deadLink();
}
