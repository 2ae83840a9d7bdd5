/** The tables of the first day. */
export const firstTables = `
do $$ begin create role tenant_app nologin; exception when duplicate_object or unique_violation then null; end $$;

create table identities (
  id uuid primary key default gen_random_uuid(),
  email text not null,
  email_key text not null unique,
  name text not null,
  password_hash text,
  created_at timestamptz not null
);

create table sessions (
  token_hash bytea primary key,
  identity_id uuid not null references identities on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);

create index on sessions (identity_id);

create table tenants (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null,
  profile text not null,
  account_state text not null default 'active',
  allowed_origins text[] not null default '{}',
  created_at timestamptz not null
);

create table memberships (
  id uuid primary key default gen_random_uuid(),
  tenant_id uuid not null references tenants on delete cascade,
  identity_id uuid not null references identities,
  name text not null,
  name_key text not null generated always as
    (lower(regexp_replace(normalize(name, NFKD), '[\\u0300-\\u036f]', '', 'g') collate "C.utf8")) stored,
  roles text[] not null,
  status text not null check (status in ('active', 'inactive')),
  joined_at timestamptz not null,
  last_active_at timestamptz,
  version integer not null default 1,
  unique (tenant_id, identity_id)
);

create index on memberships (tenant_id, name_key, id);

create table invitations (
  id uuid primary key default gen_random_uuid(),
  tenant_id uuid not null references tenants on delete cascade,
  email text not null,
  email_key text not null,
  name text,
  roles text[] not null,
  status text not null check (status in ('pending', 'accepted', 'revoked')),
  message text,
  language text,
  reference text,
  metadata jsonb not null default '{}',
  invited_by text,
  invited_by_name text,
  invited_by_email text,
  created_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  version integer not null default 1
);

create unique index invitations_one_pending on invitations (tenant_id, email_key) where status = 'pending';

create index on invitations (tenant_id, created_at desc, id) where status = 'pending';

create table mail_secrets (
  id uuid primary key,
  tenant_id uuid not null references tenants on delete cascade,
  invitation_id uuid not null references invitations on delete cascade,
  nonce bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);

create index on mail_secrets (invitation_id);

create table outbox (
  id uuid primary key default gen_random_uuid(),
  tenant_id uuid not null references tenants on delete cascade,
  kind text not null,
  secret_id uuid not null references mail_secrets on delete cascade,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'dropped')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz
);

create index on outbox (next_attempt_at) where state = 'queued';

create table history (
  id uuid primary key default gen_random_uuid(),
  tenant_id uuid not null,
  at timestamptz not null,
  actor text not null,
  actor_label text not null,
  via text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  details jsonb not null default '{}'
);

create index on history (tenant_id, at desc);

create function history_is_append_only() returns trigger language plpgsql as $$
begin raise exception 'history is append-only'; end $$;

create trigger history_append_only before update or delete on history
  for each row execute function history_is_append_only();

create table api_keys (
  id uuid primary key default gen_random_uuid(),
  tenant_id uuid not null references tenants on delete cascade,
  key_hash bytea not null unique,
  label text not null,
  created_at timestamptz not null
);

create table embed_tokens (
  token_hash bytea primary key,
  id uuid not null default gen_random_uuid(),
  tenant_id uuid not null references tenants on delete cascade,
  api_key_id uuid not null references api_keys on delete cascade,
  scopes text[] not null,
  roles text[] not null,
  domains text[],
  quota integer,
  used integer not null default 0,
  origin text not null,
  expires_at timestamptz not null
);

create table rate_limits (
  key text not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (key, window_start)
);

create table idempotency_keys (
  tenant_id uuid not null references tenants on delete cascade,
  caller text not null,
  key text not null,
  fingerprint text not null,
  response jsonb not null,
  created_at timestamptz not null,
  primary key (tenant_id, caller, key)
);

grant select, insert, update, delete on
  identities, sessions, memberships, invitations, mail_secrets, outbox, embed_tokens, idempotency_keys to tenant_app;

grant select, insert on history to tenant_app;

grant select on tenants to tenant_app;

grant update (account_state) on tenants to tenant_app`;
