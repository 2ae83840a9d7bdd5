/** Owns inviting one person: the checks, in one transaction with the row, the secret, the mail and the record. */
import {type Insertable, sql} from 'kysely';
import {
  emailDomain,
  emailKey,
  type FieldIssue,
  type InvitationOutcome,
  type Person,
  personIssues,
} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import {accessEndIssues} from '../access-end/rules.js';
import {queueMail} from '../outbox/queue.js';
import type {InvitationTable} from '../database/schema.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {type OtherActor, record} from '../history/record.js';
import type {Caller, EmbeddedPage} from '../http/authenticate.js';
import {conflict, invalid, Refusal} from '../http/problem.js';
import {releaseSeatOf} from '../seats/reservation.js';
import {personFromInvitation} from '../users/person.js';
import {joinAtOnce} from './at-once.js';
import {endSecrets, issueSecret} from './issue.js';

export interface InvitationRequest {
  readonly email: string;
  readonly name?: {readonly full?: string; readonly first?: string; readonly last?: string};
  readonly roles: readonly string[];
  readonly fields?: Readonly<Record<string, string>>;
  readonly accessEndsAt?: string;
  readonly message?: string;
  readonly language?: string;
  readonly reference?: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

const DAY_MS = 86_400_000;
const LONGEST_MESSAGE = 2000;

export const termFrom = (context: ServerContext, caller: Pick<Caller, 'profile'>): Date =>
  new Date(context.config.clock.now().getTime() + caller.profile.invitations.expiryDays * DAY_MS);

export async function invite(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  request: InvitationRequest,
): Promise<InvitationOutcome> {
  const issues = invitationIssues(context, caller, request);
  if (issues.length) throw invalid(issues);
  if (caller.kind === 'embed') {
    await dropExpired(context, trx, caller, request.email);
    return inviteFromPage(context, trx, caller, request);
  }
  return {outcome: 'created', invitation: await inviteUnjudged(context, trx, caller, request)};
}

/** Invites whoever is not there yet; name and fields that the tenant has already are not judged anew. */
export async function inviteUnjudged(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  request: InvitationRequest,
): Promise<Person> {
  await dropExpired(context, trx, caller, request.email);
  const standing = await standingOf(trx, request.email);
  if (standing) throw conflict(standing.reason, standing.id);
  const invitation = await insert(context, trx, caller, request);
  if (!invitation) throw conflict('already_invited');
  return invitation;
}

/** A page's token must not learn who exists: every address with the right form gets the same answer, and costs the same. */
async function inviteFromPage(
  context: ServerContext,
  trx: TenantTransaction,
  caller: EmbeddedPage,
  request: InvitationRequest,
): Promise<InvitationOutcome> {
  const {numUpdatedRows} = await trx
    .updateTable('embed_tokens')
    .set({used: sql`used + 1`})
    .where('token_hash', '=', caller.tokenHash)
    .where((where) => where.or([where('quota', 'is', null), where('used', '<', where.ref('quota'))]))
    .executeTakeFirst();
  if (!numUpdatedRows) {
    throw new Refusal(403, {
      kind: 'quota',
      of: 'invitations',
      ...(caller.quota !== undefined && {limit: caller.quota}),
    });
  }
  if (!(await standingOf(trx, request.email))) await insert(context, trx, caller, request);
  return {outcome: 'accepted'};
}

/** Nothing when the same address was invited at the same moment: the index lets one through. */
async function insert(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  request: InvitationRequest,
): Promise<Person | undefined> {
  const now = context.config.clock.now();
  const row = await trx
    .insertInto('invitations')
    .values(invitationRow(context, caller, request))
    .onConflict((index) => index.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!row) return undefined;
  const {activeAtOnce} = caller.profile.invitations;
  const member = activeAtOnce ? await joinAtOnce(context, trx, caller, row) : undefined;
  const {secretId} = await issueSecret(context, trx, row);
  await queueMail(
    context,
    trx,
    caller.tenant.id,
    {secret_id: secretId},
    member ? 'credentials' : 'invitation',
  );
  await record(context, trx, caller, {
    action: 'invite',
    subject: {kind: 'invitation', id: row.id},
    details: {email: row.email, roles: row.roles},
  });
  await context.events.emit(trx, {tenantId: caller.tenant.id, topic: 'invitations', id: row.id});
  return member ?? personFromInvitation(row, now);
}

/** The row of a new invitation. */
export function invitationRow(
  context: ServerContext,
  caller: Caller,
  request: InvitationRequest,
): Insertable<InvitationTable> {
  const now = context.config.clock.now();
  const {full, first, last} = request.name ?? {};
  const name = full ?? [first, last].filter(Boolean).join(' ');
  return {
    tenant_id: caller.tenant.id,
    email: request.email.trim(),
    email_key: emailKey(request.email),
    name: name.trim() || null,
    first_name: first?.trim() || null,
    last_name: last?.trim() || null,
    fields: JSON.stringify(knownFields(caller, request)),
    roles: [...request.roles],
    status: 'pending',
    message: request.message ?? null,
    access_ends_at: request.accessEndsAt || null,
    language: request.language ?? null,
    reference: request.reference ?? null,
    metadata: JSON.stringify(request.metadata ?? {}),
    invited_by: caller.kind === 'member' ? caller.membershipId : caller.tokenId,
    invited_by_name: caller.kind === 'member' ? caller.name : null,
    invited_by_email: caller.kind === 'member' ? caller.email : null,
    created_at: now,
    sent_at: now,
    expires_at: termFrom(context, caller),
  };
}

/** Values of the product's own fields; others are not kept. */
const knownFields = ({profile}: Caller, {fields = {}}: InvitationRequest) =>
  Object.fromEntries(
    (profile.fields ?? []).flatMap(({key}) => {
      const value = Object.hasOwn(fields, key) ? fields[key]?.trim() : undefined;
      return value ? [[key, value] as const] : [];
    }),
  );

/** An expired invitation makes room for a new one of the same address. */
export async function dropExpired(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller | OtherActor,
  email: string,
): Promise<void> {
  const dropped = await trx
    .updateTable('invitations')
    .set({status: 'revoked', version: sql`version + 1`})
    .where('email_key', '=', emailKey(email))
    .where('status', '=', 'pending')
    .where('expires_at', '<=', context.config.clock.now())
    .returning('id')
    .execute();
  for (const {id} of dropped) {
    await endSecrets(context, trx, id);
    await releaseSeatOf(context, trx, id);
    await record(context, trx, caller, {
      action: 'revoke',
      subject: {kind: 'invitation', id},
      details: {because: 'expired'},
    });
    await context.events.emit(trx, {tenantId: caller.tenant.id, topic: 'invitations', id});
  }
}

export async function standingOf(trx: TenantTransaction, email: string) {
  const key = emailKey(email);
  const member = await trx
    .selectFrom('memberships')
    .select(['id', 'status'])
    .where('email_key', '=', key)
    // Whoever was replaced keeps the address in the record only.
    .where('identity_id', 'is not', null)
    .executeTakeFirst();
  if (member)
    return {id: member.id, reason: member.status === 'active' ? 'already_member' : 'inactive_member'};
  const pending = await trx
    .selectFrom('invitations')
    .select('id')
    .where('email_key', '=', key)
    .where('status', '=', 'pending')
    .executeTakeFirst();
  return pending && {id: pending.id, reason: 'already_invited'};
}

/** What is wrong with an invitation, whoever it is for. */
export function invitationIssues(
  context: ServerContext,
  caller: Caller,
  request: InvitationRequest,
): FieldIssue[] {
  const issues: FieldIssue[] = personIssues(caller.profile, {...request, email: request.email.trim()});
  const add = (field: string, code: string | undefined) => code && issues.push({field, code});
  // Words of one's own in a mail under the tenant's name: only where the product offers them.
  if (request.message && !caller.profile.invitations.personalMessage) add('message', 'not_offered');
  if ((request.message?.length ?? 0) > LONGEST_MESSAGE) add('message', 'too_long');
  issues.push(...roleIssues(caller, request.roles));
  if (request.accessEndsAt) issues.push(...accessEndIssues(context, caller, request.accessEndsAt));
  if (caller.kind === 'embed' && caller.domains && !caller.domains.includes(emailDomain(request.email))) {
    add('email', 'domain_not_allowed');
  }
  return issues;
}

/** What is wrong with the roles that somebody is to get from this caller. */
export function roleIssues(caller: Caller, roles: readonly string[]): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const add = (code: string) => issues.push({field: 'roles', code});
  if (!roles.length) add('required');
  if (roles.length > 1 && caller.profile.rolesPerPerson === 'one') add('too_many');
  for (const id of roles) {
    const role = caller.profile.roles.find((candidate) => candidate.id === id);
    const offered = caller.kind === 'member' || caller.roles.includes(id);
    if (!role) add('unknown_role');
    else if (!role.assignable || role.rank > caller.rank || !offered) add('role_not_grantable');
  }
  return issues;
}
