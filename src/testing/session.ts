/** Owns sessions to test with: a product described in a few words, and who is looking at it. */
import type {Profile} from '../model/profile.js';
import {MANAGE_USERS, type Role} from '../model/role.js';
import type {Capabilities, Session} from '../model/session.js';

/** A back end that can do everything the port has. */
export const everythingSupported: Capabilities = {
  users: {
    list: true,
    search: true,
    sort: ['name', 'email', 'joined', 'last_active'],
    paging: 'both',
    total: true,
    includeInvitations: true,
    setActive: true,
    update: true,
    changeEmail: true,
    block: true,
    remove: true,
    deletePermanently: true,
    sendPasswordReset: true,
    replace: true,
    consequences: true,
    history: true,
    sessions: true,
    accessHistory: true,
    freeSeat: true,
    bulk: true,
    accessEnds: true,
  },
  invitations: {
    list: true,
    create: true,
    resend: true,
    revoke: true,
    link: true,
    update: true,
    batches: true,
  },
  seats: {manage: true, add: true, own: true, pair: true},
  live: true,
};

const denied = {no: 'permission'} as const;

/** The same back end as somebody sees it who manages nobody. */
export const nothingPermitted: Capabilities = {
  users: {
    ...everythingSupported.users,
    list: denied,
    setActive: denied,
    update: denied,
    changeEmail: denied,
    block: denied,
    remove: denied,
    deletePermanently: denied,
    sendPasswordReset: denied,
    replace: denied,
    consequences: denied,
    history: denied,
    sessions: denied,
    accessHistory: denied,
    freeSeat: denied,
    bulk: denied,
    accessEnds: denied,
  },
  invitations: {
    list: denied,
    create: denied,
    resend: denied,
    revoke: denied,
    link: denied,
    update: denied,
    batches: denied,
  },
  seats: {manage: denied, add: denied, own: true, pair: true},
  live: denied,
};

/** A plain product with a member and an administrator; pass what should differ. */
export function testProfile(differences: Partial<Profile> = {}): Profile {
  return {
    id: 'test',
    label: 'Test',
    rolesPerPerson: 'one',
    nameFields: 'none',
    defaultRole: 'member',
    roles: [
      {id: 'member', label: 'Member', grants: [], rank: 10, assignable: true},
      {
        id: 'admin',
        label: 'Admin',
        grants: ['users.read', MANAGE_USERS, 'invitations.create'],
        rank: 100,
        assignable: true,
      },
    ],
    columns: ['person', 'roles', 'status', 'joined', 'last_active'],
    ...differences,
    invitations: {
      expiryDays: 7,
      pending: 'apart',
      personalMessage: false,
      copyLink: false,
      maxAtOnce: 20,
      ...differences.invitations,
    },
  };
}

/** Who looks at a product: by default its highest role that manages people. */
export function sessionOf(profile: Profile, roleId?: string, differences: Partial<Session> = {}): Session {
  const role = profile.roles.find(({id}) => id === roleId) ?? highest(profile.roles);
  const grants = role?.grants ?? [];
  const manages = grants.includes(MANAGE_USERS);
  return {
    user: {id: 'user-1', email: 'ada@example.com', name: 'Ada Okafor'},
    tenant: {id: 'example', name: 'Example'},
    tenants: [{id: 'example', name: 'Example'}],
    grants,
    roles: role ? [role.id] : [],
    rank: role?.rank ?? 0,
    account: {state: 'active', readOnly: false},
    profile,
    capabilities: manages ? supportedIn(profile) : nothingPermitted,
    ...differences,
  };
}

/** What a product doesn't offer, its back end doesn't support. */
function supportedIn({invitations, people, fields = [], seatModes, accessEnds}: Profile): Capabilities {
  const offered = (action: string) =>
    !people || people.actions.includes(action) ? true : ({no: 'plan'} as const);
  return {
    ...everythingSupported,
    users: {
      ...everythingSupported.users,
      filters: fields.map(({key}) => key),
      block: offered('block'),
      remove: offered('remove'),
      deletePermanently: offered('delete'),
      sendPasswordReset: offered('reset_password'),
      replace: people?.roleChanges === 'replace' ? true : {no: 'plan'},
      accessEnds: accessEnds ? true : {no: 'plan'},
      freeSeat: seatModes ? true : {no: 'plan'},
    },
    invitations: {
      ...everythingSupported.invitations,
      ...(!invitations.copyLink && {link: {no: 'plan'} as const}),
      ...(invitations.activeAtOnce && {update: {no: 'backend'} as const}),
    },
  };
}

const highest = (roles: readonly Role[]): Role | undefined =>
  [...roles].filter(({grants}) => grants.includes(MANAGE_USERS)).sort((a, b) => b.rank - a.rank)[0];
