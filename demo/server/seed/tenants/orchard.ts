/** Owns the account of the product `access` that a fresh demo starts with. */
import type {SeedTenant} from '../seed-tenant.js';

export const orchard: SeedTenant = {
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
