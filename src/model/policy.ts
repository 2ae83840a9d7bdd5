/**
 * Owns whether an action may be offered, and the reason when not. It mirrors the server's rules so
 * that a control can explain itself; the server decides, and a row's own verdict wins.
 */
import type {Person} from './person.js';
import type {Profile} from './profile.js';
import {MANAGE_USERS, type Role} from './role.js';
import type {Session, Support} from './session.js';

/** What is done to one user. */
export const USER_ACTS = [
  'edit',
  'change_role',
  'change_email',
  'reset_password',
  'deactivate',
  'reactivate',
  'block',
  'remove',
  'delete',
  'replace',
] as const;
export type UserAct = (typeof USER_ACTS)[number];

export const ACTIONS = [
  'list_users',
  'list_invitations',
  'invite',
  'resend',
  'revoke',
  'copy_link',
  'update_invitation',
  ...USER_ACTS,
] as const;
export type Action = (typeof ACTIONS)[number];

export type Verdict = {readonly allowed: true} | {readonly allowed: false; readonly reason: RefusalReason};
export type RefusalReason =
  | 'permission'
  | 'self'
  | 'last_admin'
  | 'rank'
  | 'read_only_account'
  | 'unsupported'
  | 'invitation_not_pending'
  | 'managed_elsewhere'
  | 'roles_fixed'
  | 'replaced'
  | 'never_signed_in'
  | 'not_active'
  | (string & {});

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
  edit: ({capabilities}) => capabilities.users.update ?? NOT_OFFERED,
  change_role: ({capabilities}) => capabilities.users.update ?? NOT_OFFERED,
  change_email: ({capabilities}) => capabilities.users.changeEmail ?? NOT_OFFERED,
  reset_password: ({capabilities}) => capabilities.users.sendPasswordReset ?? NOT_OFFERED,
  deactivate: ({capabilities}) => capabilities.users.setActive ?? NOT_OFFERED,
  reactivate: ({capabilities}) => capabilities.users.setActive ?? NOT_OFFERED,
  block: ({capabilities}) => capabilities.users.block ?? NOT_OFFERED,
  remove: ({capabilities}) => capabilities.users.remove ?? NOT_OFFERED,
  delete: ({capabilities}) => capabilities.users.deletePermanently ?? NOT_OFFERED,
  replace: ({capabilities}) => capabilities.users.replace ?? NOT_OFFERED,
};

const ON_INVITATIONS: readonly Action[] = ['resend', 'revoke', 'copy_link', 'update_invitation'];
/** What takes the right to manage users away from whoever has it. */
export const TAKES_MANAGING: readonly UserAct[] = [
  'deactivate',
  'block',
  'remove',
  'delete',
  'replace',
  'change_role',
];
/** The field that another system may decide, and nobody here then. */
const FIELD_OF: Readonly<Partial<Record<UserAct, string>>> = {
  change_role: 'roles',
  replace: 'roles',
  change_email: 'email',
  deactivate: 'status',
  reactivate: 'status',
  remove: 'status',
  delete: 'status',
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
  if (target && ON_INVITATIONS.includes(action) && !isOpen(target)) return refuse('invitation_not_pending');
  if (isUserAct(action) && !offersAct(session.profile, action)) return refuse('unsupported');
  if (target && rankOf(session, target.roles) > session.rank) return refuse('rank');
  if (!target || !isUserAct(action)) return ALLOWED;
  const self = target.self === true || target.id === session.user?.id;
  const reason = userRefusal(session.profile, action, {...target, self});
  return reason === undefined ? ALLOWED : refuse(reason);
}

/** What of a user decides about an act. */
export type ActedOn = Pick<Person, 'self' | 'status' | 'managedBy' | 'replacedBy' | 'neverSignedIn'>;

/**
 * Why this is done to this user by nobody with the right to, or nothing: one table for pages and servers. Rank,
 * and whether somebody is the last who manages users, is for whoever can see the others.
 */
export function userRefusal(profile: Profile, act: UserAct, target: ActedOn): RefusalReason | undefined {
  if (target.self && TAKES_MANAGING.includes(act)) return 'self';
  const field = FIELD_OF[act];
  if (field && target.managedBy?.[field] !== undefined) return 'managed_elsewhere';
  if (act === 'change_role' && profile.people?.roleChanges === 'replace') return 'roles_fixed';
  if (target.replacedBy && act !== 'remove' && act !== 'delete') return 'replaced';
  const byMail = act === 'change_email' || act === 'reset_password';
  if (target.neverSignedIn && byMail) return 'never_signed_in';
  if (act === 'reset_password' && target.status !== 'active') return 'not_active';
  return undefined;
}

const isUserAct = (action: Action): action is UserAct => (USER_ACTS as readonly string[]).includes(action);

/** Whether the product does this to its users at all. */
export function offersAct({people}: Profile, act: UserAct): boolean {
  // Only where a role cannot change does a replacement make sense.
  if (act === 'replace') return people?.roleChanges === 'replace';
  const under: Partial<Record<UserAct, string>> = {reactivate: 'deactivate', change_email: 'edit'};
  return !people || people.actions.includes(under[act] ?? act);
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
