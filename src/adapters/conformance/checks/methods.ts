/** Owns the table of the port's methods: how each is called, on whom, and which capability it needs. */
import type {InvitationDraft} from '../../../model/invitation.js';
import type {Capabilities, Support} from '../../../model/session.js';
import type {
  AccessHistoryPort,
  CallOptions,
  JoinPort,
  SeatsPort,
  TenantAdapter,
  UsersPort,
} from '../../adapter.js';
import {expect} from '../expect.js';
import {invitationsOf, usersOf} from '../scene.js';

export interface Target {
  readonly id: string;
  readonly draft: InvitationDraft;
  /** The address of whom the id names, where that is a user: what deleting for good asks to be typed. */
  readonly email?: string;
  /** What `setActive` is told; `true` by default, which changes nothing of an active user. */
  readonly active?: boolean;
}

export interface Method {
  readonly operation: string;
  /** Absent where nothing is declared of it. */
  readonly capability?: string;
  readonly support?: (capabilities: Capabilities) => Support | undefined;
  /** What its id names. */
  readonly of?: 'user' | 'invitation' | 'seat';
  /** Asks that something be gone: of what is gone already it may answer success. */
  readonly ends?: true;
  readonly call: (adapter: TenantAdapter, target: Target, options?: CallOptions) => Promise<unknown>;
}

const NOT_OFFERED: Support = {no: 'backend'};

function joinOf({join}: TenantAdapter): JoinPort {
  expect(join, 'a `join` port', undefined);
  return join;
}

function historyPortOf({accessHistory}: TenantAdapter): AccessHistoryPort {
  expect(accessHistory, 'an `accessHistory` port, as the session declares', undefined);
  return accessHistory;
}

function seatsOf({seats}: TenantAdapter): SeatsPort {
  expect(seats, 'a `seats` port, as the session declares', undefined);
  return seats;
}

/** A method of `users` that is there only where the session declares it. */
export function optional<Name extends keyof UsersPort>(
  users: UsersPort,
  name: Name,
): NonNullable<UsersPort[Name]> {
  const method = users[name];
  expect(method, `a method \`users.${name}\`, as the session declares`, undefined);
  return method;
}

/** What one user's methods have in common: a capability of the same name, and a user whom the id names. */
const ofUser = (
  name: Exclude<keyof Capabilities['users'], 'sort' | 'filters' | 'paging' | 'total'> & keyof UsersPort,
  call: (users: UsersPort, target: Target, options?: CallOptions) => Promise<unknown>,
  more: Pick<Method, 'ends'> = {},
): Method => ({
  operation: `users.${name}`,
  capability: `users.${name}`,
  support: ({users}) => users[name] ?? NOT_OFFERED,
  of: 'user',
  call: async (adapter, target, options) => call(usersOf(adapter), target, options),
  ...more,
});

/** A method of `seats` that is there only where the session declares it. */
function seatMethod<Name extends keyof SeatsPort>(
  adapter: TenantAdapter,
  name: Name,
): NonNullable<SeatsPort[Name]> {
  const method = seatsOf(adapter)[name];
  expect(method, `a method \`seats.${name}\`, as the session declares`, undefined);
  return method;
}

const ofSeats = (
  name: keyof SeatsPort,
  right: keyof NonNullable<Capabilities['seats']>,
  call: Method['call'],
  more: Pick<Method, 'of' | 'ends'> = {},
): Method => ({
  operation: `seats.${name}`,
  capability: `seats.${right}`,
  support: ({seats}) => seats?.[right] ?? NOT_OFFERED,
  call: async (adapter, target, options) => call(adapter, target, options),
  ...more,
});

export const METHODS: readonly Method[] = [
  {operation: 'session', call: (adapter, _, options) => adapter.session(options)},
  {
    operation: 'users.list',
    capability: 'users.list',
    support: ({users}) => users.list,
    call: (adapter, _, options) => usersOf(adapter).list({limit: 2}, options),
  },
  {
    operation: 'users.get',
    capability: 'users.list',
    support: ({users}) => users.list,
    of: 'user',
    call: (adapter, {id}, options) => usersOf(adapter).get(id, options),
  },
  ofUser('consequences', (users, {id}, options) =>
    optional(users, 'consequences').call(users, id, 'deactivate', options),
  ),
  ofUser('sessions', (users, {id}, options) => optional(users, 'sessions').call(users, id, options)),
  ofUser('history', (users, {id}, options) =>
    optional(users, 'history').call(users, id, {limit: 2}, options),
  ),
  ofUser('setActive', (users, {id, active = true}, options) => users.setActive(id, active, options)),
  ofUser('update', (users, {id, draft}, options) =>
    optional(users, 'update').call(users, id, {name: draft.name ?? {full: 'Robin Example'}}, options),
  ),
  ofUser('sendPasswordReset', (users, {id}, options) =>
    optional(users, 'sendPasswordReset').call(users, id, options),
  ),
  ofUser('block', (users, {id}, options) => optional(users, 'block').call(users, id, options)),
  ofUser('replace', (users, {id, draft}, options) =>
    optional(users, 'replace').call(users, id, draft.roles, options),
  ),
  ofUser('remove', (users, {id}, options) => optional(users, 'remove').call(users, id, options), {
    ends: true,
  }),
  ofUser(
    'deletePermanently',
    (users, {id, email = ''}, options) =>
      optional(users, 'deletePermanently').call(users, id, email, options),
    {ends: true},
  ),
  {
    operation: 'accessHistory.events',
    capability: 'users.accessHistory',
    support: ({users}) => users.accessHistory ?? NOT_OFFERED,
    call: (adapter, _, options) => historyPortOf(adapter).events({limit: 2}, options),
  },
  {
    operation: 'accessHistory.holdings',
    capability: 'users.accessHistory',
    support: ({users}) => users.accessHistory ?? NOT_OFFERED,
    call: (adapter, _, options) => historyPortOf(adapter).holdings({limit: 2}, options),
  },
  {
    operation: 'seats.free',
    capability: 'users.freeSeat',
    support: ({users}) => users.freeSeat ?? NOT_OFFERED,
    of: 'seat',
    ends: true,
    call: async (adapter, {id}, options) => seatsOf(adapter).free(id, options),
  },
  ofSeats('list', 'manage', (adapter, _, options) =>
    seatMethod(adapter, 'list').call(adapter.seats, {limit: 2}, options),
  ),
  ofSeats(
    'get',
    'manage',
    (adapter, {id}, options) => seatMethod(adapter, 'get').call(adapter.seats, id, options),
    {of: 'seat'},
  ),
  ofSeats(
    'update',
    'manage',
    (adapter, {id}, options) => seatMethod(adapter, 'update').call(adapter.seats, id, {}, options),
    {of: 'seat'},
  ),
  ofSeats(
    'removal',
    'manage',
    (adapter, {id}, options) => seatMethod(adapter, 'removal').call(adapter.seats, id, options),
    {of: 'seat'},
  ),
  ofSeats('catalogue', 'own', (adapter, _, options) =>
    seatMethod(adapter, 'catalogue').call(adapter.seats, options),
  ),
  ofSeats('requests', 'manage', (adapter, _, options) =>
    seatMethod(adapter, 'requests').call(adapter.seats, options),
  ),
  ofSeats('mine', 'own', (adapter, _, options) => seatMethod(adapter, 'mine').call(adapter.seats, options)),
  {
    operation: 'invitations.list',
    capability: 'invitations.list',
    support: ({invitations}) => invitations.list,
    call: (adapter, _, options) => invitationsOf(adapter).list({limit: 2}, options),
  },
  {
    operation: 'invitations.create',
    capability: 'invitations.create',
    support: ({invitations}) => invitations.create,
    call: (adapter, {draft}, options) => invitationsOf(adapter).create(draft, options),
  },
  {
    operation: 'invitations.resend',
    capability: 'invitations.resend',
    support: ({invitations}) => invitations.resend,
    of: 'invitation',
    call: (adapter, {id}, options) => invitationsOf(adapter).resend(id, options),
  },
  {
    operation: 'invitations.revoke',
    capability: 'invitations.revoke',
    support: ({invitations}) => invitations.revoke,
    of: 'invitation',
    ends: true,
    call: (adapter, {id}, options) => invitationsOf(adapter).revoke(id, options),
  },
  {
    operation: 'invitations.update',
    capability: 'invitations.update',
    support: ({invitations}) => invitations.update ?? NOT_OFFERED,
    of: 'invitation',
    async call(adapter, {id, draft}, options) {
      const port = invitationsOf(adapter);
      expect(port.update, 'a method `invitations.update`', undefined);
      return port.update(id, {email: draft.email}, options);
    },
  },
  {
    operation: 'invitations.link',
    capability: 'invitations.link',
    support: ({invitations}) => invitations.link,
    of: 'invitation',
    call: (adapter, {id}, options) => invitationsOf(adapter).link(id, options),
  },
  {
    operation: 'join.inspect',
    call: async (adapter, {id}, options) => joinOf(adapter).inspect({token: id}, options),
  },
  {
    operation: 'join.accept',
    call: async (adapter, {id}, options) =>
      joinOf(adapter).accept({secret: {token: id}, credential: {kind: 'session'}}, options),
  },
  {
    operation: 'join.request',
    call: async (adapter, {draft}, options) => joinOf(adapter).request({email: draft.email}, options),
  },
];
