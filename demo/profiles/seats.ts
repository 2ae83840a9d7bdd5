/** The product `seats`: a field service sold by the seat, with AR glasses. */
import type {Profile} from 'tenant-elements';

export const seats: Profile = {
  id: 'seats',
  label: 'Field Service',
  rolesPerPerson: 'one',
  defaultRole: 'member',
  nameFields: 'full',
  roles: [
    {
      id: 'member',
      label: 'Member',
      description: 'Uses a seat and its glasses, and sees the settings that concern everyone.',
      bestFor: 'technicians and trainees',
      grants: ['seats.use'],
      grantLabels: ['See general settings and locality', 'Pair glasses with the own seat'],
      rank: 10,
      assignable: true,
    },
    {
      id: 'admin',
      label: 'Admin',
      description: 'Manages people, seats and billing, and everything a member does.',
      bestFor: 'whoever runs the account',
      grants: [
        'seats.use',
        'users.read',
        'users.manage',
        'invitations.create',
        'seats.manage',
        'billing.manage',
      ],
      grantLabels: [
        'Everything a member can do',
        'Invite, edit and remove people',
        'Add and assign seats',
        'See and change billing',
      ],
      rank: 100,
      assignable: true,
    },
  ],
  fields: [
    {key: 'employee_number', label: 'Employee number', type: 'text', required: false},
    {
      key: 'team',
      label: 'Team',
      type: 'select',
      required: false,
      options: [
        {value: 'installation', label: 'Installation'},
        {value: 'maintenance', label: 'Maintenance'},
        {value: 'training', label: 'Training'},
      ],
    },
  ],
  invitations: {
    expiryDays: 14,
    pending: 'in_list',
    personalMessage: false,
    copyLink: true,
    maxAtOnce: 10,
    note: 'An invitation uses no seat. Assign one after the person has joined.',
    languages: ['en', 'de', 'fr', 'es', 'ar', 'ja'],
  },
  statusLabels: {pending: 'Invited', expired: 'Invitation expired', inactive: 'Inactive'},
  columns: ['person', 'roles', 'status', 'last_active', 'team'],
  tabs: [
    {id: 'general', label: 'General'},
    {id: 'locality', label: 'Locality'},
    {id: 'users', label: 'Users', grant: 'users.read'},
    {id: 'seats', label: 'Seats', grant: 'seats.manage'},
    {id: 'my-seat', label: 'My seat'},
    {id: 'billing', label: 'Billing', grant: 'billing.manage'},
  ],
};
