/** Owns who is there when a fresh demo starts: an account of each product, one of them twice, a login for every role. */
import type {SeedTenant} from './seed-tenant.js';

/** Public: it is printed at the start. */
export const SEED_PASSWORD = 'correct horse battery';

export const SEEDED_ADMINISTRATOR = 'ada@acme.example';
export const SEEDED_MEMBER = 'bruno@acme.example';

const acme: SeedTenant = {
  slug: 'acme',
  name: 'Acme',
  profile: 'workspace',
  portal: true,
  people: [
    {
      name: 'Ada Okafor',
      email: SEEDED_ADMINISTRATOR,
      role: 'administrator',
      joinedDaysAgo: 420,
      activeHoursAgo: 1,
    },
    {name: 'Bruno Costa', email: SEEDED_MEMBER, role: 'user', joinedDaysAgo: 300, activeHoursAgo: 5},
    {name: 'Chiyo Tanaka', email: 'chiyo@acme.example', role: 'user', joinedDaysAgo: 210, activeHoursAgo: 26},
    {
      name: 'Dalia Haddad',
      email: 'dalia@acme.example',
      role: 'administrator',
      joinedDaysAgo: 180,
      activeHoursAgo: 80,
    },
    {
      name: 'Élodie Marchand',
      email: 'elodie@acme.example',
      role: 'user',
      joinedDaysAgo: 95,
      activeHoursAgo: 400,
      managedBy: {name: 'Okta', email: 'Okta'},
    },
    {
      name: 'Finn Lindqvist',
      email: 'finn@acme.example',
      role: 'user',
      status: 'inactive',
      joinedDaysAgo: 90,
      activeHoursAgo: 1500,
    },
    {name: 'Grace Mensah', email: 'grace@acme.example', role: 'user', joinedDaysAgo: 60, activeHoursAgo: 3},
    {name: 'Hugo Weiß', email: 'hugo@acme.example', role: 'user', joinedDaysAgo: 31},
  ],
  invitations: [
    {email: 'ines@acme.example', role: 'user', sentHoursAgo: 3},
    {email: 'jonas@acme.example', role: 'administrator', sentHoursAgo: 50},
    {email: 'kaya@acme.example', role: 'user', sentHoursAgo: 200},
  ],
};

/** A second tenant of the same product, so that isolation has something to be shown with. */
const globex: SeedTenant = {
  slug: 'globex',
  name: 'Globex',
  profile: 'workspace',
  people: [
    {
      name: 'Gil Navarro',
      email: 'gil@globex.example',
      role: 'administrator',
      joinedDaysAgo: 200,
      activeHoursAgo: 9,
    },
    {name: 'Hana Sato', email: 'hana@globex.example', role: 'user', joinedDaysAgo: 12},
  ],
};

const northwind: SeedTenant = {
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
const northwindSouth: SeedTenant = {
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

const orchard: SeedTenant = {
  slug: 'orchard',
  name: 'Orchard',
  profile: 'access',
  people: [
    {
      name: 'Otto Lang',
      email: 'otto@orchard.example',
      role: 'tenant_admin',
      joinedDaysAgo: 300,
      activeHoursAgo: 1,
    },
    {
      name: 'Pia Rossi',
      email: 'pia@orchard.example',
      role: 'tenant_user',
      joinedDaysAgo: 150,
      activeHoursAgo: 20,
    },
    {
      name: 'Yusuf Demir',
      email: 'yusuf@orchard.example',
      role: 'tenant_user',
      status: 'inactive',
      joinedDaysAgo: 140,
      activeHoursAgo: 900,
    },
    {
      name: 'Milo Jansen',
      email: 'milo@northwind.example',
      role: 'tenant_user',
      joinedDaysAgo: 15,
      activeHoursAgo: 60,
    },
  ],
  invitations: [
    {email: 'quinn@orchard.example', role: 'tenant_user', sentHoursAgo: 6},
    {email: 'rosa@orchard.example', role: 'tenant_admin', sentHoursAgo: 100},
  ],
};

const summit: SeedTenant = {
  slug: 'summit',
  name: 'Summit',
  profile: 'presales',
  timeZone: 'America/New_York',
  people: [
    {
      name: 'Sara Lund',
      email: 'sara@summit.example',
      role: 'tenant_admin',
      joinedDaysAgo: 400,
      activeHoursAgo: 1,
    },
    {
      name: 'Paul Meyer',
      email: 'paul@summit.example',
      role: 'platform_admin',
      joinedDaysAgo: 700,
      activeHoursAgo: 40,
    },
    {
      name: 'Adam Nowak',
      email: 'adam@summit.example',
      role: 'administrator',
      joinedDaysAgo: 200,
      activeHoursAgo: 10,
    },
    {
      name: 'Eva Horvat',
      email: 'eva@summit.example',
      role: 'sales_engineer',
      joinedDaysAgo: 100,
      activeHoursAgo: 4,
      accessEndsInDays: 45,
      work: ['Proof of concept: Contoso', 'Proof of concept: Fabrikam', 'Demo environment: Tailspin'],
    },
    {
      name: 'Ravi Iyer',
      email: 'ravi@summit.example',
      role: 'sales_engineer',
      status: 'inactive',
      joinedDaysAgo: 260,
      activeHoursAgo: 3000,
    },
  ],
};

export const SEED_TENANTS: readonly SeedTenant[] = [acme, globex, northwind, northwindSouth, orchard, summit];
