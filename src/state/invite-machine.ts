/**
 * Owns the course of inviting a few addresses, as a pure reducer: what was typed, each address's own
 * verdict, what was sent. Nothing typed is dropped by anything but the person's own hand.
 */
import type {InvitationOutcome} from '../model/invitation.js';
import type {FieldIssueCode, Problem} from '../model/problem.js';
import {emailDomain, emailIssue, emailKey} from '../model/validate/email.js';
import {splitAddresses} from '../model/validate/email-list.js';

export type RecipientState =
  | {readonly status: 'ready' | 'sending'}
  | {readonly status: 'invalid'; readonly issue: FieldIssueCode}
  | {readonly status: 'failed'; readonly problem: Problem}
  | {readonly status: 'sent'; readonly result: InvitationOutcome};

export interface Recipient {
  /** The address's identity: two spellings of one address share it. */
  readonly key: string;
  readonly email: string;
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
  readonly phase: 'editing' | 'sending' | 'done';
  /** Set when an address was entered that is there already. */
  readonly duplicate?: string;
  /** Whether problems of the form as a whole are shown: after the first try to send. */
  readonly tried: boolean;
}

export interface InviteRules {
  readonly domains?: readonly string[];
  readonly newKey: () => string;
}

export const emptyInvite: InviteState = {
  recipients: [],
  text: '',
  roles: [],
  message: '',
  phase: 'editing',
  tried: false,
};

/** Takes what is typed; a separator at its end turns the part before it into addresses. */
export function typed(state: InviteState, text: string, rules: InviteRules): InviteState {
  if (!/[\s,;]/.test(text.trimStart())) return {...forgetDuplicate(state), text: text.trimStart()};
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
    const issue = issueOf(email, rules);
    recipients.push({
      key,
      email,
      idempotencyKey: rules.newKey(),
      state: issue ? {status: 'invalid', issue} : {status: 'ready'},
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
    const issue = issueOf(recipient.email, rules);
    return {...recipient, state: issue ? {status: 'invalid', issue} : {status: 'ready'}};
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
  return {...emptyInvite, roles: state.roles, message: state.message};
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

function issueOf(email: string, {domains}: InviteRules): FieldIssueCode | undefined {
  const issue = emailIssue(email);
  if (issue) return issue;
  return domains && !domains.includes(emailDomain(email)) ? 'domain_not_allowed' : undefined;
}

function forgetDuplicate(state: InviteState): InviteState {
  const {duplicate: _, ...rest} = state;
  return rest;
}
