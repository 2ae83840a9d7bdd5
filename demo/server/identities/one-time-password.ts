/**
 * Owns passwords that a mail carried: they fit once, for a time, and only until one of the person's own is
 * chosen. They are worked out from a nonce, as links are; the database never holds one.
 */
import type {ServerContext} from '../context.js';
import {hashPassword} from './passwords.js';

/** Whether this is the one-time password of an address that has none of its own. */
export async function fitsOneTimePassword(
  context: ServerContext,
  emailKey: string,
  password: string,
): Promise<boolean> {
  const rows = await context.db
    .selectFrom('mail_secrets')
    .innerJoin('memberships', 'memberships.unused_invitation_id', 'mail_secrets.invitation_id')
    .innerJoin('identities', 'identities.id', 'memberships.identity_id')
    .select('mail_secrets.nonce')
    .where('identities.email_key', '=', emailKey)
    .where('identities.password_hash', 'is', null)
    .where('memberships.status', '=', 'active')
    .where('mail_secrets.ended_at', 'is', null)
    .where('mail_secrets.expires_at', '>', context.config.clock.now())
    .execute();
  return rows.some(({nonce}) => context.secrets.matchesPassword(password, nonce));
}

/** The person's own password; every one-time password of theirs ends here, in every tenant. */
export async function setFirstPassword(
  context: ServerContext,
  identityId: string,
  password: string,
): Promise<void> {
  const passwordHash = await hashPassword(password);
  await context.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('identities')
      .set({password_hash: passwordHash})
      .where('id', '=', identityId)
      .execute();
    const used = await trx
      .selectFrom('memberships')
      .select('unused_invitation_id as id')
      .where('identity_id', '=', identityId)
      .where('unused_invitation_id', 'is not', null)
      .execute();
    await trx
      .updateTable('memberships')
      .set({unused_invitation_id: null})
      .where('identity_id', '=', identityId)
      .execute();
    for (const {id} of used) {
      await trx
        .updateTable('mail_secrets')
        .set({ended_at: context.config.clock.now()})
        .where('invitation_id', '=', id)
        .where('ended_at', 'is', null)
        .execute();
    }
    const members = await trx
      .selectFrom('memberships')
      .select(['id', 'tenant_id'])
      .where('identity_id', '=', identityId)
      .execute();
    for (const {id, tenant_id} of members) {
      await context.events.emit(trx, {tenantId: tenant_id, topic: 'users', id});
    }
  });
}
