/**
 * What is done to users: names and addresses they had, who replaced them, seats, secrets for a new password or
 * address, sessions as one tenant saw them, and indexes that hold with a hundred thousand users in a tenant.
 */
export const peopleTables = `
create extension if not exists pg_trgm;

create extension if not exists btree_gin;

create function folded(text) returns text language sql immutable parallel safe as $$
  select lower(regexp_replace(normalize($1, NFKD), '[\\u0300-\\u036f]', '', 'g') collate "C.utf8")
$$;

alter table memberships
  alter column identity_id drop not null,
  add column email text,
  add column email_key text,
  add column former text not null default '',
  add column replaced_by uuid references memberships on delete set null,
  add column access_ends_at text check (access_ends_at ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
  add column managed_by jsonb not null default '{}',
  add column changed_by text,
  add column changed_at timestamptz;

update memberships set email = identities.email, email_key = identities.email_key
  from identities where identities.id = memberships.identity_id;

create function member_has_address() returns trigger language plpgsql as $$
begin
  if new.email is null then
    select email, email_key into new.email, new.email_key from identities where id = new.identity_id;
  end if;
  return new;
end $$;

create trigger memberships_have_address before insert on memberships
  for each row execute function member_has_address();

alter table memberships
  alter column email set not null,
  alter column email_key set not null,
  add column search_key text not null generated always as
    (folded(name || E'\\n' || email || E'\\n' || former)) stored;

alter table invitations
  add column search_key text not null generated always as
    (folded(coalesce(name, '') || E'\\n' || email)) stored;

create index memberships_search on memberships using gin (tenant_id, search_key gin_trgm_ops);

create index invitations_search on invitations using gin (tenant_id, search_key gin_trgm_ops)
  where status = 'pending';

create index on memberships (tenant_id, email_key, id);

create index on memberships (tenant_id, joined_at, id);

create index on memberships (tenant_id, (coalesce(last_active_at, '-infinity'::timestamptz)), id);

create index on memberships (identity_id);

create index on invitations (tenant_id, invited_by) where status = 'pending';

create function members_matching(pattern text) returns setof uuid
  language sql stable security definer set search_path = public as $$
  select id from memberships
  where tenant_id = current_setting('app.tenant_id')::uuid and search_key like pattern
$$;

create function invitations_matching(pattern text) returns setof uuid
  language sql stable security definer set search_path = public as $$
  select id from invitations
  where tenant_id = current_setting('app.tenant_id')::uuid and status = 'pending' and search_key like pattern
$$;

create table seats (
  id uuid primary key default gen_random_uuid(),
  tenant_id uuid not null references tenants on delete cascade,
  label text not null,
  modes text[] not null,
  holder_id uuid references memberships on delete set null,
  created_at timestamptz not null
);

create unique index seats_one_holder on seats (holder_id) where holder_id is not null;

create index on seats (tenant_id);

create table work_items (
  id uuid primary key default gen_random_uuid(),
  tenant_id uuid not null references tenants on delete cascade,
  title text not null,
  owner_id uuid references memberships on delete set null
);

create index on work_items (owner_id);

create table account_secrets (
  id uuid primary key,
  tenant_id uuid not null references tenants on delete cascade,
  membership_id uuid not null references memberships on delete cascade,
  kind text not null check (kind in ('password_reset', 'email_change')),
  email text,
  email_key text,
  former_email text,
  requested_by text,
  nonce bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);

create index on account_secrets (membership_id) where ended_at is null;

alter table outbox
  alter column secret_id drop not null,
  add column account_secret_id uuid references account_secrets on delete cascade,
  add constraint outbox_one_secret check (num_nonnulls(secret_id, account_secret_id) = 1);

create index on outbox (secret_id);

create table session_uses (
  id uuid not null default gen_random_uuid(),
  session_hash bytea not null references sessions on delete cascade,
  membership_id uuid not null references memberships on delete cascade,
  tenant_id uuid not null references tenants on delete cascade,
  client text,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (session_hash, membership_id)
);

create index on session_uses (membership_id);

create index on history (tenant_id, subject_id, at desc, id);

grant select, insert, update, delete on seats, work_items, account_secrets, session_uses to tenant_app`;

/** The tables of these that are one tenant's. */
export const peopleTenantTables = ['seats', 'work_items', 'account_secrets', 'session_uses'];
