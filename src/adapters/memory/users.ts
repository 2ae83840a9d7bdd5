/** Owns users in memory: the list and everything done to one of them, under the rules a server would keep. */
import {displayName, type Person} from '../../model/person.js';
import type {Support} from '../../model/session.js';
import type {HistoryChange} from '../../model/history.js';
import type {BlockReport, Consequence, UserChange, WeightyAction} from '../../model/user.js';
import {dayIn, isAccessOver} from '../../model/validate/day.js';
import {emailKey} from '../../model/validate/email.js';
import type {UsersPort, WriteOptions} from '../adapter.js';
import {
  checkAccessEnd,
  checkRight,
  checkRoles,
  checkUserChange,
  checkWrite,
  fail,
  guardUser,
} from './rules.js';
import {pageOf} from './query.js';
import {type MemoryStore, next} from './store.js';

const isUser = ({kind}: Person) => kind === 'user';
const isAnybody = () => true;

type UserWrite = 'setActive' | 'update' | 'block' | 'sendPasswordReset' | 'replace';

export function memoryUsers(store: MemoryStore): UsersPort {
  const {session} = store;
  const {users: support} = session.capabilities;
  const read = <T>(
    operation: string,
    options: Parameters<typeof store.call>[1],
    run: () => T,
    on: Support | undefined,
  ) =>
    store.call(operation, options, () => {
      checkRight(on);
      return run();
    });
  const write = <T>(
    name: UserWrite,
    id: string,
    asked: unknown,
    options: WriteOptions | undefined,
    run: (person: Person) => T,
  ) =>
    store.call(`users.${name}`, options, () => {
      checkWrite(session, support[name]);
      return store.once(options?.idempotencyKey, [name, id, asked], () => run(store.find('user', id)));
    });
  /** Takes somebody out; whoever is gone already is what was asked for. */
  const leave = (
    name: 'remove' | 'deletePermanently',
    id: string,
    asked: unknown,
    options: WriteOptions | undefined,
    check: (person: Person) => void,
  ) =>
    store.call(`users.${name}`, options, () => {
      checkWrite(session, support[name]);
      return store.once(options?.idempotencyKey, [name, id, asked], () => {
        const index = store.people.findIndex((person) => person.kind === 'user' && person.id === id);
        const person = store.people[index];
        if (!person) return;
        check(person);
        store.people.splice(index, 1);
        told(id);
      });
    });
  const fresh = (person: Person, options: WriteOptions | undefined) => {
    if (options?.ifVersion !== undefined && options.ifVersion !== (person.version ?? '0'))
      fail({kind: 'stale', current: person});
  };
  const told = (id: string) => store.tell({topic: 'users', id});

  return {
    list: (query, options) =>
      read(
        'users.list',
        options,
        () => {
          if (query.search) checkRight(support.search);
          const today = dayIn(session.account.timeZone, new Date(store.now()));
          return pageOf(store.people, query, query.includeInvitations === true ? isAnybody : isUser, today);
        },
        support.list,
      ),
    get: (id, options) => read('users.get', options, () => store.find('user', id), support.list),
    setActive: (id, active, options) =>
      write('setActive', id, active, options, (person) => {
        const status = active ? 'active' : 'inactive';
        if (person.status === status) return person;
        fresh(person, options);
        guardUser(session, store.people, person, active ? 'reactivate' : 'deactivate');
        const end = active ? accessEndAfter(store, person, options?.accessEndsAt) : person.accessEndsAt;
        const {accessEndsAt: _, ...rest} = person;
        const changed = store.changed(rest, {status, ...(end && {accessEndsAt: end})});
        store.record(id, active ? 'activate' : 'deactivate');
        told(id);
        return changed;
      }),
    update: (id, change, options) =>
      write('update', id, change, options, (person) => {
        fresh(person, options);
        checkUserChange(session, store.people, person, change);
        if (change.accessEndsAt) checkAccessEnd(session, change.accessEndsAt, store.now());
        const changes = changesOf(person, change);
        const touched = (fits: (field: string) => boolean) => changes.some(({field}) => fits(field));
        const moves = touched((field) => field === 'email');
        const takesBack = person.pendingEmail !== undefined && change.email === person.email;
        if (!changes.length && !takesBack) return person;
        if (touched((field) => field !== 'roles' && field !== 'email'))
          guardUser(session, store.people, person, 'edit');
        if (touched((field) => field === 'roles'))
          guardUser(session, store.people, person, 'change_role', change.roles);
        if (moves || takesBack) guardUser(session, store.people, person, 'change_email');
        const {pendingEmail, accessEndsAt, ...settled} = person;
        const kept = {
          ...settled,
          ...(pendingEmail !== undefined && !takesBack && {pendingEmail}),
          ...(accessEndsAt !== undefined && change.accessEndsAt === undefined && {accessEndsAt}),
        };
        const changed = store.changed(kept, changeOf(person, change));
        if (changes.length)
          store.record(
            id,
            touched((field) => field === 'roles') ? 'change_role' : moves ? 'request_email_change' : 'edit',
            changes,
          );
        told(id);
        return changed;
      }),
    block: (id, options) =>
      write('block', id, null, options, (person): BlockReport => {
        guardUser(session, store.people, person, 'block');
        const name = displayName(person);
        const revoked = store.people.filter(
          ({kind, invitedBy}) => kind === 'invitation' && invitedBy === name,
        );
        for (const invitation of revoked) store.people.splice(store.people.indexOf(invitation), 1);
        const changed = store.changed(person, {status: 'inactive'});
        store.record(id, 'block');
        told(id);
        if (revoked.length) store.tell({topic: 'invitations'});
        return {person: changed, sessionsEnded: store.seed.sessions?.[id]?.length ?? 0, revoked};
      }),
    remove: (id, options) =>
      leave('remove', id, null, options, (person) => guardUser(session, store.people, person, 'remove')),
    deletePermanently: (id, email, options) =>
      leave('deletePermanently', id, email, options, (person) => {
        guardUser(session, store.people, person, 'delete');
        if (emailKey(email) !== emailKey(person.email))
          fail({kind: 'validation', issues: [{field: 'email', code: 'address_mismatch'}]});
      }),
    sendPasswordReset: (id, options) =>
      write('sendPasswordReset', id, null, options, (person) => {
        guardUser(session, store.people, person, 'reset_password');
        store.record(id, 'reset_password');
      }),
    replace: (id, roles, options) =>
      write('replace', id, roles, options, (person) => {
        guardUser(session, store.people, person, 'replace');
        checkRoles(session, roles);
        const {can: _, lastActiveAt: __, ...kept} = person;
        const successor: Person = {
          ...kept,
          id: `${id}-successor`,
          roles,
          joinedAt: store.moment(),
          neverSignedIn: true,
          ...next(person),
        };
        const former = store.changed(person, {
          status: 'inactive',
          replacedBy: successor.id,
          can: {reactivate: {reason: 'replaced'}},
        });
        store.people.push(successor);
        store.record(id, 'replace', [
          {field: 'roles', before: person.roles.join(' '), after: roles.join(' ')},
        ]);
        told(id);
        return {former, successor};
      }),
    consequences: (id, of, options) =>
      read(
        'users.consequences',
        options,
        () => consequencesOf(store, store.find('user', id), of),
        support.consequences,
      ),
    sessions: (id, options) =>
      read(
        'users.sessions',
        options,
        () => (store.find('user', id), store.seed.sessions?.[id] ?? []),
        support.sessions,
      ),
    history: (id, query, options) =>
      read(
        'users.history',
        options,
        () => {
          if (!store.people.some((person) => person.id === id)) fail({kind: 'not_found'});
          const entries = store.histories.get(id) ?? [];
          const start = Number(query.cursor ?? 0);
          const end = start + (query.limit ?? 50);
          return {items: entries.slice(start, end), ...(end < entries.length && {next: String(end)})};
        },
        support.history,
      ),
  };
}

/** The last day of whoever is let in again; one that is over has to be replaced or taken away. */
function accessEndAfter(
  {session, now}: MemoryStore,
  {accessEndsAt}: Person,
  asked: string | undefined,
): string | undefined {
  if (asked) checkAccessEnd(session, asked, now());
  if (asked !== undefined) return asked || undefined;
  const over = isAccessOver(accessEndsAt, dayIn(session.account.timeZone, new Date(now())));
  return over ? fail({kind: 'invalid_state', reason: 'access_ended'}) : accessEndsAt;
}

function changeOf(person: Person, {name, roles, fields, email, accessEndsAt}: UserChange): Partial<Person> {
  const full = name?.full ?? [name?.first, name?.last].filter(Boolean).join(' ');
  return {
    ...(name && {name: {...name, full}}),
    ...(name &&
      full !== displayName(person) && {formerly: [displayName(person), ...(person.formerly ?? [])]}),
    ...(roles && {roles}),
    ...(accessEndsAt && {accessEndsAt}),
    ...(fields && {
      fields: Object.fromEntries(
        Object.entries({...person.fields, ...fields}).filter(([, value]) => value !== ''),
      ),
    }),
    ...(email !== undefined && email !== person.email && {pendingEmail: email}),
  };
}

function changesOf(
  person: Person,
  {name, roles, fields = {}, email, accessEndsAt}: UserChange,
): readonly HistoryChange[] {
  const full = name && (name.full ?? [name.first, name.last].filter(Boolean).join(' '));
  const pairs: (HistoryChange | false | undefined)[] = [
    full !== undefined && {field: 'name', before: displayName(person), after: full},
    roles && {field: 'roles', before: [...person.roles].sort().join(' '), after: [...roles].sort().join(' ')},
    email !== undefined && {field: 'email', before: person.email, after: email},
    accessEndsAt !== undefined && {
      field: 'access_ends',
      before: person.accessEndsAt ?? '',
      after: accessEndsAt,
    },
    ...Object.entries(fields).map(([key, after]) => ({
      field: `fields.${key}`,
      before: person.fields?.[key] ?? '',
      after,
    })),
  ];
  return pairs.flatMap((pair) => (pair && pair.before !== pair.after ? [pair] : []));
}

function consequencesOf(
  {seed, people}: MemoryStore,
  person: Person,
  of: WeightyAction,
): readonly Consequence[] {
  const leaves = of === 'remove' || of === 'delete';
  const invited = people.filter(
    ({kind, invitedBy}) => kind === 'invitation' && invitedBy === displayName(person),
  );
  return [
    {code: 'signed_out', count: seed.sessions?.[person.id]?.length ?? 0},
    {code: of === 'delete' ? 'data_erased' : 'data_stays'},
    ...(person.seat ? [{code: leaves ? 'seat_freed' : 'seat_stays', label: person.seat.label}] : []),
    ...(invited.length
      ? [{code: of === 'block' ? 'invitations_revoked' : 'invitations_stay', count: invited.length}]
      : []),
    ...(of === 'replace' ? [{code: 'address_released', label: person.email}] : []),
    ...(of === 'remove' ? [{code: 'login_stays'}] : []),
    ...(of === 'delete' ? [{code: 'login_erased'}] : []),
    ...(leaves ? [{code: 'history_stays'}] : []),
  ];
}
