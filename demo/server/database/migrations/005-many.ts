/** Changes to many people, days on which access ends, and where an account's days begin. */
export const manyTables = `
alter table tenants add column time_zone text not null default 'UTC';

alter table invitations
  add column access_ends_at text check (access_ends_at ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$');

alter table memberships
  add column access_reminded_for text,
  add column access_held_for text;

create index on memberships (tenant_id, access_ends_at) where access_ends_at is not null;

alter table outbox
  add column membership_id uuid references memberships on delete cascade,
  drop constraint outbox_one_secret,
  add constraint outbox_one_subject check (num_nonnulls(secret_id, account_secret_id, membership_id) = 1);

create table bulk_runs (
  id uuid primary key default gen_random_uuid(),
  tenant_id uuid not null references tenants on delete cascade,
  action text not null,
  roles text[],
  access_ends_at text,
  query jsonb,
  state text not null check (state in ('prepared', 'running', 'stopped', 'done')),
  created_by uuid references memberships on delete set null,
  created_by_name text not null,
  created_at timestamptz not null,
  leased_until timestamptz
);

create index on bulk_runs (tenant_id, created_at desc);

create index on bulk_runs (leased_until) where state = 'running';

create table bulk_items (
  run_id uuid not null references bulk_runs on delete cascade,
  tenant_id uuid not null references tenants on delete cascade,
  position int not null,
  subject_kind text not null,
  subject_id uuid not null,
  email text not null,
  name text,
  outcome text not null check (outcome in ('waiting', 'done', 'failed', 'skipped')),
  reason text,
  primary key (run_id, position)
);

create index on bulk_items (run_id, outcome, position);

grant select, insert, update, delete on bulk_runs, bulk_items to tenant_app`;

/** The tables of these that are one tenant's. */
export const manyTenantTables = ['bulk_runs', 'bulk_items'];
