/** Owns choosing a new password by a link in a mail; every session of that login ends with it. */
import {passwordIssue} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {record} from '../history/record.js';
import type {Caller} from '../http/authenticate.js';
import {deadLink, invalid} from '../http/problem.js';
import {hashPassword} from '../identities/passwords.js';
import {lockFor} from '../users/rights.js';
import {mailAccountSecret, openAccountSecret, useAccountSecret} from './secrets.js';

export async function sendPasswordReset(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
): Promise<void> {
  await lockFor(trx, caller, id, 'reset_password');
  await mailAccountSecret(context, trx, {
    membershipId: id,
    tenantId: caller.tenant.id,
    kind: 'password_reset',
    requestedBy: caller.kind === 'member' ? caller.name : null,
  });
  await record(context, trx, caller, {action: 'reset_password', subject: {kind: 'user', id}});
}

/** Whose password a link sets: shown before it is asked for. Consumes nothing. */
export async function inspectReset(context: ServerContext, token: string): Promise<{email: string}> {
  const {email} = await loginBehind(context, token);
  return {email};
}

export async function resetPassword(context: ServerContext, token: string, password: string): Promise<void> {
  const login = await loginBehind(context, token);
  const issue = passwordIssue(password, [login.email, login.name]);
  if (issue) throw invalid([{field: 'password', code: issue}]);
  const passwordHash = await hashPassword(password);
  const now = context.config.clock.now();
  await context.db.transaction().execute(async (trx) => {
    await useAccountSecret(context, trx, login.secretId);
    await trx
      .updateTable('identities')
      .set({password_hash: passwordHash})
      .where('id', '=', login.identityId)
      .execute();
    // A link of another account to the same login is as dead as this one.
    await trx
      .updateTable('account_secrets')
      .set({ended_at: now})
      .where('kind', '=', 'password_reset')
      .where('ended_at', 'is', null)
      .where('membership_id', 'in', (member) =>
        member.selectFrom('memberships').select('id').where('identity_id', '=', login.identityId),
      )
      .execute();
    await trx.deleteFrom('sessions').where('identity_id', '=', login.identityId).execute();
  });
}

async function loginBehind(context: ServerContext, token: string) {
  const secret = await openAccountSecret(context, token, 'password_reset');
  const member = await context.db
    .selectFrom('memberships')
    .innerJoin('identities', 'identities.id', 'memberships.identity_id')
    .select(['identities.id as identityId', 'identities.email', 'identities.name'])
    .where('memberships.id', '=', secret.membership_id)
    .where('memberships.status', '=', 'active')
    .executeTakeFirst();
  if (!member) throw deadLink();
  return {...member, secretId: secret.id};
}
