/** Seats as something to manage: the device in each, orders, offers, pairings, requests, and what is charged. */
export const seats = `
alter table tenants
  add column seats_paid int;

alter table seats
  add column status text not null default 'needs_device' check (status in
    ('needs_device', 'byoh_pending', 'ordered', 'shipped', 'ready_to_pair', 'paired', 'locked')),
  add column device_source text check (device_source in ('buy', 'own')),
  add column device_model text,
  add column device_serial text,
  add column device_token_hash bytea,
  add column paired_at timestamptz,
  add column serial_refusal text,
  add column fault text check (fault in ('broken', 'lost')),
  add column fault_at timestamptz,
  add column due_at timestamptz,
  add column version int not null default 1;

create unique index seats_one_device on seats (device_serial) where device_serial is not null;

create function serial_taken(serial text) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (select from seats where device_serial = serial)
$$;

create unique index on seats (device_token_hash) where device_token_hash is not null;

create index on seats (due_at) where due_at is not null;

create table seat_orders (
  seat_id uuid primary key references seats on delete cascade,
  tenant_id uuid not null references tenants on delete cascade,
  number text not null,
  delivery jsonb not null,
  placed_at timestamptz not null,
  shipped_at timestamptz,
  expected_on text not null,
  tracking_url text
);

create table seat_quotes (
  id uuid primary key default gen_random_uuid(),
  tenant_id uuid not null references tenants on delete cascade,
  draft jsonb not null,
  quote jsonb not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

create table pairings (
  id uuid primary key default gen_random_uuid(),
  tenant_id uuid not null references tenants on delete cascade,
  seat_id uuid not null references seats on delete cascade,
  nonce bytea not null,
  code_hash bytea not null,
  state text not null check (state in ('waiting', 'paired', 'cancelled')),
  refused_reason text,
  refused_serial text,
  refusals int not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

create unique index pairings_one_open on pairings (seat_id) where state = 'waiting';

create index on pairings (code_hash) where state = 'waiting';

create table seat_requests (
  id uuid primary key default gen_random_uuid(),
  tenant_id uuid not null references tenants on delete cascade,
  membership_id uuid not null unique references memberships on delete cascade,
  note text not null,
  created_at timestamptz not null
);

create table billing_lines (
  id uuid primary key default gen_random_uuid(),
  tenant_id uuid not null references tenants on delete cascade,
  kind text not null check (kind in ('seats_added', 'seats_removed', 'devices')),
  seats int not null,
  amount bigint not null,
  currency text not null,
  from_day text not null,
  created_at timestamptz not null
);

create index on billing_lines (tenant_id, created_at desc);

grant select, insert, update, delete on seat_orders, seat_quotes, pairings, seat_requests to tenant_app;

grant select, insert on billing_lines to tenant_app`;

/** The tables of these that are one tenant's. */
export const seatTenantTables = ['seat_orders', 'seat_quotes', 'pairings', 'seat_requests', 'billing_lines'];
