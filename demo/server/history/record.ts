/** Owns the append-only record of who changed what; written in the transaction of the change itself. */
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';

export interface HistoryEntry {
  readonly action: string;
  readonly subject: {readonly kind: 'user' | 'invitation' | 'embed_token'; readonly id: string};
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Who a change is put down to when nobody is signed in: the invitee, the server's own clock, a host's back end. */
export interface OtherActor {
  readonly tenant: {readonly id: string};
  readonly actor: string;
  readonly label: string;
  readonly via: string;
}

export async function record(
  context: ServerContext,
  trx: TenantTransaction,
  who: Caller | OtherActor,
  entry: HistoryEntry,
): Promise<void> {
  const {actor, label, via} =
    'actor' in who
      ? who
      : who.kind === 'member'
        ? {actor: who.membershipId, label: who.name, via: 'session'}
        : {actor: who.tokenId, label: 'Embedded page', via: 'embed_token'};
  await trx
    .insertInto('history')
    .values({
      tenant_id: who.tenant.id,
      at: context.config.clock.now(),
      actor,
      actor_label: label,
      via,
      action: entry.action,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute();
}
