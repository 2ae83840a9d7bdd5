/** The product `presales`: a proof-of-concept manager; people are members at once, with one-time credentials. */
import type {Profile} from 'tenant-elements';

export const presales: Profile = {
  id: 'presales',
  label: 'Proof of Concept',
  rolesPerPerson: 'one',
  nameFields: 'first_last',
  roles: [
    {
      id: 'sales_engineer',
      label: 'Sales engineer',
      description: 'Plans and runs proofs of concept with customers.',
      bestFor: 'engineers who work with customers',
      grants: ['projects.use'],
      grantLabels: ['Create and run proofs of concept', 'Share results with customers'],
      rank: 10,
      assignable: true,
    },
    {
      id: 'administrator',
      label: 'Administrator',
      description: 'Sees every proof of concept and looks after templates and settings.',
      bestFor: 'team leads',
      grants: ['projects.use', 'projects.manage', 'users.read'],
      grantLabels: [
        'Everything a sales engineer can do',
        'See and reassign all projects',
        'Change templates',
      ],
      rank: 50,
      assignable: true,
    },
    {
      id: 'tenant_admin',
      label: 'Tenant admin',
      description: 'Manages the people of this tenant.',
      bestFor: 'whoever runs the tenant',
      grants: ['projects.use', 'projects.manage', 'users.read', 'users.manage', 'invitations.create'],
      rank: 80,
      assignable: false,
    },
    {
      id: 'platform_admin',
      label: 'Platform admin',
      description: 'Manages every tenant of the platform.',
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
  columns: ['person', 'roles', 'status', 'last_active'],
  tabs: [
    {id: 'projects', label: 'Projects'},
    {id: 'users', label: 'Users', grant: 'users.read'},
  ],
};
