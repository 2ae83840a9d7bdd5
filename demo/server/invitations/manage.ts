/** Owns what happens to an invitation after it was sent: list, resend, revoke, link. */
import {sql, type SqlBool} from 'kysely';
import {
  emailIssue,
  emailKey,
  type InvitationChange,
  type InvitationLink,
  type InvitationOutcome,
  type Page,
  type Person,
} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import {accessEndIssues} from '../access-end/rules.js';
import {queueMail} from '../outbox/queue.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {record} from '../history/record.js';
import type {Caller} from '../http/authenticate.js';
import {conflict, forbidden, invalid, invalidState, notFound, stale, unsupported} from '../http/problem.js';
import {folded, likePattern, pageSize, readCursor, writeCursor} from '../users/paging.js';
import {releaseExpiredSeatOf, releaseSeatOf} from '../seats/reservation.js';
import {findMembership, showMember} from '../users/membership.js';
import {personFromInvitation} from '../users/person.js';
import {invitedPeople} from './people.js';
import {withdraw} from './at-once.js';
import {dropExpired, roleIssues, standingOf, termFrom} from './create.js';
import {endSecrets, issueSecret} from './issue.js';

const UNIQUE_VIOLATION = '23505';
const ORDER = 'invitations created';
const isTimestamp = (text: string) => new Date(text).toISOString() === text;

export async function listInvitations(
  context: ServerContext,
  trx: TenantTransaction,
  query: Readonly<Record<string, string | undefined>>,
): Promise<Page<Person>> {
  const size = pageSize(query['limit']);
  const cursor = readCursor(query['cursor'], ORDER, isTimestamp);
  const pattern = query['search']?.trim() && likePattern(folded(query['search']));
  const matching = trx
    .selectFrom('invitations')
    .where('status', '=', 'pending')
    .$if(Boolean(pattern), (from) =>
      from.where('id', 'in', sql<string>`(select invitations_matching(${pattern}))`),
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
    items: await invitedPeople(trx, shown, now),
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
  const open = await lockOpen(trx, caller, id);
  const asMember = open.membership_id && (await findMembership(trx, open.membership_id));
  if (asMember && asMember.status !== 'active') throw conflict('inactive_member', asMember.id);
  const now = context.config.clock.now();
  await releaseExpiredSeatOf(context, trx, id);
  const row = await trx
    .updateTable('invitations')
    .set({sent_at: now, expires_at: termFrom(context, caller), version: sql`version + 1`})
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  const {secretId} = await issueSecret(context, trx, row);
  await queueMail(
    context,
    trx,
    caller.tenant.id,
    {secret_id: secretId},
    row.membership_id ? 'credentials' : 'invitation',
  );
  await record(context, trx, caller, {action: 'resend', subject: {kind: 'invitation', id}});
  await context.events.emit(trx, {tenantId: caller.tenant.id, topic: 'invitations', id});
  return {
    outcome: 'resent',
    invitation: asMember ? await showMember(trx, caller, asMember.id) : personFromInvitation(row, now),
  };
}

export async function revoke(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
): Promise<void> {
  await withdraw(context, trx, caller, await lockOpen(trx, caller, id));
  await trx
    .updateTable('invitations')
    .set({status: 'revoked', version: sql`version + 1`})
    .where('id', '=', id)
    .execute();
  await endSecrets(context, trx, id);
  await releaseSeatOf(context, trx, id);
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
  if (!caller.profile.invitations.copyLink) throw unsupported('invitations.link');
  const invitation = await lockOpen(trx, caller, id);
  if (invitation.membership_id) throw notFound();
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

/** Corrects who is invited or as what; the secret of the address before opens nothing from here on. */
export async function update(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
  change: InvitationChange,
  ifVersion: string | undefined,
): Promise<Person> {
  if (caller.profile.invitations.activeAtOnce) throw unsupported('invitations.update');
  const before = await lockOpen(trx, caller, id);
  const now = context.config.clock.now();
  const current = personFromInvitation(before, now);
  if (ifVersion !== undefined && ifVersion !== current.version) throw stale(current);
  if (before.membership_id) throw invalidState('invitation_not_pending');
  const email = change.email?.trim() ?? before.email;
  const moved = email !== before.email;
  const roles = change.roles ?? before.roles;
  const code = emailIssue(email);
  const issues = [
    ...(code ? [{field: 'email', code}] : []),
    ...(change.roles ? roleIssues(caller, roles) : []),
    ...(change.accessEndsAt ? accessEndIssues(context, caller, change.accessEndsAt) : []),
  ];
  if (issues.length) throw invalid(issues);
  if (emailKey(email) !== before.email_key) {
    await dropExpired(context, trx, caller, email);
    const standing = await standingOf(trx, email);
    if (standing) throw conflict(standing.reason, standing.id);
  }
  if (moved) await releaseExpiredSeatOf(context, trx, id);
  const row = await trx
    .updateTable('invitations')
    .set({
      email,
      email_key: emailKey(email),
      roles: [...roles],
      ...(change.accessEndsAt !== undefined && {access_ends_at: change.accessEndsAt || null}),
      version: sql`version + 1`,
      ...(moved && {sent_at: now, expires_at: termFrom(context, caller)}),
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
    // Another invitation took the address at the same moment: the index lets one through.
    .catch((error: unknown) => {
      throw (error as {code?: string}).code === UNIQUE_VIOLATION ? conflict('already_invited') : error;
    });
  if (moved) {
    const {secretId} = await issueSecret(context, trx, row);
    await queueMail(context, trx, caller.tenant.id, {secret_id: secretId}, 'invitation');
  }
  await record(context, trx, caller, {
    action: 'correct_invitation',
    subject: {kind: 'invitation', id},
    details: {
      before: {email: before.email, roles: before.roles},
      after: {email: row.email, roles: row.roles},
    },
  });
  await context.events.emit(trx, {tenantId: caller.tenant.id, topic: 'invitations', id});
  return personFromInvitation(row, now);
}

/** An invitation that waits for its invitee: pending, or a member at once who never signed in. */
async function lockOpen(trx: TenantTransaction, caller: Caller, id: string) {
  const row = await trx
    .selectFrom('invitations')
    .selectAll()
    .where('id', '=', id)
    .where((where) =>
      where.or([
        where('status', '=', 'pending'),
        where.exists(
          where
            .selectFrom('memberships')
            .select('id')
            .whereRef('unused_invitation_id', '=', 'invitations.id'),
        ),
      ]),
    )
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  const ranks = caller.profile.roles.filter((role) => row.roles.includes(role.id)).map(({rank}) => rank);
  if (Math.max(0, ...ranks) > caller.rank) throw forbidden('rank');
  return row;
}
