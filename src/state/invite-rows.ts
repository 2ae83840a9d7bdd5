/**
 * Owns inviting by one row a person, for products that ask for more than an address. It works on the
 * same state as the chips do; sending, verdicts and outcomes are theirs.
 */
import type {PersonName} from '../model/person.js';
import type {FieldIssue} from '../model/problem.js';
import type {Profile} from '../model/profile.js';
import {emailKey} from '../model/validate/email.js';
import {namePartsOf, personIssues} from '../model/validate/fields.js';
import {
  emailIssues,
  type InviteRules,
  type InviteState,
  judgement,
  type Recipient,
} from './invite-machine.js';

/** Whether a product asks for more than an address, so that each person has a row. */
export const asksForRows = (profile: Pick<Profile, 'nameFields' | 'fields'>): boolean =>
  namePartsOf(profile).length > 0 || Boolean(profile.fields?.length);

export interface RowChange {
  readonly email?: string;
  readonly name?: PersonName;
  readonly fields?: Readonly<Record<string, string>>;
}

/** One more row, empty or with what is known of somebody. */
export function rowAdded(
  state: InviteState,
  rules: InviteRules,
  {email = '', name, fields}: RowChange = {},
): InviteState {
  const row: Recipient = {
    key: rules.newKey(),
    email,
    ...(name && {name}),
    ...((fields ?? rules.fields) && {fields: {...rules.fields, ...fields}}),
    idempotencyKey: rules.newKey(),
    state: {status: 'ready'},
  };
  return {...state, recipients: [...state.recipients, row]};
}

/** What somebody typed into a row; a row that failed is another request from here on. */
export function rowEdited(
  state: InviteState,
  key: string,
  change: RowChange,
  rules: InviteRules,
): InviteState {
  const recipients = state.recipients.map((row): Recipient => {
    if (row.key !== key) return row;
    const edited = {
      ...row,
      ...change,
      name: {...row.name, ...change.name},
      fields: {...row.fields, ...change.fields},
      idempotencyKey: rules.newKey(),
    };
    if (row.state.status !== 'invalid') return {...edited, state: {status: 'ready'}};
    // A verdict on another field stays; the one being corrected is given time.
    const touched = touchedBy(change);
    return {...edited, state: judgement(row.state.issues.filter(({field}) => !touched.includes(field)))};
  });
  return {...state, recipients};
}

/** Judges one row as far as it is filled in: what is still empty may come yet. */
export function rowLeft(state: InviteState, key: string, rules: InviteRules): InviteState {
  const recipients = state.recipients.map((row): Recipient => {
    if (row.key !== key || isDone(row)) return row;
    const known = row.state.status === 'invalid' ? row.state.issues : [];
    const issues = issuesOf(row, state, rules).filter(
      ({field, code}) => code !== 'required' || known.some((issue) => issue.field === field),
    );
    return {...row, state: judgement(issues)};
  });
  return {...state, recipients};
}

/** Judges every row before sending; rows that nobody filled in are dropped while another one stays. */
export function rowsJudged(state: InviteState, rules: InviteRules): InviteState {
  const filled = state.recipients.filter((row) => isDone(row) || !isBlank(row));
  const recipients = (filled.length ? filled : state.recipients.slice(0, 1)).map((row): Recipient =>
    isDone(row) ? row : {...row, state: judgement(issuesOf(row, state, rules))},
  );
  return {...state, recipients};
}

/** A row without a person in it: fields of the product's own may have been filled in for everyone. */
export const isBlank = ({email, name}: Recipient): boolean => {
  const texts = [email, name?.full, name?.first, name?.last];
  return !texts.some((text) => text?.trim());
};

/** Sent, or refused by the server: another judgement of ours would only hide the answer. */
const isDone = ({state}: Recipient) => state.status === 'sent' || state.status === 'failed';

function issuesOf(row: Recipient, state: InviteState, rules: InviteRules): FieldIssue[] {
  const {asks = {nameFields: 'none'}} = rules;
  const issues = personIssues(asks, row).filter(({field}) => field !== 'email');
  const email = row.email.trim();
  const duplicate =
    email !== '' &&
    state.recipients
      .slice(0, state.recipients.indexOf(row))
      .some((other) => emailKey(other.email) === emailKey(email));
  const own = emailIssues(email, rules);
  return [...issues, ...(!own.length && duplicate ? [{field: 'email', code: 'duplicate'}] : own)];
}

const touchedBy = ({email, name, fields}: RowChange): string[] => [
  ...(email === undefined ? [] : ['email']),
  ...Object.keys(name ?? {}).map((part) => `name.${part}`),
  ...Object.keys(fields ?? {}).map((key) => `fields.${key}`),
];
