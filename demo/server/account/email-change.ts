/**
 * Owns changing an address. It counts when whoever reads the new one says so; until then everything stays. The
 * member then belongs to the login of the new address, made with the same password where there is none: a
 * login that somebody has is never renamed, since it may open other accounts.
 */
import {sql} from 'kysely';
import {emailIssue, emailKey} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {MembershipRow} from '../database/schema.js';
import {inTenant, type TenantTransaction} from '../database/tenant-transaction.js';
import {record} from '../history/record.js';
import type {RequestOrigin} from '../http/request-origin.js';
import type {Caller} from '../http/authenticate.js';
import {conflict, deadLink, invalid, unsupported} from '../http/problem.js';
import {dropExpired, standingOf} from '../invitations/create.js';
import {queueMail} from '../outbox/queue.js';
import {forgetSessions} from '../users/activation.js';
import {changeMember} from '../users/change.js';
import {guard} from '../users/rights.js';
import {
  type AccountSecret,
  endAccountSecrets,
  mailAccountSecret,
  openAccountSecret,
  useAccountSecret,
} from './secrets.js';

const UNIQUE_VIOLATION = '23505';

/** Asks the new address; the present one takes back a change that is on its way. */
export async function requestEmailChange(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  target: MembershipRow,
  typed: string,
): Promise<void> {
  const email = typed.trim();
  const code = emailIssue(email);
  if (code) throw invalid([{field: 'email', code}]);
  const takesBack = email === target.email;
  if (takesBack && !(await isOnItsWay(trx, target.id))) return;
  if (caller.kind !== 'member') throw unsupported('users.changeEmail');
  await guard(trx, caller, target, 'change_email');
  // A row that waits for another address is another version of it: nobody's request is overwritten unseen.
  await changeMember(context, trx, caller, target.id, {});
  if (takesBack) return endAccountSecrets(context, trx, target.id, 'email_change');
  if (emailKey(email) !== target.email_key) {
    await dropExpired(context, trx, caller, email);
    const standing = await standingOf(trx, email);
    if (standing) throw conflict(standing.reason, standing.id);
  }
  await mailAccountSecret(context, trx, {
    membershipId: target.id,
    tenantId: caller.tenant.id,
    kind: 'email_change',
    requestedBy: caller.name,
    email,
    emailKey: emailKey(email),
    formerEmail: target.email,
  });
  await record(context, trx, caller, {
    action: 'request_email_change',
    subject: {kind: 'user', id: target.id},
    details: {changes: [{field: 'email', before: target.email, after: email}]},
  });
}

async function isOnItsWay(trx: TenantTransaction, membershipId: string): Promise<boolean> {
  const open = await trx
    .selectFrom('account_secrets')
    .select('id')
    .where('membership_id', '=', membershipId)
    .where('kind', '=', 'email_change')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return open !== undefined;
}

/** The owner of the new address says yes. */
export async function confirmEmailChange(
  context: ServerContext,
  token: string,
  origin: RequestOrigin,
): Promise<{email: string}> {
  const secret = await openAccountSecret(context, token, 'email_change');
  await inTenant(context.db, secret.tenant_id, (trx) => moveTo(context, trx, secret, origin));
  context.wakeOutbox();
  return {email: secret.email ?? ''};
}

async function moveTo(
  context: ServerContext,
  trx: TenantTransaction,
  secret: AccountSecret,
  origin: RequestOrigin,
): Promise<void> {
  const now = context.config.clock.now();
  const {email, email_key: key, membership_id: id} = secret;
  if (!email || !key) throw deadLink();
  const member = await trx
    .selectFrom('memberships')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  await useAccountSecret(context, trx, secret.id);
  if (!member?.identity_id) throw deadLink();
  const identityId = await loginOf(trx, {email, key, like: member.identity_id, now});
  // Somebody may have joined or been invited with it since it was asked for.
  const who = {tenant: {id: secret.tenant_id}, actor: id, label: member.name, via: 'mail', origin};
  await dropExpired(context, trx, who, email);
  const standing = await standingOf(trx, email);
  if (standing && standing.id !== id) throw conflict(standing.reason);
  await trx
    .updateTable('memberships')
    .set({
      identity_id: identityId,
      email,
      email_key: key,
      former: [member.email, ...member.former.split('\n')].filter(Boolean).join('\n'),
      version: sql`version + 1`,
      changed_by: member.name,
      changed_at: now,
    })
    .where('id', '=', id)
    .execute()
    // Somebody else took the same address at the same moment: the index lets one through.
    .catch((error: unknown) => {
      throw (error as {code?: string}).code === UNIQUE_VIOLATION ? conflict('already_member') : error;
    });
  await forgetSessions(trx, id);
  // A link that the former address was sent would set the password of the new one's login.
  await endAccountSecrets(context, trx, id);
  await queueMail(context, trx, secret.tenant_id, {account_secret_id: secret.id}, 'email_changed');
  await record(context, trx, who, {
    action: 'change_email',
    subject: {kind: 'user', id},
    details: {changes: [{field: 'email', before: member.email, after: email}]},
  });
  for (const topic of ['users', 'session'] as const)
    await context.events.emit(trx, {tenantId: secret.tenant_id, topic, id});
}

async function loginOf(
  trx: TenantTransaction,
  {email, key, like, now}: {email: string; key: string; like: string; now: Date},
): Promise<string> {
  const before = await trx
    .selectFrom('identities')
    .select(['name', 'password_hash', 'language', 'email_key'])
    .where('id', '=', like)
    .executeTakeFirstOrThrow();
  // Only the spelling differs: it is the same login.
  if (before.email_key === key) return like;
  await trx
    .insertInto('identities')
    .values({
      email,
      email_key: key,
      name: before.name,
      password_hash: before.password_hash,
      language: before.language,
      created_at: now,
    })
    .onConflict((identity) => identity.doNothing())
    .execute();
  const {id} = await trx
    .selectFrom('identities')
    .select('id')
    .where('email_key', '=', key)
    .executeTakeFirstOrThrow();
  return id;
}
