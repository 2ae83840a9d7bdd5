/**
 * Owns whether an action may be offered, and the reason when not. It mirrors the server's rules so
 * that a control can explain itself; the server decides, and a row's own verdict wins.
 */
import type {Person} from './person.js';
import {MANAGE_USERS, type Role} from './role.js';
import type {Session, Support} from './session.js';

export const ACTIONS = [
  'list_users',
  'list_invitations',
  'invite',
  'resend',
  'revoke',
  'copy_link',
  'update_invitation',
  'reactivate',
] as const;
export type Action = (typeof ACTIONS)[number];

export type Verdict = {readonly allowed: true} | {readonly allowed: false; readonly reason: RefusalReason};
export type RefusalReason =
  'permission' | 'rank' | 'read_only_account' | 'unsupported' | 'invitation_not_pending' | (string & {});

const ALLOWED: Verdict = {allowed: true};
const refuse = (reason: RefusalReason): Verdict => ({allowed: false, reason});

const NOT_OFFERED: Support = {no: 'backend'};

const SUPPORT: Record<Action, (session: Session) => Support> = {
  list_users: ({capabilities}) => capabilities.users.list,
  list_invitations: ({capabilities}) => capabilities.invitations.list,
  invite: ({capabilities}) => capabilities.invitations.create,
  resend: ({capabilities}) => capabilities.invitations.resend,
  revoke: ({capabilities}) => capabilities.invitations.revoke,
  copy_link: ({capabilities}) => capabilities.invitations.link,
  update_invitation: ({capabilities}) => capabilities.invitations.update ?? NOT_OFFERED,
  reactivate: ({capabilities}) => capabilities.users.setActive ?? NOT_OFFERED,
};

/** Whether whoever holds `session` may do `action`, to `target` where there is one. */
export function can(session: Session, action: Action, target?: Person): Verdict {
  const verdict = target?.can?.[action];
  if (verdict === true) return ALLOWED;
  if (verdict) return refuse(verdict.reason);

  const support = SUPPORT[action](session);
  if (support !== true) return refuse(support.no === 'permission' ? 'permission' : 'unsupported');
  const reads = action === 'list_users' || action === 'list_invitations';
  if (session.account.readOnly && !reads) return refuse('read_only_account');
  if (target && action !== 'reactivate' && !isOpen(target)) return refuse('invitation_not_pending');
  if (target && rankOf(session, target.roles) > session.rank) return refuse('rank');
  return ALLOWED;
}

/** The roles this session may give: assignable, not above its own rank, and on the token's list. */
export function grantableRoles(session: Session): readonly Role[] {
  return session.profile.roles.filter(
    (role) =>
      role.assignable && (session.embed ? session.embed.roles.includes(role.id) : role.rank <= session.rank),
  );
}

/** The role chosen at first: the product's default where this session may give it, or the only one there is. */
export function presetRole(session: Session): Role | undefined {
  const offered = grantableRoles(session);
  const preset = offered.find(({id}) => id === session.profile.defaultRole);
  return preset ?? (offered.length === 1 ? offered[0] : undefined);
}

/** Whether a role makes its holder an administrator of people. */
export const managesUsers = (role: Role): boolean => role.grants.includes(MANAGE_USERS);

/** Invited and not arrived: pending, expired, or a member whose credentials nobody has used. */
export const isOpen = ({status, neverSignedIn}: Person): boolean =>
  neverSignedIn === true || status === 'pending' || status === 'expired';

function rankOf(session: Session, roles: readonly string[]): number {
  return Math.max(0, ...session.profile.roles.filter(({id}) => roles.includes(id)).map(({rank}) => rank));
}
