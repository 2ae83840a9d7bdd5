/** The product `access`: an agent platform with fine-grained access; people wait for their acceptance in the list. */
import type {Profile} from 'tenant-elements';
import {accessWords} from './words/access.js';
import {sharedWords} from './words/shared.js';

export const access: Profile = {
  id: 'access',
  label: accessWords.agentPlatform,
  rolesPerPerson: 'one',
  defaultRole: 'tenant_user',
  nameFields: 'none',
  roles: [
    {
      id: 'tenant_user',
      label: accessWords.tenantUser,
      description: accessWords.tenantUserDescription,
      bestFor: accessWords.tenantUserBestFor,
      grants: ['agents.use'],
      grantLabels: [accessWords.useSections, accessWords.runAgents],
      rank: 10,
      assignable: true,
    },
    {
      id: 'tenant_admin',
      label: sharedWords.tenantAdmin,
      description: accessWords.tenantAdminDescription,
      bestFor: accessWords.tenantAdminBestFor,
      grants: ['agents.use', 'users.read', 'users.manage', 'invitations.create', 'access.manage'],
      grantLabels: [accessWords.everySection, accessWords.managePeople, accessWords.switchAccess],
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
  people: {
    actions: ['edit', 'change_role', 'deactivate', 'block', 'remove'],
    toggle: true,
    confirmRoles: 'granting',
  },
  statusLabels: {pending: accessWords.pending, expired: accessWords.expired, inactive: accessWords.inactive},
  columns: ['person', 'roles', 'status', 'joined'],
  tabs: [
    {id: 'agents', label: accessWords.agents},
    {id: 'users', label: sharedWords.users, grant: 'users.read'},
    {id: 'permissions', label: accessWords.permissions, grant: 'access.manage'},
  ],
};
