/** Owns who is there when a fresh demo starts: an account of each product, one of them twice, a login for every role. */
import type {SeedTenant} from './seed-tenant.js';
import {acme, globex} from './tenants/acme.js';
import {northwind, northwindSouth} from './tenants/northwind.js';
import {orchard} from './tenants/orchard.js';
import {summit} from './tenants/summit.js';

export const SEED_TENANTS: readonly SeedTenant[] = [acme, globex, northwind, northwindSouth, orchard, summit];
