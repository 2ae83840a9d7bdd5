/** What the four products need: parts of a name, fields of their own, members at once, mails in one’s own language. */
export const productColumns = `
alter table identities add column language text;

alter table sessions add column one_time_secret_id uuid references mail_secrets on delete cascade;

alter table memberships
  add column first_name text,
  add column last_name text,
  add column fields jsonb not null default '{}',
  add column unused_invitation_id uuid references invitations;

alter table invitations
  add column first_name text,
  add column last_name text,
  add column fields jsonb not null default '{}',
  add column membership_id uuid references memberships on delete set null,
  add column name_key text not null generated always as
    (lower(regexp_replace(normalize(coalesce(name, email), NFKD), '[\\u0300-\\u036f]', '', 'g') collate "C.utf8")) stored;

create index on invitations (tenant_id, name_key, id) where status = 'pending';

create index on memberships (unused_invitation_id) where unused_invitation_id is not null;

grant update (name, password_hash) on identities to tenant_app;

create function first_password_only() returns trigger language plpgsql as $$
begin
  if current_user = 'tenant_app' and old.password_hash is not null then
    raise exception 'a tenant changes no login that somebody has';
  end if;
  return new;
end $$;

create trigger identities_first_password_only before update on identities
  for each row execute function first_password_only()`;
