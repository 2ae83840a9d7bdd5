/** Owns invitations as people in a list, with how far their mail got. */
import {type Selectable, sql} from 'kysely';
import type {MailProgress, Person} from 'tenant-elements';
import type {InvitationTable} from '../database/schema.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {personFromInvitation} from '../users/person.js';

export async function invitedPeople(
  trx: TenantTransaction,
  rows: readonly Selectable<InvitationTable>[],
  now: Date,
): Promise<Person[]> {
  if (!rows.length) return [];
  const mails = await trx
    .selectFrom('outbox')
    .innerJoin('mail_secrets', 'mail_secrets.id', 'outbox.secret_id')
    .distinctOn('mail_secrets.invitation_id')
    .select([
      'mail_secrets.invitation_id',
      'outbox.state',
      'outbox.sent_at',
      'outbox.last_error',
      sql<Date>`outbox.created_at`.as('queuedAt'),
    ])
    .where(
      'mail_secrets.invitation_id',
      'in',
      rows.map(({id}) => id),
    )
    .orderBy('mail_secrets.invitation_id')
    .orderBy('outbox.created_at', 'desc')
    .execute();
  return rows.map((row) => {
    const mail = mails.find(({invitation_id}) => invitation_id === row.id);
    return personFromInvitation(row, now, mail && progressOf(mail));
  });
}

function progressOf({
  state,
  sent_at,
  last_error,
  queuedAt,
}: {
  state: string;
  sent_at: Date | null;
  last_error: string | null;
  queuedAt: Date;
}): MailProgress {
  if (state === 'sent') return {state: 'handed_over', ...(sent_at && {at: sent_at.toISOString()})};
  if (state === 'failed') return {state: 'failed', ...(last_error && {reason: last_error})};
  return {state: 'queued', at: queuedAt.toISOString(), ...(last_error && {reason: last_error})};
}
