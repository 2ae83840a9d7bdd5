/** Owns the list of users: search, filter, sort, cursor and offset, all in SQL. */
import {type Expression, sql, type SqlBool} from 'kysely';
import type {Page, Person} from 'tenant-elements';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import {folded, likePattern, pageSize, readCursor, rowOffset, writeCursor} from './paging.js';
import {type MembershipRow, personFromMembership} from './person.js';

const SORTS = {
  name: sql<string>`memberships.name_key`,
  email: sql<string>`identities.email_key`,
  joined: sql<string>`to_char(memberships.joined_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
};

export async function listUsers(
  trx: TenantTransaction,
  caller: Caller,
  query: Readonly<Record<string, string | undefined>>,
): Promise<Page<Person>> {
  const sort = query['sort'] && Object.hasOwn(SORTS, query['sort']) ? query['sort'] : 'name';
  const key = SORTS[sort as keyof typeof SORTS];
  const descending = query['descending'] === 'true';
  const size = pageSize(query['limit']);
  const order = `users ${sort}${descending ? ' descending' : ''}`;
  const cursor = readCursor(query['cursor'], order);
  const conditions: Expression<SqlBool>[] = [];
  if (query['search']?.trim()) {
    const pattern = likePattern(query['search']);
    const name = likePattern(folded(query['search']));
    conditions.push(sql<SqlBool>`(memberships.name_key like ${name} or identities.email ilike ${pattern})`);
  }
  if (query['status']) conditions.push(sql<SqlBool>`memberships.status = ${query['status']}`);
  if (query['role']) conditions.push(sql<SqlBool>`${query['role']} = any(memberships.roles)`);

  const matching = trx
    .selectFrom('memberships')
    .innerJoin('identities', 'identities.id', 'memberships.identity_id')
    .where((where) => where.and(conditions));
  const {total} = await matching
    .select((all) => all.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  const direction = descending ? 'desc' : 'asc';
  const rows = await matching
    .selectAll('memberships')
    .select(['identities.email', key.as('sortKey')])
    .$if(cursor !== undefined, (from) =>
      from.where(
        descending
          ? sql<SqlBool>`(${key}, memberships.id) < (${cursor?.key}, ${cursor?.id}::uuid)`
          : sql<SqlBool>`(${key}, memberships.id) > (${cursor?.key}, ${cursor?.id}::uuid)`,
      ),
    )
    .orderBy(key, direction)
    .orderBy('memberships.id', direction)
    .$if(cursor === undefined, (from) => from.offset(rowOffset(query['offset'])))
    .limit(size + 1)
    .execute();
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => personFromMembership(row as MembershipRow, caller)),
    total: Number(total),
    ...(rows.length > size && last && {next: writeCursor({order, key: last.sortKey, id: last.id})}),
  };
}
