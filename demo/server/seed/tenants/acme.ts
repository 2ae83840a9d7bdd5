/** Owns the accounts of the product `workspace` that a fresh demo starts with. */
import {SEEDED_ADMINISTRATOR, SEEDED_MEMBER} from '../logins.js';
import type {SeedTenant} from '../seed-tenant.js';

export const acme: SeedTenant = {
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
export const globex: SeedTenant = {
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
