/**
 * What a list of a hundred thousand users is read by, as the plans kept in bench/results/explain show it: counts
 * and pages out of indexes alone, filters by status and role included, and who manages users without reading everybody.
 */
export const longLists = `
drop index memberships_tenant_id_name_key_id_idx;

create index memberships_by_name on memberships (tenant_id, name_key, id) include (status, roles);

create index memberships_status on memberships (tenant_id, status);

create index memberships_roles on memberships using gin (tenant_id, roles);

create function members_managing(managing text[]) returns bigint
  language sql stable security definer set search_path = public as $$
  select count(*) from memberships
  where tenant_id = current_setting('app.tenant_id')::uuid and status = 'active' and roles && managing
$$`;
