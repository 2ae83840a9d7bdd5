/**
 * Owns joining. An address that has a login already proves it is its owner by signing in; it never
 * sets a password here. One transaction makes the login, the membership and the end of the secret.
 */
import type {Context} from 'hono';
import {sql} from 'kysely';
import {
  type JoinAcceptance,
  type JoinCredential,
  type JoinOffer,
  type JoinResult,
  nameIssue,
  passwordIssue,
} from 'tenant-elements';
import {profileById} from '../../profiles/index.js';
import type {ServerContext} from '../context.js';
import {inTenant, type TenantTransaction} from '../database/tenant-transaction.js';
import {record} from '../history/record.js';
import {deadLink, forbidden, invalid, invalidState} from '../http/problem.js';
import {limit} from '../http/rate-limit.js';
import {originOf, type RequestOrigin} from '../http/request-origin.js';
import {hashPassword, verifyPassword} from '../identities/passwords.js';
import {endSecrets} from '../invitations/issue.js';
import {giveReservedSeat} from '../seats/holder.js';
import {seatReservedFor} from '../seats/reservation.js';
import {insertMembership} from '../users/membership.js';
import {lockAdministration} from '../users/rights.js';
import {signedIn, startSession} from '../sessions/sessions.js';
import {type InvitationWithTenant, loadInvitation, type OpenInvitation, openInvitation} from './open.js';

type Invitation = InvitationWithTenant['invitation'];

export async function offerOf(context: ServerContext, c: Context, open: OpenInvitation): Promise<JoinOffer> {
  const {invitation, tenant} = await loadInvitation(context, open);
  const identity = await identityOf(context, invitation.email_key);
  const person = await signedIn(context, c);
  const profile = profileById(tenant.profile);
  return {
    tenantName: tenant.name,
    ...(invitation.invited_by_name && {inviterName: invitation.invited_by_name}),
    email: invitation.email,
    ...(invitation.name && {name: invitation.name}),
    roles: invitation.roles.map((id) => profile.roles.find((role) => role.id === id)?.label ?? id),
    expiresAt: invitation.expires_at.toISOString(),
    login: identity?.password_hash ? 'existing' : 'new',
    ...(person && {signedInAs: person.email}),
  };
}

export async function accept(
  context: ServerContext,
  c: Context,
  {secret, credential}: JoinAcceptance,
): Promise<JoinResult> {
  const open = await openInvitation(context, secret);
  const {invitation, tenant} = await loadInvitation(context, open);
  if (['past_due_read_only', 'cancelled'].includes(tenant.account_state))
    throw forbidden('read_only_account');
  const proof = await prove(context, c, invitation, credential);
  const identityId = await inTenant(context.db, open.tenantId, (trx) =>
    join(context, trx, open, {...proof, origin: originOf(c)}),
  );
  await startSession(context, c, identityId);
  return {tenantName: tenant.name, continueUrl: `${context.publicOrigin}/dashboard`};
}

/** Who joins: a login that exists and was proven, or a new one to be made. */
type Proof =
  | {readonly kind: 'existing'; readonly identityId: string; readonly name: string}
  | {readonly kind: 'new'; readonly name: string; readonly passwordHash: string};

async function prove(
  context: ServerContext,
  c: Context,
  invitation: Invitation,
  credential: JoinCredential,
): Promise<Proof> {
  const person = await signedIn(context, c);
  const identity = await identityOf(context, invitation.email_key);
  const hasLogin = Boolean(identity?.password_hash);
  // Somebody else is signed in here: joining would hand them the invitation, or swap their session unseen.
  if (person && person.identityId !== identity?.id) throw invalidState('signed_in_as_other');
  switch (credential.kind) {
    case 'session':
      if (!person || !identity) throw invalidState('sign_in_required');
      return {kind: 'existing', identityId: identity.id, name: identity.name};
    case 'password': {
      await limit(context, 'loginPerAddress', invitation.email_key);
      const right = await verifyPassword(credential.password, identity?.password_hash);
      if (!identity || !right) throw invalid([{field: 'password', code: 'wrong_password'}]);
      return {kind: 'existing', identityId: identity.id, name: identity.name};
    }
    case 'new_password': {
      if (hasLogin) throw invalidState('sign_in_required');
      const name = credential.name.trim();
      const passwordCode = passwordIssue(credential.password, [invitation.email, name]);
      const nameCode = nameIssue(name, {required: true});
      const issues = [
        ...(nameCode ? [{field: 'name', code: nameCode}] : []),
        ...(passwordCode ? [{field: 'password', code: passwordCode}] : []),
      ];
      if (issues.length) throw invalid(issues);
      return {kind: 'new', name, passwordHash: await hashPassword(credential.password)};
    }
  }
}

async function join(
  context: ServerContext,
  trx: TenantTransaction,
  open: OpenInvitation,
  proof: Proof & {readonly origin: RequestOrigin},
): Promise<string> {
  const now = context.config.clock.now();
  const seat = await seatReservedFor(trx, open.invitationId);
  // Who holds which seat is decided behind the account's lock, and that comes before every other.
  if (seat) await lockAdministration(trx, open.tenantId);
  // The lock decides between parallel accepts; the secret is looked at again behind it.
  const invitation = await trx
    .selectFrom('invitations')
    .selectAll()
    .where('id', '=', open.invitationId)
    .where('status', '=', 'pending')
    .forUpdate()
    .executeTakeFirst();
  const secret = await trx
    .selectFrom('mail_secrets')
    .select('id')
    .where('id', '=', open.secretId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!invitation || !secret) throw deadLink();
  const identityId =
    proof.kind === 'existing' ? proof.identityId : await makeIdentity(trx, invitation, proof, now);
  const membershipId = await insertMembership(trx, invitation, {
    identity_id: identityId,
    name: proof.name,
    joined_at: now,
    last_active_at: now,
  });
  // A membership that exists, active or not, is an administrator's business, not an old link's.
  if (!membershipId) throw deadLink();
  await trx
    .updateTable('invitations')
    .set({status: 'accepted', version: sql`version + 1`})
    .where('id', '=', invitation.id)
    .execute();
  await endSecrets(context, trx, invitation.id);
  const who = {
    tenant: {id: open.tenantId},
    actor: membershipId,
    label: proof.name,
    via: 'invitation',
    origin: proof.origin,
  };
  const grantor = {id: invitation.invited_by ?? '', label: invitation.invited_by_name ?? ''};
  await record(context, trx, who, {
    action: 'join',
    subject: {kind: 'user', id: membershipId},
    details: {invitation: invitation.id, roles: invitation.roles},
    grantor,
  });
  if (seat) await giveReservedSeat(context, trx, who, invitation.id, {holder: membershipId, grantor});
  await context.events.emit(trx, {tenantId: open.tenantId, topic: 'invitations', id: invitation.id});
  await context.events.emit(trx, {tenantId: open.tenantId, topic: 'users', id: membershipId});
  return identityId;
}

async function makeIdentity(
  trx: TenantTransaction,
  invitation: Invitation,
  proof: {readonly name: string; readonly passwordHash: string},
  now: Date,
): Promise<string> {
  const made = await trx
    .insertInto('identities')
    .values({
      email: invitation.email,
      email_key: invitation.email_key,
      name: proof.name,
      password_hash: proof.passwordHash,
      created_at: now,
    })
    // An address that was a member at once elsewhere and never signed in has a login without a password.
    .onConflict((identity) =>
      identity
        .column('email_key')
        .doUpdateSet({name: proof.name, password_hash: proof.passwordHash})
        .where('identities.password_hash', 'is', null),
    )
    .returning('id')
    .executeTakeFirst();
  // The address got a login meanwhile, through another tenant's invitation: it signs in like any other.
  if (!made) throw invalidState('sign_in_required');
  return made.id;
}

function identityOf(context: ServerContext, emailKey: string) {
  return context.db
    .selectFrom('identities')
    .select(['id', 'name', 'password_hash'])
    .where('email_key', '=', emailKey)
    .executeTakeFirst();
}
