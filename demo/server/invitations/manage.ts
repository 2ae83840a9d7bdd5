/** Owns what happens to an invitation after it was sent: list, resend, revoke, link. */
import {sql, type SqlBool} from 'kysely';
import type {InvitationLink, InvitationOutcome, Page, Person} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {record} from '../history/record.js';
import type {Caller} from '../http/authenticate.js';
import {forbidden, notFound} from '../http/problem.js';
import {likePattern, pageSize, readCursor, writeCursor} from '../users/paging.js';
import {personFromInvitation} from '../users/person.js';
import {termFrom} from './create.js';
import {endSecrets, issueSecret, queueMail} from './issue.js';

const ORDER = 'invitations created';
const isTimestamp = (text: string) => new Date(text).toISOString() === text;

export async function listInvitations(
  context: ServerContext,
  trx: TenantTransaction,
  query: Readonly<Record<string, string | undefined>>,
): Promise<Page<Person>> {
  const size = pageSize(query['limit']);
  const cursor = readCursor(query['cursor'], ORDER, isTimestamp);
  const pattern = query['search']?.trim() && likePattern(query['search']);
  const matching = trx
    .selectFrom('invitations')
    .where('status', '=', 'pending')
    .$if(Boolean(pattern), (from) =>
      from.where(sql<SqlBool>`(email ilike ${pattern} or coalesce(name, '') ilike ${pattern})`),
    );
  const {total} = await matching
    .select((all) => all.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .selectAll()
    .$if(cursor !== undefined, (from) =>
      from.where(sql<SqlBool>`(created_at, id) < (${cursor?.key}::timestamptz, ${cursor?.id}::uuid)`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(size + 1)
    .execute();
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const now = context.config.clock.now();
  return {
    items: shown.map((row) => personFromInvitation(row, now)),
    total: Number(total),
    ...(rows.length > size &&
      last && {next: writeCursor({order: ORDER, key: last.created_at.toISOString(), id: last.id})}),
  };
}

export async function resend(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
): Promise<InvitationOutcome> {
  await lockPending(trx, caller, id);
  const now = context.config.clock.now();
  const row = await trx
    .updateTable('invitations')
    .set({sent_at: now, expires_at: termFrom(context, caller), version: sql`version + 1`})
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const {secretId} = await issueSecret(context, trx, row);
  await queueMail(context, trx, caller.tenant.id, secretId);
  await record(context, trx, caller, {action: 'resend', subject: {kind: 'invitation', id}});
  await context.events.emit(trx, {tenantId: caller.tenant.id, topic: 'invitations', id});
  return {outcome: 'resent', invitation: personFromInvitation(row, now)};
}

export async function revoke(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
): Promise<void> {
  await lockPending(trx, caller, id);
  await trx
    .updateTable('invitations')
    .set({status: 'revoked', version: sql`version + 1`})
    .where('id', '=', id)
    .execute();
  await endSecrets(context, trx, id);
  await record(context, trx, caller, {action: 'revoke', subject: {kind: 'invitation', id}});
  await context.events.emit(trx, {tenantId: caller.tenant.id, topic: 'invitations', id});
}

/** The one answer that holds a link: on demand, recorded, and the same link the mail carries. */
export async function createLink(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
): Promise<InvitationLink> {
  if (!caller.profile.invitations.copyLink) throw forbidden('permission');
  const invitation = await lockPending(trx, caller, id);
  if (invitation.expires_at <= context.config.clock.now()) throw notFound();
  const secret = await trx
    .selectFrom('mail_secrets')
    .select(['id', 'nonce'])
    .where('invitation_id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  await record(context, trx, caller, {action: 'copy_link', subject: {kind: 'invitation', id}});
  return {
    url: `${context.publicOrigin}/join/${context.secrets.token(secret.id, secret.nonce)}`,
    expiresAt: invitation.expires_at.toISOString(),
  };
}

async function lockPending(trx: TenantTransaction, caller: Caller, id: string) {
  const row = await trx
    .selectFrom('invitations')
    .selectAll()
    .where('id', '=', id)
    .where('status', '=', 'pending')
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  const ranks = caller.profile.roles.filter((role) => row.roles.includes(role.id)).map(({rank}) => rank);
  if (Math.max(0, ...ranks) > caller.rank) throw forbidden('rank');
  return row;
}
