/** Owns the table of the port's methods: how each is called, on whom, and which capability it needs. */
import type {InvitationDraft} from '../../../model/invitation.js';
import type {Capabilities, Support} from '../../../model/session.js';
import type {CallOptions, JoinPort, TenantAdapter} from '../../adapter.js';
import {expect} from '../expect.js';
import {invitationsOf, usersOf} from '../scene.js';

export interface Target {
  readonly id: string;
  readonly draft: InvitationDraft;
  /** What `setActive` is told; `true` by default, which changes nothing of an active user. */
  readonly active?: boolean;
}

export interface Method {
  readonly operation: string;
  /** Absent where nothing is declared of it. */
  readonly capability?: string;
  readonly support?: (capabilities: Capabilities) => Support | undefined;
  /** What its id names. */
  readonly of?: 'user' | 'invitation';
  readonly call: (adapter: TenantAdapter, target: Target, options?: CallOptions) => Promise<unknown>;
}

const NOT_OFFERED: Support = {no: 'backend'};

function joinOf({join}: TenantAdapter): JoinPort {
  expect(join, 'a `join` port', undefined);
  return join;
}

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
  {
    operation: 'users.setActive',
    capability: 'users.setActive',
    support: ({users}) => users.setActive ?? NOT_OFFERED,
    of: 'user',
    call: (adapter, {id, active = true}, options) => usersOf(adapter).setActive(id, active, options),
  },
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
