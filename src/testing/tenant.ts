/** Owns a whole tenant for a test, in one call. */
import {createMemoryAdapter, type MemoryAdapter} from '../adapters/memory/memory-adapter.js';
import type {MemorySeed} from '../adapters/memory/seed.js';
import type {Profile} from '../model/profile.js';
import type {Session} from '../model/session.js';
import {TestClock} from './clock.js';
import {people} from './people.js';
import {sessionOf, testProfile} from './session.js';

export interface TestTenantOptions extends Omit<MemorySeed, 'session' | 'now' | 'people'> {
  /** The product; a plain one by default. */
  readonly profile?: Profile;
  /** Role id of whoever looks; the highest that manages people by default. */
  readonly role?: string;
  /** How many members there are, 8 by default, or who they are. */
  readonly people?: number | MemorySeed['people'];
  /** What should differ in the session. */
  readonly session?: Partial<Session>;
}

export interface TestTenant {
  /** For the `adapter` property of any element. */
  readonly adapter: MemoryAdapter;
  readonly clock: TestClock;
  readonly session: Session;
}

/** A tenant that lives in memory: set `element.adapter = createTestTenant().adapter`. */
export function createTestTenant({
  profile = testProfile(),
  role,
  people: members = 8,
  session: differences,
  ...seed
}: TestTenantOptions = {}): TestTenant {
  const clock = new TestClock();
  const session = sessionOf(profile, role, differences);
  const everyone = typeof members === 'number' ? people(members, profile, clock.now()) : (members ?? []);
  return {
    clock,
    session,
    adapter: createMemoryAdapter({session, people: everyone, now: clock.now, ...seed}),
  };
}
