/** Owns the third step: counts, what is decided for all rows at once, and the rows themselves. */
import {html, nothing, type TemplateResult} from 'lit';
import {localizedText} from '../../model/localized-text.js';
import {selectField, textField} from '../../ui/field.js';
import {icon, undoIcon} from '../../ui/icons.js';
import {type RosterCheck, FILTER_NAMES, FILTERS, type Filter} from '../../controllers/roster-check.js';
import type {CsvModel} from './csv-invite.model.js';
import {rowsTable} from './rows.view.js';
import {sourceTold} from './source-line.view.js';

export function checkStep(model: CsvModel): TemplateResult {
  const {words, check, handlers} = model;
  const {csv, common} = words;
  if (!check) return html`<span class="visually-hidden">${common.loading}</span>`;
  const {roster} = check;
  return html`<h3 class="step-heading visually-hidden" id="step-heading" tabindex="-1">${csv.checkTitle}</h3>
    <div class="source-head">
      <div class="source-told">${sourceTold(model)} ${leftOutColumns(model, check)}</div>
      <button type="button" class="button small" @click=${() => handlers.handleStep('columns')}>${csv.changeColumns}</button>
    </div>
    ${roleWords(model, check)} ${choices(model, check)}
    <div class="check-bar">
      ${filters(model, check)}
      <div class="check-acts">
        ${
          roster.counts.wrong && check.filter === 'wrong'
            ? html`<button type="button" class="button small" @click=${handlers.handleRemoveWrong}>${csv.removeWrong(roster.counts.wrong)}</button>`
            : nothing
        }
        ${
          roster.canUndo
            ? html`<button type="button" class="button small" id="undo" @click=${handlers.handleUndo}>${icon(undoIcon)}${csv.undo}</button>`
            : nothing
        }
      </div>
    </div>
    ${asking(model, check)} ${rowsTable(model, check)}`;
}

/** By name: nobody should miss them at the other end. */
function leftOutColumns(
  {words, source, language}: CsvModel,
  {roster}: RosterCheck,
): TemplateResult | typeof nothing {
  const {columns, hasHeader} = roster.choices;
  const headers = (hasHeader && source.read?.table.cells(0)) || [];
  const names = headers.map((header) => header.trim()).filter((header, column) => header && !columns[column]);
  return names.length
    ? html`<p class="muted left-out-columns">${words.csv.columnsLeftOut(new Intl.ListFormat(language).format(names))}</p>`
    : nothing;
}

function filters({words, handlers}: CsvModel, check: RosterCheck): TemplateResult {
  const {csv} = words;
  const texts: Readonly<Record<Filter, (count: number) => string>> = {
    all: csv.all,
    ready: csv.ready,
    doubtful: csv.doubtful,
    wrong: csv.wrong,
    known: csv.known,
    leftOut: csv.leftOut,
  };
  const {counts} = check.roster;
  return html`<div class="filters" role="group" aria-label=${csv.show}>
    ${FILTER_NAMES.map((filter) => {
      const count = FILTERS[filter].reduce((sum, kind) => sum + counts[kind], 0);
      if (!count && filter !== 'all' && filter !== check.filter) return nothing;
      return html`<button
        type="button"
        class="filter ${filter}"
        aria-pressed=${filter === check.filter ? 'true' : 'false'}
        @click=${() => handlers.handleFilter(filter)}
      >
        ${texts[filter](count)}
      </button>`;
    })}
  </div>`;
}

/** Words for roles that nobody knows here: what each means is chosen once for all rows. */
function roleWords(model: CsvModel, check: RosterCheck): TemplateResult | typeof nothing {
  const {words, roles, language, handlers} = model;
  const {csv} = words;
  const {roster} = check;
  const chosen = Object.keys(roster.choices.roleWords);
  const unknown = [...new Set([...chosen, ...roster.unknownRoles.keys()])];
  if (!unknown.length) return nothing;
  return html`<div class="role-words" role="group" aria-labelledby="role-words">
    <h4 class="way-title" id="role-words">${csv.roleWords}</h4>
    <div class="choices">${unknown.map((word, index) =>
      selectField({
        id: `role-word-${index}`,
        label: csv.roleWord(word, roster.unknownRoles.get(word) ?? 0),
        value: roster.choices.roleWords[word] ?? '',
        placeholder: csv.chooseRole,
        choices: roles.map(({id, label}) => ({value: id, label: localizedText(label, language)})),
        onChoose: (role) => {
          const {[word]: _, ...others} = roster.choices.roleWords;
          handlers.handleChoices({roleWords: role ? {...others, [word]: role} : others});
        },
      }),
    )}</div>
  </div>`;
}

function choices(model: CsvModel, check: RosterCheck): TemplateResult {
  const {
    words,
    roles,
    rules,
    language,
    sending: {existing},
    handlers,
  } = model;
  const {csv} = words;
  const {counts, choices: chosen} = check.roster;
  return html`<div class="choices">
    ${selectField({
      id: 'default-role',
      label: csv.defaultRole,
      value: chosen.defaultRole ?? '',
      placeholder: csv.chooseRole,
      choices: roles.map(({id, label}) => ({value: id, label: localizedText(label, language)})),
      onChoose: (role) => handlers.handleChoices({defaultRole: role}),
    })}
    ${
      rules?.profile.accessEnds
        ? textField({
            id: 'default-day',
            label: csv.defaultDay,
            type: 'date',
            value: chosen.defaultDay ?? '',
            onInput: (day) => handlers.handleChoices({defaultDay: day}),
          })
        : nothing
    }
    ${
      counts.invited
        ? selectField({
            id: 'when-invited',
            label: csv.whenInvited,
            value: existing.invited,
            choices: [
              {value: 'skip', label: csv.skip},
              {value: 'resend', label: csv.resend},
            ],
            onChoose: (invited) =>
              handlers.handleExisting({invited: invited === 'resend' ? 'resend' : 'skip'}),
          })
        : nothing
    }
    ${
      counts.inactive
        ? selectField({
            id: 'when-inactive',
            label: csv.whenInactive,
            value: existing.inactive,
            choices: [
              {value: 'skip', label: csv.skip},
              {value: 'reactivate', label: csv.reactivate},
            ],
            onChoose: (inactive) =>
              handlers.handleExisting({inactive: inactive === 'reactivate' ? 'reactivate' : 'skip'}),
          })
        : nothing
    }
    ${schedule(model)}
  </div>`;
}

function asking({words}: CsvModel, {asking: asked, notAsked}: RosterCheck): TemplateResult | typeof nothing {
  const {csv} = words;
  if (asked) return html`<p class="help">${csv.asking(asked.done, asked.count)}</p>`;
  return notAsked ? html`<p class="help">${csv.notAsked}</p>` : nothing;
}

/** Where the back end can begin by itself. */
function schedule(model: CsvModel): TemplateResult | typeof nothing {
  const {words, session, sending, handlers} = model;
  const {later, startsAt, startsInPast} = sending;
  if (session?.capabilities.invitations.schedule !== true) return nothing;
  const {csv} = words;
  const {timeZone} = new Intl.DateTimeFormat().resolvedOptions();
  return html`${selectField({
    id: 'when',
    label: csv.whenToSend,
    value: later ? 'later' : 'now',
    choices: [
      {value: 'now', label: csv.now},
      {value: 'later', label: csv.later},
    ],
    onChoose: (when) => handlers.handleLater(when === 'later'),
  })}
    ${
      later
        ? html`<div class="starts-at">
            ${textField({
              id: 'starts-at',
              label: csv.startsAt,
              type: 'datetime-local',
              value: startsAt,
              help: csv.startsAtHelp(timeZone),
              error: startsAt && startsInPast ? csv.startsInPast : undefined,
              onInput: handlers.handleStartsAt,
            })}
          </div>`
        : nothing
    }`;
}
