/** Owns the accounts of the product `seats` that a fresh demo starts with: people, and what is in their seats. */
import type {SeedTenant} from '../seed-tenant.js';

export const northwind: SeedTenant = {
  slug: 'northwind',
  name: 'Northwind Service',
  profile: 'seats',
  timeZone: 'Europe/Berlin',
  people: [
    {
      name: 'Nora Berg',
      email: 'nora@northwind.example',
      role: 'admin',
      joinedDaysAgo: 512,
      activeHoursAgo: 2,
      fields: {employee_number: 'NW-001'},
    },
    {
      name: 'Milo Jansen',
      email: 'milo@northwind.example',
      role: 'member',
      joinedDaysAgo: 240,
      activeHoursAgo: 7,
      fields: {employee_number: 'NW-014', team: 'installation'},
      seat: {
        label: 'Seat 1',
        modes: ['trainee'],
        device: {source: 'buy', status: 'paired', model: 'vista-2', serial: 'VX2-204814'},
      },
    },
    {
      name: 'Amira Saleh',
      email: 'amira@northwind.example',
      role: 'member',
      joinedDaysAgo: 120,
      activeHoursAgo: 49,
      fields: {employee_number: 'NW-022', team: 'maintenance'},
      seat: {
        label: 'Seat 2',
        modes: ['trainer', 'trainee'],
        device: {source: 'own', status: 'ready_to_pair', model: 'vista-1', serial: 'VX1-018336'},
      },
    },
    {
      name: 'Kenji Mori',
      email: 'kenji@northwind.example',
      role: 'member',
      status: 'inactive',
      joinedDaysAgo: 365,
      activeHoursAgo: 2100,
      fields: {team: 'training'},
      seat: {label: 'Seat 3', modes: ['trainer']},
    },
  ],
  freeSeats: [
    {
      label: 'Seat 4',
      modes: ['trainee'],
      device: {source: 'buy', status: 'ready_to_pair', model: 'vista-2', serial: 'VX2-204822'},
    },
  ],
  invitations: [
    {
      name: 'Lea Fischer',
      email: 'lea@northwind.example',
      role: 'member',
      sentHoursAgo: 20,
      fields: {team: 'maintenance'},
    },
    {name: 'Tomás Vega', email: 'tomas@northwind.example', role: 'member', sentHoursAgo: 400},
  ],
};

/**
 * Another account of the same company: the head of one is a member of the other, with the same login. It pays for
 * fewer seats than are held, pays for more on another page first, and its devices are in every state they can be in.
 */
export const northwindSouth: SeedTenant = {
  slug: 'northwind-south',
  name: 'Northwind South',
  profile: 'seats',
  people: [
    {
      name: 'Sofia Reis',
      email: 'sofia@northwind-south.example',
      role: 'admin',
      joinedDaysAgo: 90,
      activeHoursAgo: 30,
    },
    {
      name: 'Nora Berg',
      email: 'nora@northwind.example',
      role: 'admin',
      joinedDaysAgo: 80,
      activeHoursAgo: 90,
    },
    {
      name: 'Jun Park',
      email: 'jun@northwind-south.example',
      role: 'member',
      joinedDaysAgo: 30,
      activeHoursAgo: 12,
      seat: {
        label: 'Seat 1',
        modes: ['trainee'],
        device: {source: 'buy', status: 'paired', model: 'vista-2', serial: 'VX2-208417', fault: 'broken'},
      },
    },
    {
      name: 'Clara Nunes',
      email: 'clara@northwind-south.example',
      role: 'member',
      joinedDaysAgo: 28,
      activeHoursAgo: 240,
      seat: {
        label: 'Seat 2',
        modes: ['trainer'],
        device: {source: 'own', status: 'locked', model: 'vista-1', serial: 'VX1-019345', fault: 'lost'},
      },
    },
    {
      name: 'Diogo Alves',
      email: 'diogo@northwind-south.example',
      role: 'member',
      joinedDaysAgo: 9,
      activeHoursAgo: 31,
      seat: {
        label: 'Seat 3',
        modes: ['trainee'],
        device: {source: 'buy', status: 'shipped', model: 'vista-2-rugged', serial: 'VR2-118206'},
        order: {number: 'VO-204511', placedDaysAgo: 6, shippedDaysAgo: 1, expectedInDays: 3},
      },
    },
    {
      name: 'Mei Tanaka',
      email: 'mei@northwind-south.example',
      role: 'member',
      joinedDaysAgo: 4,
      activeHoursAgo: 2,
      seatRequest: 'For the night shift in Porto, from Monday on.',
    },
  ],
  freeSeats: [
    {
      label: 'Seat 5',
      modes: ['trainee'],
      device: {source: 'buy', status: 'ordered', model: 'vista-2'},
      order: {number: 'VO-204538', placedDaysAgo: 1, expectedInDays: 5},
    },
    {label: 'Seat 6', modes: ['trainer', 'trainee'], serialRefusal: 'unknown'},
  ],
  seatsPaid: 2,
  paysAtCheckout: true,
};
