/**
 * Owns whether an action may be offered, and the reason when not. It mirrors the server's rules so
 * that a control can explain itself; the server decides, and a row's own verdict wins.
 */
import type {Person} from './person.js';
import {type Profile, USER_ACTIONS} from './profile.js';
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
const NOT_TO_ONESELF: readonly Action[] = [
  'deactivate',
  'block',
  'remove',
  'delete',
  'replace',
  'change_role',
];
/** The field that another system may decide, and nobody here then. */
const FIELD_OF: Readonly<Partial<Record<Action, string>>> = {
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
  if (target && rankOf(session, target.roles) > session.rank) return refuse('rank');
  const reason = target && refusalFor(session, action, target);
  return reason === undefined ? ALLOWED : refuse(reason);
}

/** What the page can know by itself of a user; whether somebody is the last administrator only the server can. */
function refusalFor({profile, user}: Session, action: Action, target: Person): RefusalReason | undefined {
  if (!offers(profile, action)) return 'unsupported';
  if ((target.self || target.id === user?.id) && NOT_TO_ONESELF.includes(action)) return 'self';
  if (action === 'change_role' && profile.people?.roleChanges === 'replace') return 'roles_fixed';
  const field = FIELD_OF[action];
  if (field && target.managedBy?.[field] !== undefined) return 'managed_elsewhere';
  if (target.replacedBy && ['reactivate', 'replace', 'change_email'].includes(action)) return 'replaced';
  if (target.neverSignedIn && ['change_email', 'reset_password'].includes(action)) return 'never_signed_in';
  if (action === 'reset_password' && target.status !== 'active') return 'not_active';
  return undefined;
}

/** Whether the product does this to its users at all. */
function offers({people}: Profile, action: Action): boolean {
  const offered =
    {reactivate: 'deactivate', change_email: 'edit', replace: 'change_role'}[action as string] ?? action;
  const ours = (USER_ACTIONS as readonly string[]).includes(offered);
  return !people || !ours || people.actions.includes(offered);
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
