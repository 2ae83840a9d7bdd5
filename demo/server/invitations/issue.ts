/** Owns giving an invitation its current secret and queueing the mail that carries it; any older secret ends here. */
import {randomUUID} from 'node:crypto';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {randomNonce} from '../secrets.js';

export interface Issued {
  readonly secretId: string;
  readonly nonce: Buffer;
}

/** Makes a new secret for the invitation; the one before opens nothing from here on. */
export async function issueSecret(
  context: ServerContext,
  trx: TenantTransaction,
  invitation: {readonly id: string; readonly tenant_id: string; readonly expires_at: Date},
): Promise<Issued> {
  await endSecrets(context, trx, invitation.id);
  const issued: Issued = {secretId: randomUUID(), nonce: randomNonce()};
  await trx
    .insertInto('mail_secrets')
    .values({
      id: issued.secretId,
      tenant_id: invitation.tenant_id,
      invitation_id: invitation.id,
      nonce: issued.nonce,
      created_at: context.config.clock.now(),
      expires_at: invitation.expires_at,
    })
    .execute();
  return issued;
}

export async function endSecrets(
  context: ServerContext,
  trx: TenantTransaction,
  invitationId: string,
): Promise<void> {
  await trx
    .updateTable('mail_secrets')
    .set({ended_at: context.config.clock.now()})
    .where('invitation_id', '=', invitationId)
    .where('ended_at', 'is', null)
    .execute();
}
