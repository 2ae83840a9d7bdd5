/** Owns the append-only record of who changed what and from where; written in the transaction of the change itself. */
import type {Insertable} from 'kysely';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import type {RequestOrigin} from '../http/request-origin.js';
import {type Grantor, keepGrant} from './grants.js';
import type {HistoryTable} from './tables.js';

export interface RecordedAct {
  readonly action: string;
  readonly subject: {
    readonly kind: 'user' | 'invitation' | 'embed_token';
    readonly id: string;
    /** Who that was, where the row is gone already. */
    readonly label?: string;
  };
  readonly details?: Readonly<Record<string, unknown>>;
  /** Whoever gave what is held now, where that is somebody else than who acts. */
  readonly grantor?: Grantor;
}

/** Who a change is put down to when nobody is signed in: the invitee, the server's own clock, a host's back end. */
export interface OtherActor {
  readonly tenant: {readonly id: string};
  readonly actor: string;
  readonly label: string;
  readonly via: string;
  readonly origin?: RequestOrigin;
}

export async function record(
  context: ServerContext,
  trx: TenantTransaction,
  who: Caller | OtherActor,
  {action, subject, details = {}, grantor}: RecordedAct,
): Promise<void> {
  const {actor, label, token} = actorOf(who);
  await trx
    .insertInto('history')
    .values(entryOf(context, who, {action, subject, details}, subject.label ?? (await labelOf(trx, subject))))
    .execute();
  if (subject.kind !== 'user') return;
  const by = grantor ?? {id: actor, label: label || (token ?? '')};
  await keepGrant(context, trx, subject.id, by, {begins: action === 'join'});
}

/** Of many at once, whose names are known and who hold nothing yet: invitations. */
export async function recordMany(
  context: ServerContext,
  trx: TenantTransaction,
  who: Caller | OtherActor,
  acts: readonly RecordedAct[],
): Promise<void> {
  await trx
    .insertInto('history')
    .values(acts.map((act) => entryOf(context, who, act, act.subject.label ?? '')))
    .execute();
}

function entryOf(
  context: ServerContext,
  who: Caller | OtherActor,
  {action, subject, details = {}}: RecordedAct,
  label: string,
): Insertable<HistoryTable> {
  const {actor, label: by, via, token, origin} = actorOf(who);
  return {
    tenant_id: who.tenant.id,
    at: context.config.clock.now(),
    actor,
    actor_label: by,
    via,
    token_label: token ?? null,
    from_address: origin?.address ?? null,
    from_client: origin?.client ?? null,
    action,
    subject_kind: subject.kind,
    subject_id: subject.id,
    subject_label: label,
    details: JSON.stringify(details),
  };
}

interface Actor extends Omit<OtherActor, 'tenant'> {
  readonly token?: string;
}

function actorOf(who: Caller | OtherActor): Actor {
  if ('actor' in who) return who.via === 'api_key' ? {...who, token: who.label} : who;
  const origin = who.origin && {origin: who.origin};
  return who.kind === 'member'
    ? {actor: who.membershipId, label: who.name, via: who.via, ...origin}
    : {actor: who.tokenId, label: '', via: 'embed_token', token: who.tokenLabel, ...origin};
}

async function labelOf(trx: TenantTransaction, {kind, id}: RecordedAct['subject']): Promise<string> {
  if (kind === 'embed_token') return '';
  const table = kind === 'user' ? 'memberships' : 'invitations';
  const row = await trx.selectFrom(table).select(['name', 'email']).where('id', '=', id).executeTakeFirst();
  return row ? (row.name ?? row.email) : '';
}
