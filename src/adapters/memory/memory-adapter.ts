/**
 * Owns a back end that lives in an array: for stories, unit tests and hosts' own tests. It keeps
 * the port's rules (conflicts, states, idempotency) and refuses to be a server: no mail, no secrets.
 */
import type {InvitationDraft} from '../../model/invitation.js';
import type {Person} from '../../model/person.js';
import type {Problem} from '../../model/problem.js';
import type {Session} from '../../model/session.js';
import {emailIssue, emailKey} from '../../model/validate/email.js';
import {AdapterError, type CallOptions, type Change, type TenantAdapter} from '../adapter.js';
import {memoryJoin} from './join.js';
import {pageOf} from './query.js';
import type {MemorySeed} from './seed.js';
import {pass, type Weather} from './weather.js';

export interface MemoryAdapter extends TenantAdapter {
  /** Changes the network's mood from here on. */
  setWeather(weather: Weather): void;
  /** Applies a change as if somebody else had made it, and tells every listener. */
  change(edit: (people: Person[]) => void, change: Change): void;
  /** How often each operation was called. */
  readonly calls: ReadonlyMap<string, number>;
}

const DAY_MS = 86_400_000;

export function createMemoryAdapter(seed: MemorySeed): MemoryAdapter {
  const {session} = seed;
  const people: Person[] = [...(seed.people ?? [])];
  const listeners = new Set<(change: Change) => void>();
  const calls = new Map<string, number>();
  const done = new Map<string, unknown>();
  const now = seed.now ?? Date.now;
  let weather = seed.weather ?? {};
  let created = 0;

  const call = async <T>(operation: string, options: CallOptions | undefined, run: () => T): Promise<T> => {
    calls.set(operation, (calls.get(operation) ?? 0) + 1);
    await pass(weather, operation, options);
    return run();
  };
  const once = <T>(key: string | undefined, run: () => T): T => {
    if (!key) return run();
    if (!done.has(key)) done.set(key, run());
    return done.get(key) as T;
  };
  const tell = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  const find = (kind: Person['kind'], id: string): Person => {
    const person = people.find((candidate) => candidate.kind === kind && candidate.id === id);
    return person ?? fail({kind: 'not_found'});
  };
  const replace = (person: Person): Person => {
    people[people.findIndex(({id}) => id === person.id)] = person;
    return person;
  };
  const term = () => ({
    invitedAt: new Date(now()).toISOString(),
    expiresAt: new Date(now() + session.profile.invitations.expiryDays * DAY_MS).toISOString(),
  });

  const create = (draft: InvitationDraft) => {
    checkDraft(session, people, draft);
    const invitation: Person = {
      kind: 'invitation',
      id: `invitation-${++created}`,
      email: draft.email,
      ...(draft.name && {name: draft.name}),
      roles: draft.roles,
      status: 'pending',
      ...(session.user && {invitedBy: session.user.name}),
      ...term(),
    };
    people.push(invitation);
    tell({topic: 'invitations', id: invitation.id});
    return session.embed ? {outcome: 'accepted' as const} : {outcome: 'created' as const, invitation};
  };

  return {
    id: 'memory',
    calls,
    setWeather: (next) => void (weather = next),
    change(edit, change) {
      edit(people);
      tell(change);
    },
    session: (options) => call('session', options, () => session),
    users: {
      list: (query, options) =>
        call('users.list', options, () =>
          pageOf(
            people.filter(({kind}) => kind === 'user'),
            query,
          ),
        ),
      get: (id, options) => call('users.get', options, () => find('user', id)),
      setActive: (id, active, options) =>
        call('users.setActive', options, () => {
          const person = replace({...find('user', id), status: active ? 'active' : 'inactive'});
          tell({topic: 'users', id});
          return person;
        }),
    },
    invitations: {
      list: (query, options) =>
        call('invitations.list', options, () =>
          pageOf(
            people.filter(({kind}) => kind === 'invitation'),
            {...query, sort: 'invited', descending: true},
          ),
        ),
      create: (draft, options) =>
        call('invitations.create', options, () => once(options?.idempotencyKey, () => create(draft))),
      resend: (id, options) =>
        call('invitations.resend', options, () =>
          once(options?.idempotencyKey, () => {
            const invitation = replace({...find('invitation', id), status: 'pending', ...term()});
            tell({topic: 'invitations', id});
            return {outcome: 'resent' as const, invitation};
          }),
        ),
      revoke: (id, options) =>
        call('invitations.revoke', options, () => {
          const index = people.findIndex((person) => person.id === id);
          if (index >= 0) people.splice(index, 1);
          tell({topic: 'invitations', id});
        }),
      link: (id, options) =>
        call('invitations.link', options, () => ({
          url: `https://app.example/join/${find('invitation', id).id}`,
        })),
    },
    join: memoryJoin(seed, call),
    subscribe(topics, onChange, {signal}) {
      const listener = (change: Change) => {
        if (change.topic === 'all' || topics.some((topic) => topic === change.topic)) onChange(change);
      };
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), {once: true});
    },
  };
}

/** Rejects what a server would: form, unknown role, and everyone who is there already. */
function checkDraft(session: Session, people: readonly Person[], {email, roles}: InvitationDraft): void {
  const code = emailIssue(email);
  if (code) fail({kind: 'validation', issues: [{field: 'email', code}]});
  if (!roles.length) fail({kind: 'validation', issues: [{field: 'roles', code: 'required'}]});
  const known = new Set(session.profile.roles.map(({id}) => id));
  if (roles.some((role) => !known.has(role))) {
    fail({kind: 'validation', issues: [{field: 'roles', code: 'unknown_role'}]});
  }
  const key = emailKey(email);
  const existing = people.find((person) => emailKey(person.email) === key);
  if (existing && !session.embed) {
    const reason =
      existing.kind === 'invitation'
        ? 'already_invited'
        : existing.status === 'inactive'
          ? 'inactive_member'
          : 'already_member';
    fail({kind: 'conflict', reason, id: existing.id});
  }
}

function fail(problem: Problem): never {
  throw new AdapterError(problem);
}
