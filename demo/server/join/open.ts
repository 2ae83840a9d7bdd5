/** Owns opening an invitation by its secret. Nothing here consumes it, and every secret that opens nothing fails alike. */
import type {Selectable} from 'kysely';
import {emailKey, type JoinSecret} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {InvitationTable} from '../database/schema.js';
import {deadLink} from '../http/problem.js';
import {limit} from '../http/rate-limit.js';

export interface OpenInvitation {
  readonly secretId: string;
  readonly tenantId: string;
  readonly invitationId: string;
}

export interface InvitationWithTenant {
  readonly invitation: Selectable<InvitationTable>;
  readonly tenant: {readonly name: string; readonly profile: string; readonly account_state: string};
}

/** Finds what a secret opens; throws the one answer for dead links. */
export async function openInvitation(context: ServerContext, secret: JoinSecret): Promise<OpenInvitation> {
  return 'token' in secret ? openByToken(context, secret.token) : openByCode(context, secret);
}

export async function loadInvitation(
  context: ServerContext,
  open: OpenInvitation,
): Promise<InvitationWithTenant> {
  const invitation = await context.db
    .selectFrom('invitations')
    .selectAll()
    .where('id', '=', open.invitationId)
    .executeTakeFirst();
  const tenant = await context.db
    .selectFrom('tenants')
    .select(['name', 'profile', 'account_state'])
    .where('id', '=', open.tenantId)
    .executeTakeFirst();
  if (!invitation || !tenant) throw deadLink();
  return {invitation, tenant};
}

/** The secret a token names even when it is dead, for *ask for a new one*. */
export async function secretOfToken(context: ServerContext, token: string) {
  const id = context.secrets.idOf(token);
  if (!id) return undefined;
  const row = await context.db.selectFrom('mail_secrets').selectAll().where('id', '=', id).executeTakeFirst();
  return row && context.secrets.matches(token, row.nonce) ? row : undefined;
}

async function openByToken(context: ServerContext, token: string): Promise<OpenInvitation> {
  const row = await secretOfToken(context, token);
  if (!row || row.ended_at || row.expires_at <= context.config.clock.now()) throw deadLink();
  return {secretId: row.id, tenantId: row.tenant_id, invitationId: row.invitation_id};
}

async function openByCode(
  context: ServerContext,
  {email, code}: {readonly email: string; readonly code: string},
): Promise<OpenInvitation> {
  const key = emailKey(email);
  await limit(context, 'codePerAddress', key);
  const rows = await context.db
    .selectFrom('mail_secrets')
    .innerJoin('invitations', 'invitations.id', 'mail_secrets.invitation_id')
    .selectAll('mail_secrets')
    .where('invitations.email_key', '=', key)
    .where('invitations.status', '=', 'pending')
    .where('mail_secrets.ended_at', 'is', null)
    .where('mail_secrets.expires_at', '>', context.config.clock.now())
    .execute();
  const row = rows.find(({nonce}) => context.secrets.matchesCode(code, nonce));
  if (!row) throw deadLink();
  return {secretId: row.id, tenantId: row.tenant_id, invitationId: row.invitation_id};
}
