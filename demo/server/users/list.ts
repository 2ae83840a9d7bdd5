/** Owns the list of users, with pending people in it where asked: search, filter, sort, cursor and offset, all in SQL. */
import {type Expression, type ExpressionBuilder, sql, type SqlBool} from 'kysely';
import {addDays, dayIn, type Page, type Person, SOON_DAYS} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {Database} from '../database/schema.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import {invitedPeople} from '../invitations/people.js';
import {peopleOf} from './membership.js';
import {folded, isMoment, likePattern, pageSize, readCursor, rowOffset, writeCursor} from './paging.js';

const NEVER = sql<Date>`'-infinity'::timestamptz`;
/** By what people are sorted, and the type that a cursor's text becomes again. */
const SORTS = {
  name: {key: sql<string>`people.name_key`, type: sql`text`},
  email: {key: sql<string>`people.email_key`, type: sql`text`},
  joined: {key: sql<string>`people.since`, type: sql`timestamptz`},
  last_active: {key: sql<string>`people.active`, type: sql`timestamptz`},
};
const isSort = (text: string | undefined): text is keyof typeof SORTS =>
  text !== undefined && Object.hasOwn(SORTS, text);

export type Query = Readonly<Record<string, string | undefined>>;

export async function listUsers(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  query: Query,
): Promise<Page<Person>> {
  const sort = isSort(query['sort']) ? query['sort'] : 'name';
  const {key, type} = SORTS[sort];
  const descending = query['descending'] === 'true';
  const withInvitations = query['includeInvitations'] === 'true';
  const size = pageSize(query['limit']);
  const order = `users ${sort}${descending ? ' descending' : ''}${withInvitations ? ' invitations' : ''}`;
  const moments = sort === 'joined' || sort === 'last_active';
  const cursor = readCursor(query['cursor'], order, moments ? isMoment : undefined);
  const now = context.config.clock.now();

  const matching = trx.selectFrom(peopleIn(trx, caller, query, now, withInvitations));
  const {total} = await matching
    .select((all) => all.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const direction = descending ? 'desc' : 'asc';
  const after = sql`(${cursor?.key}::${type}, ${cursor?.id}::uuid)`;
  const rows = await matching
    .select(['people.id', 'people.kind', sql<string>`${key}::text`.as('sortKey')])
    .$if(cursor !== undefined, (from) =>
      from.where(
        descending
          ? sql<SqlBool>`(${key}, people.id) < ${after}`
          : sql<SqlBool>`(${key}, people.id) > ${after}`,
      ),
    )
    .orderBy(key, direction)
    .orderBy('people.id', direction)
    .$if(cursor === undefined, (from) => from.offset(rowOffset(query['offset'])))
    .limit(size + 1)
    .execute();
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const people = await load(trx, caller, shown, now);
  return {
    items: shown.flatMap(({id}) => people.get(id) ?? []),
    total: Number(total),
    ...(rows.length > size && last && {next: writeCursor({order, key: last.sortKey, id: last.id})}),
  };
}

/** What the list is sorted by, of those who match; also for whoever changes them all. */
export function peopleIn(
  trx: TenantTransaction,
  caller: Caller,
  query: Query,
  now: Date,
  withInvitations: boolean,
) {
  const members = trx
    .selectFrom('memberships')
    .select([
      sql<string>`'user'`.as('kind'),
      'id',
      'name_key',
      'email_key',
      'joined_at as since',
      sql<Date>`coalesce(last_active_at, ${NEVER})`.as('active'),
    ])
    .where((where) => where.and([...conditionsOf(where, caller, query, now), ...statusOf(where, query)]))
    .$if(Boolean(patternOf(query)), (from) =>
      from.where('id', 'in', sql<string>`(select members_matching(${patternOf(query)}))`),
    );
  const invited = trx
    .selectFrom('invitations')
    .where('status', '=', 'pending')
    .select([
      sql<string>`'invitation'`.as('kind'),
      'id',
      'name_key',
      'email_key',
      'created_at as since',
      NEVER.as('active'),
    ])
    .where((where) => where.and([...conditionsOf(where, caller, query, now), ...expiryOf(query, now)]))
    .$if(Boolean(patternOf(query)), (from) =>
      from.where('id', 'in', sql<string>`(select invitations_matching(${patternOf(query)}))`),
    );
  return (withInvitations ? members.unionAll(invited) : members).as('people');
}

/** Searched by functions of the database: under row-level security no index could be used for it (see 004-people). */
const patternOf = (query: Query) => (query['search']?.trim() ? likePattern(folded(query['search'])) : '');

const FIELD = 'field.';

function conditionsOf(
  where: ExpressionBuilder<Database, 'memberships' | 'invitations'>,
  {profile, tenant}: Caller,
  query: Query,
  now: Date,
): Expression<SqlBool>[] {
  const conditions: Expression<SqlBool>[] = [];
  if (query['role']) conditions.push(sql<SqlBool>`${query['role']} = any(${where.ref('roles')})`);
  if (query['accessEnds'] === 'soon') {
    const today = dayIn(tenant.timeZone, now);
    conditions.push(
      where('access_ends_at', '>=', today),
      where('access_ends_at', '<=', addDays(today, SOON_DAYS)),
    );
  }
  for (const [name, value] of Object.entries(query)) {
    const key = name.startsWith(FIELD) ? name.slice(FIELD.length) : undefined;
    if (!key || !value || !profile.fields?.some((field) => field.key === key)) continue;
    conditions.push(sql<SqlBool>`${where.ref('fields')}->>${key} = ${value}`);
  }
  return conditions;
}

const statusOf = (where: ExpressionBuilder<Database, 'memberships'>, {status}: Query) =>
  status ? [where('status', '=', status)] : [];

function expiryOf({status}: Query, now: Date): Expression<SqlBool>[] {
  if (!status) return [];
  if (status === 'pending') return [sql<SqlBool>`expires_at > ${now}`];
  return status === 'expired' ? [sql<SqlBool>`expires_at <= ${now}`] : [sql<SqlBool>`false`];
}

/** The rows of one page, whole. */
async function load(
  trx: TenantTransaction,
  caller: Caller,
  shown: readonly {readonly id: string; readonly kind: string}[],
  now: Date,
): Promise<Map<string, Person>> {
  const ids = (kind: string) => shown.filter((row) => row.kind === kind).map(({id}) => id);
  const [members, invited] = [ids('user'), ids('invitation')];
  const found = members.length
    ? await peopleOf(
        trx,
        caller,
        await trx.selectFrom('memberships').selectAll().where('id', 'in', members).execute(),
      )
    : [];
  const waiting = invited.length
    ? await invitedPeople(
        trx,
        await trx.selectFrom('invitations').selectAll().where('id', 'in', invited).execute(),
        now,
      )
    : [];
  return new Map([...found, ...waiting].map((person) => [person.id, person]));
}
