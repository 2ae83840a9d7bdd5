/** Owns how people look where a product asks for more than an address: one group of fields each. */
import {html, nothing, type TemplateResult} from 'lit';
import {issueText} from '../../i18n/problem-text.js';
import {localizedText} from '../../model/localized-text.js';
import {displayName} from '../../model/person.js';
import type {HostField} from '../../model/profile.js';
import {namePartsOf} from '../../model/validate/fields.js';
import {type Recipient, unsent} from '../../state/invite-machine.js';
import {hostField} from '../../people/host-field.view.js';
import {fieldError, textField} from '../../ui/field.js';
import {alertIcon, closeIcon, icon, plusIcon} from '../../ui/icons.js';
import type {InviteField, InviteModel} from './invite-dialog.model.js';
import {reason, warningText, wayOn} from './verdicts.view.js';

export function peopleFields(model: InviteModel): TemplateResult {
  const {words, invite, session, handlers} = model;
  const rows = unsent(invite);
  const most = session?.profile.invitations.maxAtOnce ?? Infinity;
  const sending = invite.phase === 'sending';
  const help = session?.profile.invitations.activeAtOnce
    ? words.invite.emailHelpActive
    : words.invite.emailHelp;
  const domains = session?.embed?.domains;
  return html`<div class="people">
    ${rows.map((row, index) => personRow(model, row, index, rows.length > 1))}
    <p class="help">
      ${help} ${domains ? words.invite.domains(new Intl.ListFormat(model.language, {type: 'disjunction'}).format(domains)) : nothing}
    </p>
    ${
      rows.length < most && !model.locked.includes('emails')
        ? html`<button
          type="button"
          class="button small quiet add-person"
          id="add-person"
          aria-disabled=${sending ? 'true' : 'false'}
          @click=${sending ? nothing : handlers.handleAddRow}
        >
          ${icon(plusIcon)}${words.invite.addPerson}
        </button>`
        : nothing
    }
    ${rows.length > most ? fieldError('people-error', words.invite.tooMany(most)) : nothing}
  </div>`;
}

function personRow(model: InviteModel, row: Recipient, index: number, several: boolean): TemplateResult {
  const {words, handlers, session, hidden} = model;
  const who = displayName(row) || words.invite.person(index + 1);
  const names = hidden.includes('names') ? [] : nameFields(model, row);
  const fields = hidden.includes('fields') ? [] : (session?.profile.fields ?? []);
  const problem = row.state.status === 'failed' ? reason(model, row) : hiddenIssues(model, row);
  const warning = warningText(model, row);
  return html`<div class="person-row ${row.state.status}" role="group" aria-label=${words.invite.person(index + 1)}>
    ${
      several
        ? html`<div class="person-row-head" aria-hidden="false">
          <span class="person-row-title" aria-hidden="true">${words.invite.person(index + 1)}</span>
          <button
            type="button"
            class="icon-button"
            aria-label=${words.invite.removePerson(who)}
            title=${words.invite.removePerson(who)}
            @click=${() => handlers.handleRemove(row.key)}
          >
            ${icon(closeIcon)}
          </button>
        </div>`
        : nothing
    }
    <div class="person-fields ${names.length === 2 ? 'two-names' : ''}">
      ${names}
      ${hidden.includes('emails') ? nothing : emailField(model, row)}
      ${fields.map((field) => ownField(model, row, field))}
    </div>
    ${
      problem
        ? html`<div class="verdict">
          ${icon(alertIcon)}<span class="verdict-text">${problem}</span>${wayOn(model, row)}
        </div>`
        : nothing
    }
    ${
      warning
        ? html`<div class="verdict warning">${icon(alertIcon)}<span class="verdict-text">${warning}</span></div>`
        : nothing
    }
  </div>`;
}

/** What is wrong with a field that the host hides: said, since there is no field to say it at. */
function hiddenIssues({words, hidden}: InviteModel, {state}: Recipient): string {
  if (state.status !== 'invalid') return '';
  const groupOf = (field: string) =>
    field === 'email' ? 'emails' : field.startsWith('name.') ? 'names' : 'fields';
  const codes = state.issues.filter(({field}) => hidden.includes(groupOf(field))).map(({code}) => code);
  return [...new Set(codes)].map((code) => issueText(code, words.problem)).join(' ');
}

function nameFields(model: InviteModel, row: Recipient): readonly TemplateResult[] {
  const {words, session, handlers} = model;
  const labels = {full: words.invite.fullName, first: words.invite.firstName, last: words.invite.lastName};
  return namePartsOf(session?.profile ?? {nameFields: 'none'}).map((part) =>
    textField({
      ...common(model, row, `name.${part}`, 'names'),
      id: `${part}-${row.key}`,
      label: labels[part],
      value: row.name?.[part] ?? '',
      required: true,
      onInput: (text) => handlers.handleRow(row.key, {name: {[part]: text}}),
    }),
  );
}

function emailField(model: InviteModel, row: Recipient): TemplateResult {
  const {words, handlers} = model;
  return textField({
    ...common(model, row, 'email', 'emails'),
    id: `email-${row.key}`,
    label: words.invite.email,
    value: row.email,
    inputMode: 'email',
    direction: 'ltr',
    required: true,
    onInput: (text) => handlers.handleRow(row.key, {email: text}),
  });
}

function ownField(model: InviteModel, row: Recipient, field: HostField): TemplateResult {
  const {words, language, handlers} = model;
  const text = localizedText(field.label, language);
  return hostField(field, {
    ...common(model, row, `fields.${field.key}`, 'fields'),
    language,
    id: `field-${field.key}-${row.key}`,
    label: field.required ? text : words.invite.optional(text),
    value: row.fields?.[field.key] ?? '',
    placeholder: words.invite.choose,
    onInput: (value) => handlers.handleRow(row.key, {fields: {[field.key]: value}}),
  });
}

/** What every field of a row shares: its verdict, whether it can be changed, and that Enter sends. */
function common(model: InviteModel, row: Recipient, field: string, group: InviteField) {
  const {words, invite, locked, handlers} = model;
  const issue =
    row.state.status === 'invalid' ? row.state.issues.find((found) => found.field === field) : undefined;
  return {
    error: issue && issueText(issue.code, words.problem),
    readonly: locked.includes(group) || invite.phase === 'sending',
    onLeave: () => handlers.handleLeaveRow(row.key),
    onEnter: handlers.handleSend,
  };
}
