/** Owns how each column shows a person. */
import {html, nothing, type TemplateResult} from 'lit';
import {refusalText} from '../../i18n/problem-text.js';
import {displayName, initials, type Person} from '../../model/person.js';
import {dayIn, isAccessOver} from '../../model/validate/day.js';
import {fieldText} from '../../model/profile.js';
import {roleLabels, seatModes, statusLabel, statusTone} from '../../people/labels.js';
import {chevronDownIcon, icon, mailIcon} from '../../ui/icons.js';
import {moment, personCell, reasonTip, statusDot, switchButton} from '../../ui/person.js';
import type {TableColumn} from './columns.js';
import type {UserTableModel} from './user-table.model.js';

const NOTHING = '–';

export function cellContent(model: UserTableModel, column: TableColumn, person: Person): unknown {
  if (column.kind === 'extra') {
    const {id, value} = column.extra;
    if (!value) return html`<slot name="${id}:${person.id}"></slot>`;
    const text = value(person);
    return text ? html`<bdi>${text}</bdi>` : NOTHING;
  }
  if (column.kind === 'field') {
    const text = fieldText(column.field, person.fields?.[column.id], model.language);
    return text ? html`<bdi>${text}</bdi>` : NOTHING;
  }
  const {format} = model;
  switch (column.id) {
    case 'person':
      return whoIsIt(model, person);
    case 'roles':
      return roles(model, person);
    case 'status':
      return status(model, person);
    case 'seat':
      return seat(model, person);
    case 'joined':
      return person.joinedAt
        ? html`<time datetime=${person.joinedAt} title=${format.exact(person.joinedAt)}><bdi>${format.day(person.joinedAt)}</bdi></time>`
        : NOTHING;
    case 'last_active':
      return lastActive(model, person);
    case 'access_ends':
      return accessEnd(model, person);
    case 'managed_by':
      return person.managedBy
        ? html`<bdi>${[...new Set(Object.values(person.managedBy))].join(', ')}</bdi>`
        : NOTHING;
  }
}

function whoIsIt({words, profile, desk}: UserTableModel, person: Person): TemplateResult {
  return html`${personCell({
    name: displayName(person),
    email: person.email,
    initials: person.kind === 'invitation' ? icon(mailIcon) : initials(person),
    avatarUrl: allowedAvatar(person, profile?.avatarOrigins),
    pending: person.kind === 'invitation',
    mark: person.self ? words.common.you : undefined,
    onOpen: () => void desk.choose('details', person),
  })}
  ${person.pendingEmail ? html`<span class="note muted">${words.users.pendingEmail(person.pendingEmail)}</span>` : nothing}`;
}

/** Pictures come from where the product says, and from nowhere else. */
function allowedAvatar({avatarUrl}: Person, origins: readonly string[] = []): string | undefined {
  if (avatarUrl === undefined) return undefined;
  try {
    return origins.includes(new URL(avatarUrl).origin) ? avatarUrl : undefined;
  } catch {
    return undefined;
  }
}

const EVERYWHERE: readonly string[] = ['permission', 'unsupported', 'read_only_account'];
const plainBadge = (label: string): TemplateResult => html`<span class="badge">${label}</span>`;

/** A badge that opens the list of roles; where this one's cannot be changed it says why. */
function roles(model: UserTableModel, person: Person): TemplateResult {
  const {voice, desk, words, profile} = model;
  const label = roleLabels(model, person);
  const pending = person.kind === 'invitation';
  const verdict = voice.verdictOf(pending ? 'update_invitation' : 'change_role', person);
  const replaces =
    !verdict.allowed && verdict.reason === 'roles_fixed' && voice.verdictOf('replace', person).allowed;
  if (profile?.rolesPerPerson !== 'one') return plainBadge(label);
  if (!verdict.allowed && !replaces) {
    // What holds for the whole list is said once, and not in each of its rows.
    if (EVERYWHERE.includes(verdict.reason)) return plainBadge(label);
    const reason = refusalText(verdict.reason, words.problem);
    return html`<button
        type="button"
        class="badge-button has-reason"
        aria-disabled="true"
        aria-label=${`${words.users.rolesAre(displayName(person), label)} ${reason}`}
        title=${reason}
      >
        ${label}</button
      >${reasonTip(reason)}`;
  }
  const open = desk.isOpen('roles', person);
  return html`<button
    type="button"
    class="badge-button ${open ? 'menu-opener' : ''}"
    aria-label=${words.users.roleOf(displayName(person), label)}
    aria-expanded=${replaces ? nothing : open ? 'true' : 'false'}
    @pointerdown=${() => desk.pressMenu('roles', person)}
    @click=${() => void desk.choose('roles', person)}
  >
    ${label}${icon(chevronDownIcon)}
  </button>`;
}

function status(model: UserTableModel, person: Person): TemplateResult {
  const {desk, voice, words, profile} = model;
  const seen = desk.seen(person);
  // The record that another one took the place of must not be taken for it.
  if (person.replacedBy) return statusDot('off', words.common.statusReplaced);
  const dot = statusDot(statusTone(seen.status), statusLabel(model, seen.status));
  if (!profile?.people?.toggle || person.kind === 'invitation') return dot;
  const on = seen.status === 'active';
  const verdict = voice.verdictOf(on ? 'deactivate' : 'reactivate', person);
  if (!verdict.allowed && verdict.reason === 'unsupported') return dot;
  return html`<span class="with-switch">
    ${switchButton({
      on,
      label: words.users.accessOf(displayName(person)),
      reason: verdict.allowed ? undefined : refusalText(verdict.reason, words.problem),
      onChange: (active) => void desk.setActive(person, active),
    })}
    ${dot}
  </span>`;
}

function seat(model: UserTableModel, {seat: held, kind}: Person): unknown {
  if (!held)
    return kind === 'invitation' ? NOTHING : html`<span class="muted">${model.words.users.noSeat}</span>`;
  return html`<span class="seat"
    ><bdi>${held.label}</bdi>${seatModes(model, held).map((mode) => html`<span class="badge">${mode}</span>`)}</span
  >`;
}

/** A day that has passed while somebody is still in says why: nobody else could manage users. */
function accessEnd({words, format, session}: UserTableModel, {accessEndsAt, status}: Person): unknown {
  if (!accessEndsAt) return NOTHING;
  const day = html`<time datetime=${accessEndsAt}><bdi>${format.date(accessEndsAt)}</bdi></time>`;
  const held =
    status === 'active' && isAccessOver(accessEndsAt, dayIn(session?.account.timeZone, new Date()));
  return held ? html`${day}<span class="note held">${words.users.accessHeld}</span>` : day;
}

function lastActive({words, format}: UserTableModel, person: Person): unknown {
  if (person.kind === 'invitation') return NOTHING;
  const {lastActiveAt} = person;
  if (lastActiveAt) return moment(lastActiveAt, format.relative(lastActiveAt), format.exact(lastActiveAt));
  return html`<span class="muted">${person.neverSignedIn ? words.users.neverSignedIn : words.users.never}</span>`;
}
