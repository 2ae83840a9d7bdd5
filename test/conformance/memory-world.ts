/**
 * Owns a conformance world in memory: a scratch tenant of a product, seen by several people. It has no
 * foreign tenant: an array holds one, and numbers its invitations by itself.
 */
import type {ConformanceWorld} from '../../src/adapters/conformance/index.js';
import {createMemoryAdapter} from '../../src/adapters/memory/index.js';
import type {Person} from '../../src/model/person.js';
import type {Profile} from '../../src/model/profile.js';
import {MANAGE_USERS} from '../../src/model/role.js';
import type {Capabilities, Session} from '../../src/model/session.js';
import {sessionOf} from '../../src/testing/index.js';

const DAY_MS = 86_400_000;
const NAMES = [
  'Ada Okafor',
  'Bruno Costa',
  'Chiyo Tanaka',
  'Dalia Haddad',
  'Élodie Marchand',
  'Finn Lindqvist',
  '100% Wool',
  'Under_score',
  '田中 千代',
  'Grace Mensah',
  'dora dent',
];

export function memoryWorld(profile: Profile, capabilities?: Capabilities): ConformanceWorld {
  const manager = profile.roles.find(({grants}) => grants.includes(MANAGE_USERS));
  const plain = profile.roles.find(({grants}) => !grants.includes('users.read'));
  if (!manager || !plain) throw new Error(`The profile ${profile.id} lacks a manager or a plain role`);

  const session = (tenant: string, number: number, role: typeof manager): Session =>
    sessionOf(profile, role.id, {
      user: {
        id: `${tenant}-${number}`,
        email: `person${number}@${tenant}.example`,
        name: NAMES[number] ?? '',
      },
      tenant: {id: tenant, name: tenant},
      tenants: [{id: tenant, name: tenant}],
    });
  const people = (tenant: string): readonly Person[] =>
    NAMES.map((full, number) => ({
      kind: 'user',
      id: `${tenant}-${number}`,
      email: `person${number}@${tenant}.example`,
      name: {full},
      roles: [(number === 0 || number === 3 ? manager : plain).id],
      status: number === 5 ? 'inactive' : 'active',
      joinedAt: new Date(Date.UTC(2026, 0, 1) - (number % 4) * DAY_MS).toISOString(),
      version: '1',
      ...(profile.seatModes && number === 9 && {seat: {id: `${tenant}-seat`, label: 'Seat 1', modes: []}}),
    }));
  const administrator = {...session('acme', 0, manager), ...(capabilities && {capabilities})};
  const member = session('acme', 1, plain);
  let invited = 0;
  return {
    administrator: createMemoryAdapter({session: administrator, people: people('acme')}),
    member: createMemoryAdapter({session: member, people: people('acme')}),
    offline: createMemoryAdapter({
      session: administrator,
      weather: {problem: {kind: 'network', maybeApplied: false}},
    }),
    newEmail: () => `invited${++invited}@conformance.example`,
  };
}
