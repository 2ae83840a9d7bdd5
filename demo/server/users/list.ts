/** Owns the list of users, with pending people in it where asked: search, filter, sort, cursor and offset, all in SQL. */
import {type Expression, sql, type SqlBool} from 'kysely';
import type {Page, Person} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import {membershipRows} from './membership.js';
import {folded, likePattern, pageSize, readCursor, rowOffset, writeCursor} from './paging.js';
import {personFromInvitation, personFromMembership} from './person.js';

const SORTS = {
  name: sql<string>`people.name_key`,
  email: sql<string>`people.email_key`,
  joined: sql<string>`to_char(people.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
};

export async function listUsers(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  query: Readonly<Record<string, string | undefined>>,
): Promise<Page<Person>> {
  const sort = query['sort'] && Object.hasOwn(SORTS, query['sort']) ? query['sort'] : 'name';
  const key = SORTS[sort as keyof typeof SORTS];
  const descending = query['descending'] === 'true';
  const withInvitations = query['includeInvitations'] === 'true';
  const size = pageSize(query['limit']);
  const order = `users ${sort}${descending ? ' descending' : ''}${withInvitations ? ' invitations' : ''}`;
  const cursor = readCursor(query['cursor'], order);
  const now = context.config.clock.now();

  const matching = trx
    .selectFrom(peopleOf(trx, now, withInvitations))
    .where((where) => where.and(conditionsOf(query)));
  const {total} = await matching
    .select((all) => all.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const direction = descending ? 'desc' : 'asc';
  const rows = await matching
    .select(['people.id', 'people.kind', key.as('sortKey')])
    .$if(cursor !== undefined, (from) =>
      from.where(
        descending
          ? sql<SqlBool>`(${key}, people.id) < (${cursor?.key}, ${cursor?.id}::uuid)`
          : sql<SqlBool>`(${key}, people.id) > (${cursor?.key}, ${cursor?.id}::uuid)`,
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

/** What the list is searched, filtered and sorted by. */
function peopleOf(trx: TenantTransaction, now: Date, withInvitations: boolean) {
  const members = trx
    .selectFrom('memberships')
    .innerJoin('identities', 'identities.id', 'memberships.identity_id')
    .select([
      sql<string>`'user'`.as('kind'),
      'memberships.id',
      'memberships.name_key',
      'identities.email_key',
      'identities.email',
      'memberships.joined_at as since',
      'memberships.status',
      'memberships.roles',
    ]);
  const invited = trx
    .selectFrom('invitations')
    .where('status', '=', 'pending')
    .select([
      sql<string>`'invitation'`.as('kind'),
      'id',
      'name_key',
      'email_key',
      'email',
      'created_at as since',
      sql<string>`case when expires_at <= ${now} then 'expired' else 'pending' end`.as('status'),
      'roles',
    ]);
  return (withInvitations ? members.unionAll(invited) : members).as('people');
}

function conditionsOf(query: Readonly<Record<string, string | undefined>>): Expression<SqlBool>[] {
  const conditions: Expression<SqlBool>[] = [];
  if (query['search']?.trim()) {
    const pattern = likePattern(query['search']);
    const name = likePattern(folded(query['search']));
    conditions.push(sql<SqlBool>`(people.name_key like ${name} or people.email ilike ${pattern})`);
  }
  if (query['status']) conditions.push(sql<SqlBool>`people.status = ${query['status']}`);
  if (query['role']) conditions.push(sql<SqlBool>`${query['role']} = any(people.roles)`);
  return conditions;
}

/** The rows of one page, whole. */
async function load(
  trx: TenantTransaction,
  caller: Caller,
  shown: readonly {readonly id: string; readonly kind: string}[],
  now: Date,
): Promise<Map<string, Person>> {
  const ids = (kind: string) => shown.filter((row) => row.kind === kind).map(({id}) => id);
  const people = new Map<string, Person>();
  const [members, invited] = [ids('user'), ids('invitation')];
  if (members.length) {
    const rows = await membershipRows(trx).where('memberships.id', 'in', members).execute();
    for (const row of rows) people.set(row.id, personFromMembership(row, caller));
  }
  if (invited.length) {
    const rows = await trx.selectFrom('invitations').selectAll().where('id', 'in', invited).execute();
    for (const row of rows) people.set(row.id, personFromInvitation(row, now));
  }
  return people;
}
