/** Owns how the form about a user looks, and what somebody else changed meanwhile. */
import {html, nothing, type TemplateResult} from 'lit';
import {issueText, problemText, refusalText} from '../../i18n/problem-text.js';
import {localizedText} from '../../model/localized-text.js';
import {displayName, type Person} from '../../model/person.js';
import {grantableRoles} from '../../model/policy.js';
import type {FieldIssue, Problem} from '../../model/problem.js';
import {fieldText} from '../../model/profile.js';
import {namePartsOf} from '../../model/validate/fields.js';
import {selectField, textField} from '../../ui/field.js';
import {problemStrip} from '../../ui/notice.js';
import type {DialogContext} from '../dialog.js';
import {hostField} from '../host-field.view.js';
import {roleLabel, roleLabels, statusLabel} from '../labels.js';
import type {EditValues} from './edit-form.js';
import {frame} from './frame.view.js';

export interface EditModel {
  readonly context: DialogContext;
  readonly person: Person;
  readonly values: EditValues;
  readonly issues: readonly FieldIssue[];
  readonly problem: Problem | undefined;
  /** What it said before somebody else changed it while the form is open. */
  readonly before: Person | undefined;
  /** Whether both changed the same. */
  readonly clashes: boolean;
  readonly unchanged: boolean;
  readonly running: boolean;
  readonly handleChange: (values: Partial<EditValues>) => void;
  readonly handleTakeTheirs: () => void;
  readonly handleSave: () => void;
}

export function renderEdit(model: EditModel): TemplateResult {
  const {context, person, before, clashes, problem, unchanged, running, handleSave} = model;
  const {words, voice, close} = context;
  const {common} = voice.words;
  return frame({
    title: words.editTitle(displayName(person)),
    body: html`${before ? conflict(model, before) : nothing}
      ${problem ? problemStrip(problemText(problem, voice.words.problem)) : nothing}
      ${nameFields(model)} ${emailField(model)} ${roleField(model)} ${lastDayField(model)} ${ownFields(model)}
      ${unchanged ? html`<p class="help" role="status">${words.nothingChanged}</p>` : nothing}`,
    cancel: {label: common.cancel, run: close},
    act: {label: clashes ? words.keepMine : words.save, running, run: handleSave},
  });
}

function nameFields(model: EditModel): readonly TemplateResult[] {
  const {words, voice} = model.context;
  const labels = {full: words.fullName, first: words.firstName, last: words.lastName};
  return namePartsOf(voice.profile ?? {nameFields: 'none'}).map((part) =>
    textField({
      ...common(model, `name.${part}`, 'name'),
      label: labels[part],
      value: model.values.name[part] ?? '',
      required: true,
      onInput: (text) => model.handleChange({name: {...model.values.name, [part]: text}}),
    }),
  );
}

function emailField(model: EditModel): TemplateResult {
  const {context, person, values, handleChange} = model;
  const {words, voice} = context;
  const shared = common(model, 'email', 'email');
  const verdict = voice.verdictOf('change_email', person);
  const refused = verdict.allowed ? undefined : refusalText(verdict.reason, voice.words.problem);
  return textField({
    ...shared,
    label: words.email,
    value: values.email,
    type: 'email',
    required: true,
    readonly: shared.readonly || refused !== undefined,
    help:
      shared.help ??
      refused ??
      (person.pendingEmail ? words.emailPending(person.pendingEmail) : words.emailHelp),
    onInput: (email) => handleChange({email}),
  });
}

/** The role stands in the form where it can be changed directly. */
function roleField(model: EditModel): TemplateResult | typeof nothing {
  const {context, person, values, handleChange} = model;
  const {words, voice} = context;
  const verdict = voice.verdictOf('change_role', person);
  if (!verdict.allowed && ['unsupported', 'roles_fixed'].includes(verdict.reason)) return nothing;
  const offered = voice.session ? grantableRoles(voice.session).map(({id}) => id) : [];
  const shared = common(model, 'roles', 'roles');
  const refused = verdict.allowed ? undefined : refusalText(verdict.reason, voice.words.problem);
  return selectField({
    ...shared,
    label: words.role,
    value: values.role,
    // Whatever the role is, it stands there, also one that nobody may give.
    choices: [...new Set([...offered, ...person.roles])].map((id) => ({
      value: id,
      label: roleLabel(voice, id),
    })),
    disabled: shared.readonly || refused !== undefined,
    help: shared.help ?? refused,
    onChoose: (role) => handleChange({role}),
  });
}

/** The last day of access, where the product has such days. */
function lastDayField(model: EditModel): TemplateResult | typeof nothing {
  const {context, values, handleChange} = model;
  const {words, voice} = context;
  if (voice.session?.capabilities.users.accessEnds !== true) return nothing;
  const shared = common(model, 'accessEndsAt', 'accessEndsAt');
  return textField({
    ...shared,
    label: words.lastDay,
    value: values.accessEndsAt,
    type: 'date',
    help: shared.help ?? words.accessEndsHelp(voice.session.account.timeZone ?? 'UTC'),
    onInput: (accessEndsAt) => handleChange({accessEndsAt}),
  });
}

function ownFields(model: EditModel): readonly TemplateResult[] {
  const {context, values, handleChange} = model;
  return (context.voice.profile?.fields ?? []).map((field) =>
    hostField(field, {
      ...common(model, `fields.${field.key}`, 'fields'),
      language: context.voice.language,
      placeholder: context.words.chooseOne,
      value: values.fields[field.key] ?? '',
      onInput: (value) => handleChange({fields: {...values.fields, [field.key]: value}}),
    }),
  );
}

/** What every field shares: its verdict, who else decides it, and that Enter saves. */
function common({context, person, issues, running, handleSave}: EditModel, field: string, group: string) {
  const {words, voice} = context;
  const issue = issues.find((found) => found.field === field);
  const source = person.managedBy?.[group];
  return {
    id: `edit-${field.replace(/\W/g, '-')}`,
    error: issue && issueText(issue.code, voice.words.problem),
    readonly: running || source !== undefined,
    help: source === undefined ? undefined : words.managedBy(source),
    onEnter: handleSave,
  };
}

function conflict({context, person, clashes, handleTakeTheirs}: EditModel, before: Person): TemplateResult {
  const {words} = context;
  return html`<div class="theirs" role="alert">
    <p class="dialog-text">
      ${person.changed ? words.changedMeanwhileBy(person.changed.by) : words.changedMeanwhile}
    </p>
    <ul class="plain-list">
      ${differences(context, before, person).map(
        ([label, value]) => html`<li>${label}: <bdi><strong>${value || words.empty}</strong></bdi></li>`,
      )}
    </ul>
    ${
      clashes
        ? html`<button type="button" class="button small" @click=${handleTakeTheirs}>${words.takeTheirs}</button>`
        : nothing
    }
  </div>`;
}

/** What somebody else changed, by what it is called. */
function differences(
  {words, voice}: DialogContext,
  before: Person,
  after: Person,
): readonly (readonly [string, string])[] {
  const own = (voice.profile?.fields ?? []).map(
    (field) =>
      [
        localizedText(field.label, voice.language),
        fieldText(field, before.fields?.[field.key], voice.language),
        fieldText(field, after.fields?.[field.key], voice.language),
      ] as const,
  );
  const rows: readonly (readonly [string, string, string])[] = [
    [words.name, displayName(before), displayName(after)],
    [words.email, before.email, after.email],
    [words.newAddress, before.pendingEmail ?? '', after.pendingEmail ?? ''],
    [words.role, roleLabels(voice, before), roleLabels(voice, after)],
    [words.status, statusLabel(voice, before.status), statusLabel(voice, after.status)],
    [words.accessEnds, before.accessEndsAt ?? '', after.accessEndsAt ?? ''],
    [words.seat, before.seat?.label ?? '', after.seat?.label ?? ''],
    ...own,
  ];
  return rows.flatMap(([label, from, to]) => (from === to ? [] : [[label, to] as const]));
}
