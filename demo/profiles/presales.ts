/** The product `presales`: a proof-of-concept manager; people are members at once, with one-time credentials. */
import type {Profile} from 'tenant-elements';
import {presalesWords} from './words/presales.js';
import {sharedWords} from './words/shared.js';

export const presales: Profile = {
  id: 'presales',
  label: presalesWords.proofOfConcept,
  rolesPerPerson: 'one',
  nameFields: 'first_last',
  roles: [
    {
      id: 'sales_engineer',
      label: presalesWords.salesEngineer,
      description: presalesWords.salesEngineerDescription,
      bestFor: presalesWords.salesEngineerBestFor,
      grants: ['projects.use'],
      grantLabels: [presalesWords.runProofs, presalesWords.shareResults],
      rank: 10,
      assignable: true,
    },
    {
      id: 'administrator',
      label: sharedWords.administrator,
      description: presalesWords.administratorDescription,
      bestFor: presalesWords.administratorBestFor,
      grants: ['projects.use', 'projects.manage', 'users.read'],
      grantLabels: [
        presalesWords.everythingOfSalesEngineer,
        presalesWords.reassignProjects,
        presalesWords.changeTemplates,
      ],
      rank: 50,
      assignable: true,
    },
    {
      id: 'tenant_admin',
      label: sharedWords.tenantAdmin,
      description: presalesWords.tenantAdminDescription,
      bestFor: presalesWords.tenantAdminBestFor,
      grants: ['projects.use', 'projects.manage', 'users.read', 'users.manage', 'invitations.create'],
      rank: 80,
      assignable: false,
    },
    {
      id: 'platform_admin',
      label: presalesWords.platformAdmin,
      description: presalesWords.platformAdminDescription,
      grants: ['projects.use', 'projects.manage', 'users.read', 'users.manage', 'invitations.create'],
      rank: 100,
      assignable: false,
    },
  ],
  invitations: {
    expiryDays: 5,
    pending: 'in_list',
    activeAtOnce: true,
    personalMessage: false,
    copyLink: false,
    maxAtOnce: 5,
    languages: ['en', 'de', 'fr', 'es', 'ar', 'ja'],
  },
  people: {
    actions: ['edit', 'change_role', 'deactivate', 'block'],
    toggle: true,
    roleChanges: 'replace',
    ownAccount: presalesWords.ownAccount,
  },
  accessEnds: {reminderDays: 7},
  columns: ['person', 'roles', 'status', 'last_active', 'access_ends'],
  tabs: [
    {id: 'projects', label: presalesWords.projects},
    {id: 'users', label: sharedWords.users, grant: 'users.read'},
  ],
};
