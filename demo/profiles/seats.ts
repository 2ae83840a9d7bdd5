/** The product `seats`: a field service sold by the seat, with AR glasses. */
import type {Profile} from 'tenant-elements';
import {seatsWords} from './words/seats.js';
import {sharedWords} from './words/shared.js';

export const seats: Profile = {
  id: 'seats',
  label: seatsWords.fieldService,
  rolesPerPerson: 'one',
  defaultRole: 'member',
  nameFields: 'full',
  roles: [
    {
      id: 'member',
      label: seatsWords.member,
      description: seatsWords.memberDescription,
      bestFor: seatsWords.memberBestFor,
      grants: ['seats.use'],
      grantLabels: [seatsWords.seeSettings, seatsWords.pairGlasses],
      rank: 10,
      assignable: true,
    },
    {
      id: 'admin',
      label: seatsWords.admin,
      description: seatsWords.adminDescription,
      bestFor: seatsWords.adminBestFor,
      grants: [
        'seats.use',
        'users.read',
        'users.manage',
        'invitations.create',
        'seats.manage',
        'billing.manage',
      ],
      grantLabels: [
        seatsWords.everythingOfMember,
        seatsWords.managePeople,
        seatsWords.manageSeats,
        seatsWords.manageBilling,
      ],
      rank: 100,
      assignable: true,
    },
  ],
  fields: [
    {key: 'employee_number', label: seatsWords.employeeNumber, type: 'text', required: false},
    {
      key: 'team',
      label: seatsWords.team,
      type: 'select',
      required: false,
      options: [
        {value: 'installation', label: seatsWords.installation},
        {value: 'maintenance', label: seatsWords.maintenance},
        {value: 'training', label: seatsWords.training},
      ],
    },
  ],
  invitations: {
    expiryDays: 14,
    pending: 'in_list',
    personalMessage: false,
    copyLink: true,
    maxAtOnce: 10,
    note: seatsWords.invitationNote,
    languages: ['en', 'de', 'fr', 'es', 'ar', 'ja'],
  },
  people: {actions: ['edit', 'change_role', 'deactivate', 'block', 'delete'], confirmRoles: 'granting'},
  seatModes: [
    {id: 'trainer', label: seatsWords.trainer},
    {id: 'trainee', label: seatsWords.trainee},
  ],
  statusLabels: {pending: seatsWords.pending, expired: seatsWords.expired, inactive: seatsWords.inactive},
  columns: ['person', 'roles', 'seat', 'status', 'last_active', 'team'],
  tabs: [
    {id: 'general', label: seatsWords.general},
    {id: 'locality', label: seatsWords.locality},
    {id: 'users', label: sharedWords.users, grant: 'users.read'},
    {id: 'seats', label: seatsWords.seats, grant: 'seats.manage'},
    {id: 'my-seat', label: seatsWords.mySeat},
    {id: 'billing', label: seatsWords.billing, grant: 'billing.manage'},
  ],
};
