/** Owns *ask for a new link*: the asker always gets the same answer; only an invitation still open gets a mail. */
import {sql} from 'kysely';
import {emailKey} from 'tenant-elements';
import {profileById} from '../../profiles/index.js';
import type {ServerContext} from '../context.js';
import {queueMail} from '../outbox/queue.js';
import {inTenant} from '../database/tenant-transaction.js';
import {record} from '../history/record.js';
import {limit} from '../http/rate-limit.js';
import type {RequestOrigin} from '../http/request-origin.js';
import {termFrom} from '../invitations/create.js';
import {issueSecret} from '../invitations/issue.js';
import {releaseExpiredSeatOf} from '../seats/reservation.js';
import {secretOfToken} from './open.js';

export async function renew(
  context: ServerContext,
  target: {token: string} | {email: string},
  origin: RequestOrigin,
): Promise<void> {
  const asked = await askedFor(context, target);
  await limit(context, 'joinRequestPerAddress', asked.address);
  const invitations = await openInvitationsOf(context, asked);
  for (const {id, tenant_id, profile} of invitations) {
    await inTenant(context.db, tenant_id, async (trx) => {
      await releaseExpiredSeatOf(context, trx, id);
      const row = await trx
        .updateTable('invitations')
        .set({
          sent_at: context.config.clock.now(),
          expires_at: termFrom(context, {profile: profileById(profile)}),
          version: sql`version + 1`,
        })
        .where('id', '=', id)
        .where('status', '=', 'pending')
        .returningAll()
        .executeTakeFirst();
      if (!row) return;
      const {secretId} = await issueSecret(context, trx, row);
      await queueMail(context, trx, tenant_id, {secret_id: secretId}, 'invitation');
      await record(
        context,
        trx,
        {tenant: {id: tenant_id}, actor: 'invitee', label: '', via: 'join_page', origin},
        {action: 'request_link', subject: {kind: 'invitation', id}},
      );
      await context.events.emit(trx, {tenantId: tenant_id, topic: 'invitations', id});
    });
  }
  context.wakeOutbox();
}

interface Asked {
  /** What the limit counts by: links of one address count together, or each new mail would allow more. */
  readonly address: string;
  /** The one invitation a link belongs to; nothing for a link that never was one. */
  readonly invitationId?: string | undefined;
  readonly by: 'address' | 'link';
}

async function askedFor(context: ServerContext, target: {token: string} | {email: string}): Promise<Asked> {
  if ('email' in target) return {by: 'address', address: emailKey(target.email)};
  const secret = await secretOfToken(context, target.token);
  if (!secret) return {by: 'link', address: target.token};
  const invitation = await context.db
    .selectFrom('invitations')
    .select('email_key')
    .where('id', '=', secret.invitation_id)
    .executeTakeFirstOrThrow();
  return {by: 'link', address: invitation.email_key, invitationId: secret.invitation_id};
}

async function openInvitationsOf(context: ServerContext, {by, address, invitationId}: Asked) {
  const open = context.db
    .selectFrom('invitations')
    .innerJoin('tenants', 'tenants.id', 'invitations.tenant_id')
    .select(['invitations.id', 'invitations.tenant_id', 'tenants.profile'])
    .where('invitations.status', '=', 'pending');
  if (by === 'address') return open.where('invitations.email_key', '=', address).execute();
  return invitationId === undefined ? [] : open.where('invitations.id', '=', invitationId).execute();
}
