/**
 * Owns the course of inviting a few addresses, as a pure reducer: what was typed, each address's own
 * verdict, what was sent. Nothing typed is dropped by anything but the person's own hand.
 */
import type {InvitationOutcome} from '../model/invitation.js';
import type {Person, PersonName} from '../model/person.js';
import type {FieldIssue, Problem} from '../model/problem.js';
import type {Profile} from '../model/profile.js';
import {emailDomain, emailIssue, emailKey} from '../model/validate/email.js';
import {splitAddresses} from '../model/validate/email-list.js';

export type RecipientState =
  | {readonly status: 'ready' | 'sending'}
  | {readonly status: 'invalid'; readonly issues: readonly FieldIssue[]}
  | {readonly status: 'failed'; readonly problem: Problem}
  | {readonly status: 'sent'; readonly result: RecipientResult};

/** What inviting came to, or that the person was a member already and is let in again. */
export type RecipientResult =
  InvitationOutcome | {readonly outcome: 'reactivated'; readonly invitation: Person};

export interface Recipient {
  /** The address's identity, which two spellings of one share; where a person has a row, the row's. */
  readonly key: string;
  readonly email: string;
  readonly name?: PersonName;
  readonly fields?: Readonly<Record<string, string>>;
  /** Repeats under the same key are one write, however often they are sent. */
  readonly idempotencyKey: string;
  readonly state: RecipientState;
}

export interface InviteState {
  readonly recipients: readonly Recipient[];
  /** What stands in the input, not yet an address. */
  readonly text: string;
  readonly roles: readonly string[];
  readonly message: string;
  /** The last day of access of everybody invited, `YYYY-MM-DD`; empty for no end. */
  readonly accessEndsAt: string;
  /** Language of the mail, where the inviter chooses it. */
  readonly language?: string;
  readonly phase: 'editing' | 'sending' | 'done';
  /** Set when an address was entered that is there already. */
  readonly duplicate?: string;
  /** Whether problems of the form as a whole are shown: after the first try to send. */
  readonly tried: boolean;
}

export interface InviteRules {
  readonly domains?: readonly string[];
  readonly newKey: () => string;
  /** Values that the product's own fields start with, by key. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What is asked for beside the address. */
  readonly asks?: Pick<Profile, 'nameFields' | 'fields'>;
}

export const emptyInvite: InviteState = {
  recipients: [],
  text: '',
  roles: [],
  message: '',
  accessEndsAt: '',
  phase: 'editing',
  tried: false,
};

/** Takes what is typed; a separator at its end turns the part before it into addresses. */
export function typed(state: InviteState, text: string, rules: InviteRules): InviteState {
  if (!/[\s,;،؛、，；]/.test(text.trimStart())) return {...forgetDuplicate(state), text: text.trimStart()};
  return committed({...state, text}, rules);
}

/** Turns what stands in the input into addresses. */
export function committed(state: InviteState, rules: InviteRules): InviteState {
  return added({...state, text: ''}, splitAddresses(state.text), rules);
}

export function added(state: InviteState, emails: readonly string[], rules: InviteRules): InviteState {
  const recipients = [...state.recipients];
  let duplicate: string | undefined;
  for (const email of emails) {
    const key = emailKey(email);
    if (recipients.some((recipient) => recipient.key === key)) {
      duplicate = email;
      continue;
    }
    recipients.push({
      key,
      email,
      ...(rules.fields && {fields: rules.fields}),
      idempotencyKey: rules.newKey(),
      state: judgement(emailIssues(email, rules)),
    });
  }
  return {...forgetDuplicate(state), recipients, ...(duplicate !== undefined && {duplicate})};
}

export function removed(state: InviteState, key: string): InviteState {
  return {
    ...forgetDuplicate(state),
    recipients: state.recipients.filter((recipient) => recipient.key !== key),
  };
}

/** Puts an address back into the input to be corrected; what stood there becomes addresses. */
export function reopened(state: InviteState, key: string, rules: InviteRules): InviteState {
  const recipient = state.recipients.find((candidate) => candidate.key === key);
  return recipient ? {...removed(committed(state, rules), key), text: recipient.email} : state;
}

/** Judges the addresses anew, once it is known which domains are allowed. */
export function judged(state: InviteState, rules: InviteRules): InviteState {
  const recipients = state.recipients.map((recipient): Recipient => {
    if (recipient.state.status !== 'ready' && recipient.state.status !== 'invalid') return recipient;
    return {...recipient, state: judgement(emailIssues(recipient.email, rules))};
  });
  return {...state, recipients};
}

export function tried(state: InviteState): InviteState {
  return {...state, tried: true};
}

export function started(state: InviteState): InviteState {
  return {
    ...state,
    phase: 'sending',
    recipients: state.recipients.filter((recipient) => recipient.state.status !== 'sent'),
  };
}

export function changed(state: InviteState, key: string, next: RecipientState): InviteState {
  const recipients = state.recipients.map((recipient) =>
    recipient.key === key ? {...recipient, state: next} : recipient,
  );
  return {...state, recipients};
}

/** Broken off in the middle: what was not sent is ready to be sent again, under the same keys. */
export function stopped(state: InviteState): InviteState {
  const recipients = state.recipients.map((recipient) =>
    recipient.state.status === 'sending' ? {...recipient, state: {status: 'ready'} as const} : recipient,
  );
  return {...state, recipients, phase: 'editing'};
}

/** Done when every address was sent; else back to editing, with the failed ones and their reasons. */
export function finished(state: InviteState): InviteState {
  return {...state, phase: unsent(state).length ? 'editing' : 'done'};
}

/** The next invitation: role and message stay, they are likely the same. */
export function another(state: InviteState): InviteState {
  const {roles, message, accessEndsAt, language} = state;
  return {...emptyInvite, roles, message, accessEndsAt, ...(language !== undefined && {language})};
}

/**
 * Addresses that a press of the button sends. One of the wrong form stays until it is corrected, and one
 * that is a member or invited already would only be refused again.
 */
export const sendable = ({recipients}: InviteState): readonly Recipient[] =>
  recipients.filter(
    ({state}) => state.status === 'ready' || (state.status === 'failed' && state.problem.kind !== 'conflict'),
  );

export const unsent = ({recipients}: InviteState): readonly Recipient[] =>
  recipients.filter(({state}) => state.status !== 'sent');

export const sent = ({recipients}: InviteState): readonly Recipient[] =>
  recipients.filter(({state}) => state.status === 'sent');

/** What is wrong with an address here: its form, or a domain that this page may not invite. */
export function emailIssues(email: string, {domains}: InviteRules): FieldIssue[] {
  const form = emailIssue(email);
  const code = form ?? (domains && !domains.includes(emailDomain(email)) ? 'domain_not_allowed' : undefined);
  return code ? [{field: 'email', code}] : [];
}

export const judgement = (issues: readonly FieldIssue[]): RecipientState =>
  issues.length ? {status: 'invalid', issues} : {status: 'ready'};

function forgetDuplicate(state: InviteState): InviteState {
  const {duplicate: _, ...rest} = state;
  return rest;
}

/** Sent an invitation, and not only let in again. */
export const wasInvited = ({state}: Recipient): boolean =>
  state.status === 'sent' && state.result.outcome !== 'reactivated';
