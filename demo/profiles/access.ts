/** The product `access`: an agent platform with fine-grained access; people wait for their acceptance in the list. */
import type {Profile} from 'tenant-elements';

export const access: Profile = {
  id: 'access',
  label: 'Agent Platform',
  rolesPerPerson: 'one',
  defaultRole: 'tenant_user',
  nameFields: 'none',
  roles: [
    {
      id: 'tenant_user',
      label: 'Tenant user',
      description: 'Works with the sections and agents that are switched on for this person.',
      bestFor: 'everyone who builds or uses agents',
      grants: ['agents.use'],
      grantLabels: ['Use the sections that are switched on', 'Run the agents that are shared'],
      rank: 10,
      assignable: true,
    },
    {
      id: 'tenant_admin',
      label: 'Tenant admin',
      description: 'Has every section and agent, and manages people and their access.',
      bestFor: 'whoever decides who may do what',
      grants: ['agents.use', 'users.read', 'users.manage', 'invitations.create', 'access.manage'],
      grantLabels: ['Every section and every agent', 'Invite and remove people', 'Switch access on and off'],
      rank: 100,
      assignable: true,
    },
  ],
  invitations: {
    expiryDays: 3,
    pending: 'in_list',
    personalMessage: true,
    copyLink: false,
    maxAtOnce: 20,
    languages: ['en', 'de', 'fr', 'es', 'ar', 'ja'],
  },
  statusLabels: {pending: 'Invite pending', expired: 'Invite expired', inactive: 'Disabled'},
  columns: ['person', 'roles', 'status', 'joined'],
  tabs: [
    {id: 'agents', label: 'Agents'},
    {id: 'users', label: 'Users', grant: 'users.read'},
    {id: 'permissions', label: 'Permissions', grant: 'access.manage'},
  ],
};
