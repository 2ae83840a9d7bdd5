/** Owns how everything known of one person looks. */
import {html, nothing, type TemplateResult} from 'lit';
import {actionText} from '../../i18n/action-text.js';
import {problemText} from '../../i18n/problem-text.js';
import {localizedText} from '../../model/localized-text.js';
import type {Page} from '../../model/page.js';
import {displayName, initials, type Person} from '../../model/person.js';
import type {Problem} from '../../model/problem.js';
import {fieldText} from '../../model/profile.js';
import type {HistoryEntry} from '../../model/history.js';
import type {UserSession} from '../../model/user.js';
import {closeIcon, icon, mailIcon} from '../../ui/icons.js';
import {problemStrip} from '../../ui/notice.js';
import {moment, personCell, statusDot} from '../../ui/person.js';
import {bone} from '../../ui/skeleton.js';
import type {DialogContext} from '../dialog.js';
import {changeText, originOf} from '../entry-text.js';
import {menuItemsOf} from '../menu-items.js';
import {roleLabels, seatModes, statusLabel, statusTone} from '../labels.js';

export interface DetailsModel {
  readonly context: DialogContext;
  readonly person: Person;
  readonly sessions: readonly UserSession[] | undefined;
  readonly history: Page<HistoryEntry> | undefined;
  readonly problem: Problem | undefined;
  readonly showsSessions: boolean;
  readonly showsHistory: boolean;
  readonly handleMore: () => void;
  readonly handleRetry: () => void;
}

export function renderDetails(model: DetailsModel): TemplateResult {
  const {context, person, problem, handleRetry} = model;
  const {words, voice, close, follow} = context;
  const {common, people} = voice.words;
  const canEdit = person.kind === 'user' && voice.verdictOf('edit', person).allowed;
  return html`<header class="dialog-header sheet-header">
      <h2 class="visually-hidden" id="person-dialog-title" tabindex="-1">${displayName(person)}</h2>
      ${personCell({
        name: displayName(person),
        email: person.email,
        initials: person.kind === 'invitation' ? icon(mailIcon) : initials(person),
        pending: person.kind === 'invitation',
        mark: person.self ? common.you : undefined,
      })}
      ${
        canEdit
          ? html`<button type="button" class="button small" @click=${() => follow('edit', person)}>${people.edit}</button>`
          : nothing
      }
      <button type="button" class="icon-button" aria-label=${common.close} title=${common.close} @click=${() => close()}>
        ${icon(closeIcon)}
      </button>
    </header>
    <div class="dialog-body">
      ${
        problem
          ? problemStrip(problemText(problem, voice.words.problem), {label: common.retry, run: handleRetry})
          : nothing
      }
      <section class="part">
        <h3 class="part-title">${words.about}</h3>
        <dl class="facts">${facts(model)}</dl>
      </section>
      ${actsPart(model, canEdit)} ${model.showsSessions ? sessionsPart(model) : nothing}
      ${model.showsHistory ? historyPart(model) : nothing}
    </div>`;
}

/** Everything the menu offers, with the reason where it cannot be done. */
function actsPart({context, person}: DetailsModel, canEdit: boolean): TemplateResult | typeof nothing {
  const {voice, choose, rowActions} = context;
  const items = menuItemsOf(voice, person, rowActions)
    .flat()
    .filter(({id}) => id !== 'details' && !(id === 'edit' && canEdit));
  if (!items.length) return nothing;
  return html`<section class="part">
    <h3 class="part-title">${voice.words.people.actions}</h3>
    <ul class="acts">
      ${items.map(
        ({id, label, reason, danger = false}) => html`<li>
          <button
            type="button"
            class="button small ${danger ? 'grave' : ''}"
            aria-disabled=${reason ? 'true' : 'false'}
            title=${reason ?? nothing}
            @click=${() => reason || choose(id, person)}
          >
            ${label}${reason ? html`<span class="visually-hidden"> ${reason}</span>` : nothing}
          </button>
        </li>`,
      )}
    </ul>
  </section>`;
}

function facts({context, person}: DetailsModel): readonly (TemplateResult | typeof nothing)[] {
  const {words, voice} = context;
  const {format, language, profile} = voice;
  const fact = (label: string, value: unknown) =>
    value === undefined || value === ''
      ? nothing
      : html`<div class="fact">
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`;
  const when = (iso: string | undefined) => iso && moment(iso, format.relative(iso), format.exact(iso));
  const day = (iso: string | undefined) =>
    iso && html`<time datetime=${iso} title=${format.exact(iso)}>${format.day(iso)}</time>`;
  const {seat, changed, managedBy} = person;
  return [
    fact(words.status, statusDot(statusTone(person.status), statusLabel(voice, person.status))),
    fact(words.role, roleLabels(voice, person)),
    fact(words.newAddress, person.pendingEmail && html`<bdi dir="ltr">${person.pendingEmail}</bdi>`),
    fact(words.seat, seat && [seat.label, ...seatModes({profile, language}, seat)].join(' · ')),
    fact(words.joined, day(person.joinedAt)),
    fact(words.invited, when(person.invitedAt)),
    fact(words.invitedBy, person.invitedBy && html`<bdi>${person.invitedBy}</bdi>`),
    fact(words.expires, when(person.expiresAt)),
    fact(words.lastActive, when(person.lastActiveAt)),
    fact(words.accessEnds, person.accessEndsAt && format.date(person.accessEndsAt)),
    ...(profile?.fields ?? []).map((field) => {
      const text = fieldText(field, person.fields?.[field.key], language);
      return fact(localizedText(field.label, language), text && html`<bdi>${text}</bdi>`);
    }),
    fact(words.directory, managedBy && [...new Set(Object.values(managedBy))].join(', ')),
    fact(
      words.formerly,
      person.formerly?.length && person.formerly.map((name) => html`<bdi class="line">${name}</bdi>`),
    ),
    fact(words.lastChange, changed && words.changedBy(changed.by, format.relative(changed.at))),
  ];
}

function sessionsPart({context, sessions, problem}: DetailsModel): TemplateResult {
  const {words, voice} = context;
  return html`<section class="part">
    <h3 class="part-title">${words.sessions}</h3>
    ${
      sessions
        ? sessions.length
          ? html`<ul class="entries">
            ${sessions.map(
              ({client, lastSeenAt, startedAt, current}) => html`<li>
                <span>${client ?? words.unknownClient}${current ? html`<span class="mark">${words.thisSession}</span>` : nothing}</span>
                <span class="muted">${words.lastSeen(voice.format.relative(lastSeenAt ?? startedAt))}</span>
              </li>`,
            )}
          </ul>`
          : html`<p class="muted">${words.noSessions}</p>`
        : problem
          ? nothing
          : bone('long')
    }
  </section>`;
}

function historyPart({context, history, problem, handleMore}: DetailsModel): TemplateResult {
  const {words} = context;
  return html`<section class="part">
    <h3 class="part-title">${words.history}</h3>
    ${
      history
        ? history.items.length
          ? html`<ol class="entries">
              ${history.items.map((entry) => historyEntry(context, entry))}
            </ol>
            ${
              history.next === undefined
                ? nothing
                : html`<button type="button" class="button small" @click=${handleMore}>${words.more}</button>`
            }`
          : html`<p class="muted">${words.noHistory}</p>`
        : problem
          ? nothing
          : html`${bone('long')} ${bone('medium')}`
    }
  </section>`;
}

function historyEntry(context: DialogContext, entry: HistoryEntry): TemplateResult {
  const {words, voice} = context;
  const {at, actor, changes = []} = entry;
  const origin = originOf(entry, words);
  return html`<li>
    <span>${actionText(entry, words)}</span>
    <span class="muted">
      ${moment(at, voice.format.relative(at), voice.format.exact(at))}
      ${actor ? html`· <bdi>${actor}</bdi>` : nothing}
    </span>
    ${changes.map((change) => html`<span class="muted change">${changeText(voice, words, change)}</span>`)}
    ${origin.length ? html`<span class="muted change"><bdi>${origin.join(' · ')}</bdi></span>` : nothing}
  </li>`;
}
