/** Owns seats as they are read: one, a page of them, how many there are, and how a row travels. */
import {type Expression, type Selectable, sql, type SqlBool} from 'kysely';
import {SEAT_STATUSES, type Seat, type SeatCounts, type SeatHolder, type SeatPage} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {Database} from '../database/schema.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {notFound} from '../http/problem.js';
import {
  folded,
  isMoment,
  likePattern,
  pageSize,
  readCursor,
  rowOffset,
  writeCursor,
} from '../users/paging.js';

export type SeatRow = Selectable<Database['seats']>;
type Query = Readonly<Record<string, string | undefined>>;

const SORTS = {
  label: {key: sql<string>`folded(seats.label)`, type: sql`text`},
  holder: {key: sql<string>`coalesce(memberships.name_key, '')`, type: sql`text`},
  status: {key: sql<string>`seats.status`, type: sql`text`},
  added: {key: sql<string>`seats.created_at`, type: sql`timestamptz`},
};
const isSort = (text: string | undefined): text is keyof typeof SORTS =>
  text !== undefined && Object.hasOwn(SORTS, text);

const seatsIn = (trx: TenantTransaction) =>
  trx.selectFrom('seats').leftJoin('memberships', 'memberships.id', 'seats.holder_id');

export async function listSeats(
  context: ServerContext,
  trx: TenantTransaction,
  query: Query,
): Promise<SeatPage> {
  const sort = isSort(query['sort']) ? query['sort'] : 'label';
  const {key, type} = SORTS[sort];
  const descending = query['descending'] === 'true';
  const size = pageSize(query['limit']);
  const order = `seats ${sort}${descending ? ' descending' : ''}`;
  const cursor = readCursor(query['cursor'], order, sort === 'added' ? isMoment : undefined);
  const matching = seatsIn(trx).where(matches(query));
  const {total} = await matching
    .select((all) => all.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const direction = descending ? 'desc' : 'asc';
  const after = sql`(${cursor?.key}::${type}, ${cursor?.id}::uuid)`;
  const found = await matching
    .select(['seats.id', sql<string>`${key}::text`.as('sortKey')])
    .$if(cursor !== undefined, (from) =>
      from.where(
        descending
          ? sql<SqlBool>`(${key}, seats.id) < ${after}`
          : sql<SqlBool>`(${key}, seats.id) > ${after}`,
      ),
    )
    .orderBy(key, direction)
    .orderBy('seats.id', direction)
    .$if(cursor === undefined, (from) => from.offset(rowOffset(query['offset'])))
    .limit(size + 1)
    .execute();
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return {
    items: await showSeats(
      context,
      trx,
      rows.map(({id}) => id),
    ),
    total: Number(total),
    counts: await countSeats(trx),
    ...(found.length > size && last && {next: writeCursor({order, key: last.sortKey, id: last.id})}),
  };
}

function matches(query: Query): Expression<SqlBool> {
  const search = query['search']?.trim();
  const status = SEAT_STATUSES.find((known) => known === query['status']);
  const mode = query['mode'];
  const held = query['held'];
  const pattern = search && likePattern(folded(search));
  const all = [
    sql<SqlBool>`true`,
    ...(pattern
      ? [
          sql<SqlBool>`(folded(seats.label) like ${pattern} or folded(coalesce(seats.device_serial, '')) like ${pattern}
            or memberships.search_key like ${pattern})`,
        ]
      : []),
    ...(status ? [sql<SqlBool>`seats.status = ${status}`] : []),
    ...(mode ? [sql<SqlBool>`${mode} = any(seats.modes)`] : []),
    ...(held === 'true' ? [sql<SqlBool>`seats.holder_id is not null`] : []),
    ...(held === 'false' ? [sql<SqlBool>`seats.holder_id is null`] : []),
  ];
  return sql.join(all, sql` and `) as unknown as Expression<SqlBool>;
}

export async function countSeats(trx: TenantTransaction): Promise<SeatCounts> {
  const {total, used, paid} = await trx
    .selectFrom('seats')
    .select([
      sql<string>`count(*)`.as('total'),
      sql<string>`count(holder_id)`.as('used'),
      sql<
        number | null
      >`(select seats_paid from tenants where id = current_setting('app.tenant_id')::uuid)`.as('paid'),
    ])
    .executeTakeFirstOrThrow();
  return {total: Number(total), used: Number(used), allowed: paid ?? Number(total)};
}

export async function showSeat(context: ServerContext, trx: TenantTransaction, id: string): Promise<Seat> {
  const [seat] = await showSeats(context, trx, [id]);
  return seat ?? Promise.reject(notFound());
}

/** In the order of the ids. */
export async function showSeats(
  context: ServerContext,
  trx: TenantTransaction,
  ids: readonly string[],
): Promise<Seat[]> {
  if (!ids.length) return [];
  const rows = await seatsIn(trx)
    .leftJoin('seat_orders', 'seat_orders.seat_id', 'seats.id')
    .leftJoin('invitations', (join) =>
      join
        .onRef('invitations.id', '=', 'seats.reserved_for')
        .on('invitations.status', '=', 'pending')
        .on('invitations.expires_at', '>', context.config.clock.now()),
    )
    .selectAll('seats')
    .select([
      'memberships.name as holderName',
      'memberships.email as holderEmail',
      'memberships.status as holderStatus',
      'memberships.last_active_at as holderActiveAt',
      'seat_orders.number as orderNumber',
      'seat_orders.placed_at as orderPlacedAt',
      'seat_orders.shipped_at as orderShippedAt',
      'seat_orders.expected_on as orderExpectedOn',
      'invitations.id as invitedId',
      'invitations.email as invitedEmail',
      'invitations.name as invitedName',
    ])
    .where('seats.id', 'in', ids)
    .execute();
  const seats = new Map(rows.map((row) => [row.id, shown(context, row)]));
  return ids.flatMap((id) => seats.get(id) ?? []);
}

interface Joined extends SeatRow {
  readonly holderName: string | null;
  readonly holderEmail: string | null;
  readonly holderStatus: string | null;
  readonly holderActiveAt: Date | null;
  readonly orderNumber: string | null;
  readonly orderPlacedAt: Date | null;
  readonly orderShippedAt: Date | null;
  readonly orderExpectedOn: string | null;
  /** Of an invitation that is open; no other keeps a seat for anybody. */
  readonly invitedId: string | null;
  readonly invitedEmail: string | null;
  readonly invitedName: string | null;
}

export const holderOf = (person: {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly status: string;
  readonly last_active_at: Date | null;
}): SeatHolder => ({
  id: person.id,
  name: person.name,
  email: person.email,
  active: person.status === 'active',
  ...(person.last_active_at && {lastActiveAt: person.last_active_at.toISOString()}),
});

function shown({publicOrigin}: ServerContext, row: Joined): Seat {
  const {holder_id, holderName, holderEmail, holderStatus, holderActiveAt} = row;
  const {invitedId, invitedEmail, invitedName} = row;
  return {
    id: row.id,
    label: row.label,
    modes: row.modes,
    status: row.status,
    ...(holder_id && {
      holder: holderOf({
        id: holder_id,
        name: holderName ?? '',
        email: holderEmail ?? '',
        status: holderStatus ?? '',
        last_active_at: holderActiveAt,
      }),
    }),
    ...(row.device_source && {
      device: {
        source: row.device_source,
        model: row.device_model ?? '',
        ...(row.device_serial && {serial: row.device_serial}),
        ...(row.paired_at && {pairedAt: row.paired_at.toISOString()}),
      },
    }),
    // Of a device that was taken out the order is of no use any more.
    ...(row.device_source === 'buy' &&
      row.orderNumber && {
        order: {
          number: row.orderNumber,
          placedAt: row.orderPlacedAt?.toISOString() ?? '',
          ...(row.orderShippedAt && {
            shippedAt: row.orderShippedAt.toISOString(),
            trackingUrl: `${publicOrigin}/parcels/${row.orderNumber}`,
          }),
          ...(row.orderExpectedOn && {expectedOn: row.orderExpectedOn}),
        },
      }),
    ...(row.serial_refusal && {serialRefusal: row.serial_refusal}),
    ...(row.fault && row.fault_at && {fault: {kind: row.fault, at: row.fault_at.toISOString()}}),
    ...(invitedId && {
      reservedFor: {id: invitedId, email: invitedEmail ?? '', name: invitedName ?? invitedEmail ?? ''},
    }),
    addedAt: row.created_at.toISOString(),
    version: `"${row.version}"`,
  };
}
