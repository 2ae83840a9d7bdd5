/** Owns which mail a queued row becomes, and the envelope that all of them share. */
import type {ServerContext} from '../context.js';
import {oneLine} from '../mail/layout.js';
import {accountMessage} from './account-message.js';
import {invitationMessage} from './invitation-message.js';

export interface QueuedMail {
  readonly id: string;
  readonly kind: string;
  readonly secret_id: string | null;
  readonly account_secret_id: string | null;
}

/** Nothing where what it carries opens nothing any more. */
export async function renderQueued(context: ServerContext, mail: QueuedMail) {
  const message = mail.secret_id
    ? await invitationMessage(context, mail.kind, mail.secret_id)
    : await accountMessage(context, mail.kind, mail.account_secret_id ?? '');
  if (!message) return undefined;
  const {from, ...rest} = message;
  return {
    ...rest,
    messageId: `<${mail.id}@mail.tenant-elements.example>`,
    from: {name: oneLine(from), address: 'invitations@tenant-elements.example'},
    headers: {'auto-submitted': 'auto-generated'},
  };
}
