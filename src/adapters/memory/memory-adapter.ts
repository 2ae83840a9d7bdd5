/**
 * Owns a back end that lives in an array: for stories, unit tests and hosts' own tests. It keeps
 * the port's rules (conflicts, states, idempotency) and refuses to be a server: no mail, no secrets.
 */
import type {InvitationChange, InvitationDraft} from '../../model/invitation.js';
import type {Person} from '../../model/person.js';
import {isOpen} from '../../model/policy.js';
import type {CallOptions, Change, TenantAdapter, WriteOptions} from '../adapter.js';
import {memoryJoin} from './join.js';
import {pageOf} from './query.js';
import {checkChange, checkDraft, checkRight, checkWrite, fail, guardDeactivation} from './rules.js';
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
  const done = new Map<string, {readonly request: string; readonly result: unknown}>();
  const now = seed.now ?? Date.now;
  let weather = seed.weather ?? {};
  let created = 0;

  const call = async <T>(operation: string, options: CallOptions | undefined, run: () => T): Promise<T> => {
    calls.set(operation, (calls.get(operation) ?? 0) + 1);
    await pass(weather, operation, options);
    return run();
  };
  /** The same key and the same request answer as they did; the same key with another request is refused. */
  const once = <T>(key: string | undefined, asked: readonly unknown[], run: () => T): T => {
    if (!key) return run();
    const request = JSON.stringify(asked);
    const earlier = done.get(key) ?? {request, result: run()};
    if (earlier.request !== request) fail({kind: 'conflict', reason: 'in_use'});
    done.set(key, earlier);
    return earlier.result as T;
  };
  const tell = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  const find = (kind: Person['kind'], id: string): Person => {
    const person = people.find((candidate) => candidate.kind === kind && candidate.id === id);
    return person ?? fail({kind: 'not_found'});
  };
  /** Somebody invited who has not arrived: a pending invitation, or a member who never signed in. */
  const findOpen = (id: string): Person => {
    const person = people.find((candidate) => candidate.id === id);
    return person && isOpen(person) ? person : fail({kind: 'not_found'});
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
    const number = ++created;
    const known = {
      email: draft.email,
      ...(draft.name && {name: draft.name}),
      ...(draft.fields && {fields: draft.fields}),
      roles: draft.roles,
      ...(session.user && {invitedBy: session.user.name}),
      version: '1',
    };
    const invitation: Person = session.profile.invitations.activeAtOnce
      ? {
          ...known,
          kind: 'user',
          id: `member-${number}`,
          status: 'active',
          joinedAt: term().invitedAt,
          neverSignedIn: true,
        }
      : {...known, kind: 'invitation', id: `invitation-${number}`, status: 'pending', ...term()};
    people.push(invitation);
    tell({topic: 'invitations', id: invitation.id});
    if (invitation.kind === 'user') tell({topic: 'users', id: invitation.id});
    return session.embed ? {outcome: 'accepted' as const} : {outcome: 'created' as const, invitation};
  };

  const next = ({version}: Person) => ({version: String(Number(version ?? 0) + 1)});
  const update = (id: string, change: InvitationChange, options: WriteOptions | undefined): Person => {
    const person = findOpen(id);
    if (options?.ifVersion !== undefined && options.ifVersion !== (person.version ?? '0')) {
      fail({kind: 'stale', current: person});
    }
    const {email = person.email, roles = person.roles} = change;
    const others = people.filter((other) => other !== person);
    checkChange(session, others, {...(change.email && {email}), ...(change.roles && {roles})});
    const moved = email !== person.email;
    replace({...person, email, roles, ...(moved && {status: 'pending', ...term()}), ...next(person)});
    tell({topic: 'invitations', id});
    return findOpen(id);
  };
  const {capabilities} = session;

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
        call('users.list', options, () => {
          checkRight(capabilities.users.list);
          if (query.search) checkRight(capabilities.users.search);
          return pageOf(
            people.filter(({kind}) => kind === 'user' || query.includeInvitations === true),
            query,
          );
        }),
      get: (id, options) =>
        call('users.get', options, () => {
          checkRight(capabilities.users.list);
          return find('user', id);
        }),
      setActive: (id, active, options) =>
        call('users.setActive', options, () => {
          checkWrite(session, capabilities.users.setActive);
          const person = find('user', id);
          if (!active) guardDeactivation(session, people, person);
          const changed = replace({...person, status: active ? 'active' : 'inactive', ...next(person)});
          tell({topic: 'users', id});
          return changed;
        }),
    },
    invitations: {
      list: (query, options) =>
        call('invitations.list', options, () => {
          checkRight(capabilities.invitations.list);
          return pageOf(
            people.filter(({kind}) => kind === 'invitation'),
            {...query, sort: 'invited', descending: true},
          );
        }),
      create: (draft, options) =>
        call('invitations.create', options, () => {
          checkWrite(session, capabilities.invitations.create);
          return once(options?.idempotencyKey, ['create', draft], () => create(draft));
        }),
      resend: (id, options) =>
        call('invitations.resend', options, () => {
          checkWrite(session, capabilities.invitations.resend);
          return once(options?.idempotencyKey, ['resend', id], () => {
            const open = findOpen(id);
            const renewed = open.kind === 'user' ? {} : {status: 'pending', ...term()};
            const invitation = replace({...open, ...renewed, ...next(open)});
            tell({topic: 'invitations', id});
            return {outcome: 'resent' as const, invitation};
          });
        }),
      revoke: (id, options) =>
        call('invitations.revoke', options, () => {
          checkWrite(session, capabilities.invitations.revoke);
          const index = people.findIndex((person) => person.id === id && isOpen(person));
          if (index >= 0) people.splice(index, 1);
          tell({topic: 'invitations', id});
          tell({topic: 'users', id});
        }),
      update: (id, change, options) =>
        call('invitations.update', options, () => {
          checkWrite(session, capabilities.invitations.update);
          return once(options?.idempotencyKey, ['update', id, change], () => update(id, change, options));
        }),
      link: (id, options) =>
        call('invitations.link', options, () => {
          checkWrite(session, capabilities.invitations.link);
          return {url: `https://app.example/join/${find('invitation', id).id}`};
        }),
    },
    join: memoryJoin(seed, call),
    subscribe(topics, onChange, {signal}) {
      if (signal.aborted) return;
      const listener = (change: Change) => {
        if (change.topic === 'all' || topics.some((topic) => topic === change.topic)) onChange(change);
      };
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), {once: true});
    },
  };
}
