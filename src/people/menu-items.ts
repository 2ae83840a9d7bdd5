/** Owns which acts stand in somebody's menu: what the product and the back end offer, with the reason where the reader may not. */
import type {Action} from '../model/policy.js';
import {isOpen} from '../model/policy.js';
import type {Person} from '../model/person.js';
import {refusalText} from '../i18n/problem-text.js';
import type {Voice} from './voice.js';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly reason?: string;
  readonly danger?: boolean;
}

/** An act that a page adds to the menu of everybody, or of some. */
export interface RowAction {
  readonly id: string;
  readonly label: string;
  readonly danger?: boolean;
  /** Whom it stands with; everybody by default. A text says why it cannot be used just now. */
  readonly available?: (person: Person) => boolean | string;
}

type Entry = readonly [id: string, action: Action, label: string, danger?: boolean];

/** The items for this person, in groups. */
export function menuItemsOf(
  voice: Voice,
  person: Person,
  own: readonly RowAction[] = [],
): readonly (readonly MenuItem[])[] {
  const acts =
    person.kind === 'invitation' ? [invited(voice, person)] : member(voice, person, isOpen(person));
  const groups = [detailsOf(voice), ...acts];
  const offered = groups.map((group) => group.flatMap((entry) => itemOf(voice, person, entry)));
  const added = own.flatMap((action): MenuItem[] => {
    const available = action.available?.(person) ?? true;
    if (available === false) return [];
    const {id, label, danger = false} = action;
    return [{id: `own:${id}`, label, danger, ...(typeof available === 'string' && {reason: available})}];
  });
  return [...offered, added].filter((group) => group.length > 0);
}

const detailsOf = ({words, session}: Voice): readonly Entry[] =>
  session?.capabilities.users.list === true ? [['details', 'list_users', words.people.details]] : [];

function invited({words: {people}, profile}: Voice, {status}: Person): readonly Entry[] {
  return [
    ['resend', 'resend', status === 'expired' ? people.inviteAgain : people.resend],
    ...(profile?.invitations.copyLink ? [['link', 'copy_link', people.copyLink] as const] : []),
    ['correct', 'update_invitation', people.correct],
    ['roles', 'update_invitation', people.changeRole],
    ['revoke', 'revoke', people.revoke, true],
  ];
}

function member(
  {words: {people}, profile, session}: Voice,
  {status, replacedBy, seat}: Person,
  open: boolean,
): readonly (readonly Entry[])[] {
  const credentials: readonly Entry[] = [
    ['resend', 'resend', people.sendCredentials],
    ['revoke', 'revoke', people.withdraw, true],
  ];
  const replaces = profile?.people?.roleChanges === 'replace';
  const acts: readonly Entry[] = [
    ['edit', 'edit', people.edit],
    ...(replacedBy ? [] : [['roles', replaces ? 'replace' : 'change_role', people.changeRole] as const]),
    ...(open ? [] : [['reset', 'reset_password', people.resetPassword] as const]),
    status === 'active'
      ? ['deactivate', 'deactivate', people.deactivate]
      : ['reactivate', 'reactivate', people.reactivate],
    // Whoever is out keeps the seat until somebody takes it back.
    ...(seat && status !== 'active' && session?.capabilities.users.freeSeat === true
      ? [['free_seat', 'edit', people.freeSeat(seat.label)] as const]
      : []),
  ];
  const grave: readonly Entry[] = [
    ...(status === 'active' ? [['block', 'block', people.block, true] as const] : []),
    ['remove', 'remove', people.remove, true],
    ['delete', 'delete', people.deletePermanently, true],
  ];
  return [...(open ? [credentials] : []), acts, grave];
}

/** What this back end or product never does is left out; what this reader may not do is shown with the reason. */
function itemOf(
  voice: Voice,
  person: Person,
  [id, action, label, danger = false]: Entry,
): readonly MenuItem[] {
  const verdict = voice.verdictOf(action, person);
  if (verdict.allowed) return [{id, label, danger}];
  if (verdict.reason === 'unsupported') return [];
  return [{id, label, danger, reason: refusalText(verdict.reason, voice.words.problem)}];
}
