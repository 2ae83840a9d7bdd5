/**
 * Owns the order in which the tables came to be; each step stands in a file of its own. Tenant data is behind
 * row-level security: requests run as the role `tenant_app` with the tenant set for the transaction, so a
 * forgotten `where` shows nothing.
 */
import {type Kysely, sql} from 'kysely';
import type {Migration, MigrationProvider} from 'kysely/migration';
import {firstTables} from './migrations/001-first.js';
import {tighterRights} from './migrations/002-tighter.js';
import {productColumns} from './migrations/003-products.js';
import {peopleTables, peopleTenantTables} from './migrations/004-people.js';
import {manyTables, manyTenantTables} from './migrations/005-many.js';
import {longLists} from './migrations/006-long-lists.js';
import {accessHistory, accessHistoryTables} from './migrations/007-access-history.js';
import {seats, seatTenantTables} from './migrations/009-seats.js';
import {batches, batchTenantTables} from './migrations/008-batches.js';
import {seatWays} from './migrations/010-seat-ways.js';

const FIRST_TENANT_TABLES = [
  'memberships',
  'invitations',
  'mail_secrets',
  'outbox',
  'history',
  'embed_tokens',
  'idempotency_keys',
];

/** Runs statements that an empty line divides, and closes off what belongs to one tenant. */
const step = (statements: string, tenantTables: readonly string[] = []): Migration => ({
  async up(db: Kysely<unknown>) {
    for (const statement of statements.split(';\n\n')) await sql.raw(statement).execute(db);
    for (const table of tenantTables) {
      await sql.raw(`alter table ${table} enable row level security`).execute(db);
      await sql
        .raw(
          `create policy tenant_rows on ${table} to tenant_app
             using (tenant_id = current_setting('app.tenant_id')::uuid)
             with check (tenant_id = current_setting('app.tenant_id')::uuid)`,
        )
        .execute(db);
    }
  },
});

export const migrationProvider: MigrationProvider = {
  getMigrations: () =>
    Promise.resolve({
      '001_first': step(firstTables, FIRST_TENANT_TABLES),
      '002_tighter': step(tighterRights),
      '003_products': step(productColumns),
      '004_people': step(peopleTables, peopleTenantTables),
      '005_many': step(manyTables, manyTenantTables),
      '006_long_lists': step(longLists),
      '007_access_history': step(accessHistory, accessHistoryTables),
      '008_batches': step(batches, batchTenantTables),
      '009_seats': step(seats, seatTenantTables),
      '010_seat_ways': step(seatWays),
    }),
};
