/** Takes from `tenant_app` what a request inside one tenant never needs. */
export const tighterRights = `
alter table tenants enable row level security;

create policy own_tenant on tenants to tenant_app using (id = current_setting('app.tenant_id')::uuid);

revoke all on sessions from tenant_app;

revoke update, delete on identities from tenant_app;

create trigger history_never_emptied before truncate on history
  for each statement execute function history_is_append_only();

alter table memberships add column sessions_since timestamptz`;
