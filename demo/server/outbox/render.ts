/** Owns which mail a queued row becomes, and the envelope that all of them share. */
import type {ServerContext} from '../context.js';
import {oneLine} from '../mail/layout.js';
import {accessMessage} from './access-message.js';
import {accountMessage} from './account-message.js';
import {invitationMessage} from './invitation-message.js';
import type {Message} from './message.js';
import {pairingMessage} from './pairing-message.js';

export interface QueuedMail {
  readonly id: string;
  readonly kind: string;
  readonly secret_id: string | null;
  readonly account_secret_id: string | null;
  readonly membership_id: string | null;
  readonly pairing_id: string | null;
}

async function messageOf(
  context: ServerContext,
  {kind, secret_id, account_secret_id, membership_id, pairing_id}: QueuedMail,
): Promise<Message | undefined> {
  if (secret_id) return invitationMessage(context, kind, secret_id);
  if (account_secret_id) return accountMessage(context, kind, account_secret_id);
  if (pairing_id) return pairingMessage(context, pairing_id);
  return membership_id ? accessMessage(context, kind, membership_id) : undefined;
}

/** Nothing where what it carries opens nothing any more. */
export async function renderQueued(context: ServerContext, mail: QueuedMail) {
  const message = await messageOf(context, mail);
  if (!message) return undefined;
  const {from, ...rest} = message;
  return {
    ...rest,
    messageId: `<${mail.id}@mail.tenant-elements.example>`,
    from: {name: oneLine(from), address: 'invitations@tenant-elements.example'},
    headers: {'auto-submitted': 'auto-generated'},
  };
}
