/** What a host's own tests need: a back end in memory with a clock, network weather and seeds. */
export {createMemoryAdapter} from '../adapters/memory/memory-adapter.js';
export type {MemoryAdapter} from '../adapters/memory/memory-adapter.js';
export type {MemorySeed} from '../adapters/memory/seed.js';
export type {Weather} from '../adapters/memory/weather.js';
export {TestClock} from './clock.js';
export {people} from './people.js';
export {everythingSupported, nothingPermitted, sessionOf, testProfile} from './session.js';
export {createTestTenant} from './tenant.js';
export type {TestTenant, TestTenantOptions} from './tenant.js';
export {weathers} from './weathers.js';
