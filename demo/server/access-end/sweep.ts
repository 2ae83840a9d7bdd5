/**
 * Owns what happens by itself around a last day of access: a reminder before it, and after it the end, as if an
 * administrator had deactivated the person. Whoever is the last to manage users is kept, and told so.
 */
import {sql, type Updateable} from 'kysely';
import {addDays, dayIn, type Profile} from 'tenant-elements';
import {profileById} from '../../profiles/index.js';
import {endAccountSecrets} from '../account/secrets.js';
import type {ServerContext} from '../context.js';
import {inTenant, type TenantTransaction} from '../database/tenant-transaction.js';
import type {MembershipRow, MembershipTable} from '../database/schema.js';
import {record} from '../history/record.js';
import {queueMail} from '../outbox/queue.js';
import {forgetSessions} from '../users/activation.js';
import {tellOfMember} from '../users/change.js';
import {countManaging, lockAdministration, managesUsers} from '../users/rights.js';

interface Account {
  readonly tenant: {readonly id: string};
  readonly profile: Profile;
  readonly today: string;
}

const SERVER = {actor: 'server', label: '', via: 'server'};

/** Goes through every account once; what was done already is not done again, however often it runs. */
export async function sweepAccessEnds(context: ServerContext): Promise<void> {
  const tenants = await context.db.selectFrom('tenants').select(['id', 'profile', 'time_zone']).execute();
  for (const {id, profile, time_zone} of tenants) {
    const account: Account = {
      tenant: {id},
      profile: profileById(profile),
      today: dayIn(time_zone, context.config.clock.now()),
    };
    if (!account.profile.accessEnds) continue;
    try {
      for (const due of await dueIn(context, account)) await endOf(context, account, due);
      for (const due of await nearIn(context, account)) await remind(context, account, due);
    } catch (error) {
      // One account's trouble must not keep anybody else in; the next sweep comes by again.
      context.config.log(`access ends: ${error instanceof Error ? error.name : 'failed'}`);
    }
  }
  context.wakeOutbox();
}

const dueIn = (context: ServerContext, {tenant, today}: Account) =>
  context.db
    .selectFrom('memberships')
    .select('id')
    .where('tenant_id', '=', tenant.id)
    .where('status', '=', 'active')
    .where('access_ends_at', '<', today)
    .execute()
    .then((rows) => rows.map(({id}) => id));

const nearIn = (context: ServerContext, {tenant, today, profile}: Account) =>
  context.db
    .selectFrom('memberships')
    .select('id')
    .where('tenant_id', '=', tenant.id)
    .where('status', '=', 'active')
    .where('access_ends_at', '>=', today)
    .where('access_ends_at', '<=', addDays(today, profile.accessEnds?.reminderDays ?? 0))
    .where((where) =>
      where.or([
        where('access_reminded_for', 'is', null),
        where('access_reminded_for', '!=', where.ref('access_ends_at')),
      ]),
    )
    .execute()
    .then((rows) => rows.map(({id}) => id));

/** Behind the same locks as an administrator's own act, with everything read anew. */
function endOf(context: ServerContext, account: Account, id: string): Promise<void> {
  return inTenant(context.db, account.tenant.id, async (trx) => {
    await lockAdministration(trx, account.tenant.id);
    const row = await lock(trx, id);
    if (row?.status !== 'active' || !row.access_ends_at || row.access_ends_at >= account.today) return;
    const last = managesUsers(account, row.roles) && (await countManaging(trx, account)) <= 1;
    // Kept once is kept until somebody else can do it: asked anew each time, said only once.
    if (last)
      return row.access_held_for === row.access_ends_at ? undefined : hold(context, trx, account, row);
    await change(trx, id, {status: 'inactive', sessions_since: context.config.clock.now()});
    await forgetSessions(trx, id);
    await endAccountSecrets(context, trx, id);
    await note(context, trx, account, row, 'end_access');
  });
}

/** Nobody would be left to manage users: the person stays, and hears of it. */
async function hold(context: ServerContext, trx: TenantTransaction, account: Account, row: MembershipRow) {
  await change(trx, row.id, {access_held_for: row.access_ends_at});
  await queueMail(context, trx, account.tenant.id, {membership_id: row.id}, 'access_held');
  await note(context, trx, account, row, 'hold_access');
}

function remind(context: ServerContext, account: Account, id: string): Promise<void> {
  return inTenant(context.db, account.tenant.id, async (trx) => {
    const row = await lock(trx, id);
    if (row?.status !== 'active' || row.access_reminded_for === row.access_ends_at) return;
    await trx
      .updateTable('memberships')
      .set({access_reminded_for: row.access_ends_at})
      .where('id', '=', id)
      .execute();
    await queueMail(context, trx, account.tenant.id, {membership_id: id}, 'access_ending');
  });
}

const lock = (trx: TenantTransaction, id: string) =>
  trx.selectFrom('memberships').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

const change = (trx: TenantTransaction, id: string, set: Updateable<MembershipTable>) =>
  trx
    .updateTable('memberships')
    .set({...set, version: sql`version + 1`, changed_by: null, changed_at: null})
    .where('id', '=', id)
    .execute();

async function note(
  context: ServerContext,
  trx: TenantTransaction,
  account: Account,
  {id, access_ends_at}: MembershipRow,
  action: string,
): Promise<void> {
  await record(
    context,
    trx,
    {...SERVER, tenant: account.tenant},
    {
      action,
      subject: {kind: 'user', id},
      details: {accessEndsAt: access_ends_at},
    },
  );
  await tellOfMember(context, trx, account, id);
}
