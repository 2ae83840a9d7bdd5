/** Owns the account of the product `presales` that a fresh demo starts with. */
import type {SeedTenant} from '../seed-tenant.js';

export const summit: SeedTenant = {
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
