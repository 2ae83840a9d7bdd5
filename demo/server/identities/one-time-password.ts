/**
 * Owns passwords that a mail carried: they open nothing but the choice of one's own, for a time, and never
 * again after it was made. They are worked out from a nonce, as links are; the database never holds one.
 */
import type {ServerContext} from '../context.js';
import {hashPassword} from './passwords.js';

/** The secret behind this one-time password, where it is that of an address without a password of its own. */
export async function oneTimeSecretOf(
  context: ServerContext,
  emailKey: string,
  password: string,
): Promise<string | undefined> {
  const rows = await context.db
    .selectFrom('mail_secrets')
    .innerJoin('memberships', 'memberships.unused_invitation_id', 'mail_secrets.invitation_id')
    .innerJoin('identities', 'identities.id', 'memberships.identity_id')
    .select(['mail_secrets.id', 'mail_secrets.nonce'])
    .where('identities.email_key', '=', emailKey)
    .where('identities.password_hash', 'is', null)
    .where('memberships.status', '=', 'active')
    .where('mail_secrets.ended_at', 'is', null)
    .where('mail_secrets.expires_at', '>', context.config.clock.now())
    .execute();
  return rows.find(({nonce}) => context.secrets.matchesPassword(password, nonce))?.id;
}

/**
 * The person's own password; every one-time password of theirs ends here, in every tenant, and with it every
 * session that one began. False for a login that has a password already: it is never overwritten from here.
 */
export async function setFirstPassword(
  context: ServerContext,
  identityId: string,
  password: string,
): Promise<boolean> {
  const passwordHash = await hashPassword(password);
  return context.db.transaction().execute(async (trx) => {
    const {numUpdatedRows} = await trx
      .updateTable('identities')
      .set({password_hash: passwordHash})
      .where('id', '=', identityId)
      .where('password_hash', 'is', null)
      .executeTakeFirst();
    if (!numUpdatedRows) return false;
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
    return true;
  });
}
