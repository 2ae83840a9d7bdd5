/**
 * The record of who did what, from where, and of who held what when. Both outlive the people in them: whoever is
 * deleted for good keeps a pseudonym there, and what is older than two years goes. Nothing else of them can change,
 * whoever is connected: the triggers compare every other column.
 */
export const accessHistory = `
alter table history
  add column subject_label text not null default '',
  add column token_label text,
  add column from_address text,
  add column from_client text,
  add column search_key text not null generated always as (folded(subject_label || E'\\n' || actor_label)) stored;

alter table history disable trigger history_append_only;

update history set subject_label = member.name from memberships member where member.id::text = subject_id;

update history set subject_label = coalesce(invited.name, invited.email)
  from invitations invited where invited.id::text = subject_id;

alter table history enable trigger history_append_only;

create index history_in_order on history (tenant_id, at desc, id desc);

create index history_search on history using gin (tenant_id, search_key gin_trgm_ops);

drop index history_tenant_id_at_idx;

create index history_by_age on history using brin (at);

create table access_grants (
  id uuid primary key default gen_random_uuid(),
  tenant_id uuid not null,
  member_id uuid not null,
  name text not null,
  email text not null,
  roles text[] not null,
  sections text[] not null,
  status text not null,
  seat_label text,
  seat_modes text[],
  access_ends_at text,
  granted_by text,
  granted_by_label text,
  seat_by text,
  seat_by_label text,
  from_at timestamptz not null,
  until_at timestamptz,
  search_key text not null generated always as (folded(name || E'\\n' || email)) stored
);

create unique index access_grants_open on access_grants (tenant_id, member_id) where until_at is null;

create index access_grants_ended on access_grants (member_id, until_at) where until_at is not null;

create index access_grants_in_order on access_grants (tenant_id, from_at desc, id desc);

create function pseudonym_of(tenant uuid, person text) returns text language sql immutable as $$
  select '#' || left(md5(tenant::text || person), 8)
$$;

create function pseudonym_being_given() returns text language sql stable as $$
  select nullif(current_setting('app.pseudonym', true), '')
$$;

create function without_people(details jsonb) returns jsonb language sql immutable as $$
  select case
    when details ? 'changes' then jsonb_build_object('changes', coalesce(
      (select jsonb_agg(change) from jsonb_array_elements(details->'changes') change
       where change->>'field' in ('roles', 'seat', 'access_ends')), '[]'))
    else '{}'::jsonb
  end
$$;

create function is_kept_no_longer(at timestamptz) returns boolean language sql stable as $$
  select at < now() - interval '730 days'
$$;

create or replace function history_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and is_kept_no_longer(old.at) then return old; end if;
  if tg_op = 'UPDATE' and pseudonym_being_given() is not null
    and (new.id, new.tenant_id, new.at, new.actor, new.via, new.action, new.subject_kind, new.subject_id, new.token_label)
      is not distinct from
      (old.id, old.tenant_id, old.at, old.actor, old.via, old.action, old.subject_kind, old.subject_id, old.token_label)
    and new.actor_label in (old.actor_label, pseudonym_being_given())
    and new.subject_label in (old.subject_label, pseudonym_being_given())
    and new.details in (old.details, without_people(old.details))
    and (new.from_address is null or new.from_address is not distinct from old.from_address)
    and (new.from_client is null or new.from_client is not distinct from old.from_client)
  then return new; end if;
  raise exception 'history is append-only';
end $$;

create function grants_are_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.until_at is not null and is_kept_no_longer(old.until_at) then return old; end if;
  if tg_op = 'UPDATE'
    and (new.id, new.tenant_id, new.member_id, new.roles, new.sections, new.status, new.seat_label, new.seat_modes,
      new.access_ends_at, new.granted_by, new.seat_by, new.from_at)
      is not distinct from
      (old.id, old.tenant_id, old.member_id, old.roles, old.sections, old.status, old.seat_label, old.seat_modes,
      old.access_ends_at, old.granted_by, old.seat_by, old.from_at)
    and (new.until_at is not distinct from old.until_at
      or (old.until_at is null and new.until_at >= old.from_at and new.until_at > now() - interval '1 day'))
    and ((new.name, new.email) = (old.name, old.email) or old.until_at is null
      or (new.name = pseudonym_being_given() and new.email = ''))
    and (new.granted_by_label is not distinct from old.granted_by_label
      or new.granted_by_label = pseudonym_being_given())
    and (new.seat_by_label is not distinct from old.seat_by_label or new.seat_by_label = pseudonym_being_given())
  then return new; end if;
  raise exception 'access grants are append-only';
end $$;

create trigger grants_append_only before update or delete on access_grants
  for each row execute function grants_are_append_only();

create trigger grants_never_emptied before truncate on access_grants
  for each statement execute function grants_are_append_only();

create function give_pseudonym(person uuid, invitations text[]) returns void
  language plpgsql security definer set search_path = public as $$
declare
  tenant uuid := current_setting('app.tenant_id')::uuid;
  pseudonym text := pseudonym_of(tenant, person::text);
begin
  if exists (select from memberships where id = person) then raise exception 'a pseudonym is for whoever is gone'; end if;
  perform set_config('app.pseudonym', pseudonym, true);
  update history set subject_label = pseudonym, details = without_people(details)
  where tenant_id = tenant and (subject_id = person::text or subject_id = any(invitations));
  update history set actor_label = pseudonym, from_address = null, from_client = null
  where tenant_id = tenant and (actor = person::text or (actor = 'invitee' and subject_id = any(invitations)));
  update access_grants set name = pseudonym, email = '' where tenant_id = tenant and member_id = person;
  update access_grants set granted_by_label = pseudonym where tenant_id = tenant and granted_by = person::text;
  update access_grants set seat_by_label = pseudonym where tenant_id = tenant and seat_by = person::text;
  update invitations set invited_by_name = pseudonym, invited_by_email = null
  where tenant_id = tenant and invited_by = person::text;
  perform set_config('app.pseudonym', '', true);
end $$;

grant select, insert on access_grants to tenant_app;

grant update (until_at, name, email) on access_grants to tenant_app`;

/** The tables of these that are one tenant's. */
export const accessHistoryTables = ['access_grants'];
