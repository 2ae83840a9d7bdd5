/** Owns the mail that brings link and code of a pairing to whoever holds the seat. */
import {localizedText} from 'tenant-elements';
import {profileById} from '../../profiles/index.js';
import type {ServerContext} from '../context.js';
import {oneLine} from '../mail/layout.js';
import {pairingMail} from '../mail/pairing-mail.js';
import {mailLanguage} from '../mail/words/index.js';
import {opensPairing} from '../seats/pairing.js';
import {modelById} from '../seats/price-list.js';
import type {Message} from './message.js';

/** Nothing for a pairing that is over, and nothing to somebody who is shut out. */
export async function pairingMessage(
  context: ServerContext,
  pairingId: string,
): Promise<Message | undefined> {
  const data = await load(context, pairingId);
  if (data?.state !== 'waiting' || data.expires_at <= context.config.clock.now()) return undefined;
  if (data.holderStatus !== 'active') return undefined;
  const language = mailLanguage(data.language);
  const model = data.device_model ?? '';
  return {
    ...pairingMail(
      {
        tenantName: data.tenantName,
        productName: localizedText(profileById(data.profile).label, language.language),
        seat: data.label,
        model: modelById(model)?.name ?? model,
        serial: data.device_serial ?? '',
        expiresAt: data.expires_at,
        ...opensPairing(context, data),
      },
      language,
    ),
    from: data.tenantName,
    to: {name: oneLine(data.name), address: data.email},
  };
}

function load(context: ServerContext, pairingId: string) {
  return context.db
    .selectFrom('pairings')
    .innerJoin('seats', 'seats.id', 'pairings.seat_id')
    .innerJoin('memberships', 'memberships.id', 'seats.holder_id')
    .innerJoin('tenants', 'tenants.id', 'pairings.tenant_id')
    .leftJoin('identities', 'identities.id', 'memberships.identity_id')
    .select(['pairings.id', 'pairings.nonce', 'pairings.state', 'pairings.expires_at'])
    .select(['seats.label', 'seats.device_model', 'seats.device_serial'])
    .select(['memberships.name', 'memberships.email', 'memberships.status as holderStatus'])
    .select(['tenants.name as tenantName', 'tenants.profile', 'identities.language'])
    .where('pairings.id', '=', pairingId)
    .executeTakeFirst();
}
