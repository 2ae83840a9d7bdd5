/** Invitations to many people: the batch, and its people one row each. */
export const batches = `
create table invitation_batches (
  id uuid primary key default gen_random_uuid(),
  tenant_id uuid not null references tenants on delete cascade,
  name text not null,
  state text not null check (state in ('filling', 'scheduled', 'running', 'stopped', 'done')),
  total int not null,
  task text not null default 'invite' check (task in ('invite', 'retry', 'remind', 'revoke')),
  starts_at timestamptz,
  created_by uuid references memberships on delete set null,
  created_by_name text not null,
  created_at timestamptz not null,
  leased_until timestamptz
);

create index on invitation_batches (tenant_id, created_at desc);

create index on invitation_batches (leased_until) where state in ('running', 'scheduled');

create table invitation_batch_rows (
  batch_id uuid not null references invitation_batches on delete cascade,
  tenant_id uuid not null references tenants on delete cascade,
  position int not null,
  email_key text not null,
  person jsonb not null,
  task text not null default 'invite' check (task in ('invite', 'retry', 'remind', 'revoke')),
  outcome text not null default 'waiting'
    check (outcome in ('waiting', 'invited', 'resent', 'reactivated', 'skipped', 'failed', 'revoked')),
  reason text,
  invitation_id uuid,
  primary key (batch_id, position)
);

create index on invitation_batch_rows (batch_id, outcome, position);

create index on invitation_batch_rows (tenant_id, email_key);

grant select, insert, update, delete on invitation_batches, invitation_batch_rows to tenant_app`;

/** The tables of these that are one tenant's. */
export const batchTenantTables = ['invitation_batches', 'invitation_batch_rows'];
