/**
 * Owns choosing a person for a seat: searched at the server while one types, by keyboard or pointer, or invited anew
 * from inside the field. Who has a seat already is shown, and cannot be chosen.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {ref} from 'lit/directives/ref.js';
import type {Tenancy} from '../controllers/tenancy.js';
import type {ProblemMessages} from '../i18n/problem/en.js';
import type {WizardMessages} from '../i18n/wizard/en.js';
import {displayName, initials, type Person} from '../model/person.js';
import type {DraftHolder} from '../model/seats/index.js';
import {fieldError} from '../ui/field.js';
import {closeIcon, icon, mailIcon, plusIcon} from '../ui/icons.js';
import {personCell} from '../ui/person.js';
import {HolderSearch} from './holder-search.js';

export interface HolderFieldOptions {
  readonly tenancy: Tenancy;
  readonly words: () => WizardMessages;
  readonly problem: () => ProblemMessages;
  readonly signal: AbortSignal;
  readonly update: () => void;
  readonly onChoose: (holder: DraftHolder | undefined) => void;
  /** Whether somebody can be invited from here. */
  readonly canInvite: () => boolean;
  /** Invites somebody, and resolves with them. */
  readonly invite: () => Promise<Person | undefined>;
  /** Read out, and not shown. */
  readonly announce: (text: string) => void;
  /** Somebody who is not to be offered: the holder of now. */
  readonly except?: string | undefined;
}

export interface HolderFieldState {
  readonly chosen: DraftHolder | undefined;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
}

export class HolderField {
  #text = '';
  #open = false;
  /** The option that the keyboard stands on. */
  #active = -1;
  readonly #search: HolderSearch;
  #list: HTMLElement | undefined;
  #input: HTMLInputElement | undefined;

  constructor(private readonly options: HolderFieldOptions) {
    const {tenancy, signal, words, problem, announce, update} = options;
    this.#search = new HolderSearch({
      tenancy,
      signal,
      invited: options.canInvite,
      except: options.except,
      onFound: (found, search) => {
        // Others stand there now: nobody chooses whom they did not hear.
        this.#active = -1;
        if (search) announce(words().found(found.length));
        update();
      },
      onFailed: () => {
        announce(problem().network);
        update();
      },
    });
  }

  render(state: HolderFieldState): TemplateResult {
    const {chosen, label, help, error} = state;
    const describedBy = [help && 'holder-help', error && 'holder-error'].filter(Boolean).join(' ');
    return html`<div class="field">
      ${
        chosen
          ? html`<span class="label" id="holder-label">${label}</span>${this.#chosen(chosen)}`
          : html`<label class="label" for="holder" id="holder-label">${label}</label>
            ${this.#combobox(describedBy, error)}`
      }
      ${help ? html`<p class="help" id="holder-help">${help}</p>` : nothing}
      ${fieldError('holder-error', error)}
    </div>`;
  }

  #chosen(chosen: DraftHolder): TemplateResult {
    const words = this.options.words();
    const label = words.removeHolder(chosen.name);
    return html`<div class="chosen-holder" role="group" aria-labelledby="holder-label">
        ${personCell({
          name: chosen.name,
          email: chosen.email,
          initials: chosen.invited
            ? icon(mailIcon)
            : initials({name: {full: chosen.name}, email: chosen.email}),
          pending: chosen.invited,
        })}
        <button
          type="button"
          class="icon-button"
          id="holder"
          aria-label=${label}
          title=${label}
          @click=${() => void this.#clear()}
        >
          ${icon(closeIcon)}
        </button>
      </div>
      ${chosen.invited ? html`<p class="help">${words.invitedHolder}</p>` : nothing}`;
  }

  /* eslint-disable lit-a11y/click-events-have-key-events -- the input keeps the focus, and has the keys of the list */
  #combobox(describedBy: string, error: string | undefined): TemplateResult {
    const words = this.options.words();
    const people = this.#search.found ?? [];
    const canInvite = this.options.canInvite();
    return html`<input
        class="input holder-input"
        id="holder"
        type="text"
        role="combobox"
        aria-labelledby="holder-label"
        autocomplete="off"
        dir="auto"
        placeholder=${words.searchPerson}
        aria-expanded=${this.#open ? 'true' : 'false'}
        aria-controls="holder-list"
        aria-autocomplete="list"
        aria-activedescendant=${this.#open && this.#active >= 0 ? `holder-option-${this.#active}` : nothing}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${describedBy || nothing}
        .value=${live(this.#text)}
        @input=${this.#handleInput}
        @click=${() => this.#show()}
        @keydown=${this.#handleKey}
        @blur=${this.#handleBlur}
        ${ref((element) => (this.#input = element as HTMLInputElement | undefined))}
      />
      <div
        class="menu holder-menu"
        popover="manual"
        @pointerdown=${(event: Event) => event.preventDefault()}
        ${ref((element) => (this.#list = element as HTMLElement | undefined))}
      >
        ${this.#note()}
        <ul class="holder-options" id="holder-list" role="listbox" aria-labelledby="holder-label" @click=${this.#handleOption}>
          ${people.map((person, index) => this.#option(person, index))}
          ${
            canInvite
              ? html`<li
                role="option"
                id="holder-option-${people.length}"
                aria-selected=${this.#active === people.length ? 'true' : 'false'}
                class="holder-option invite-option ${this.#active === people.length ? 'active' : ''}"
              >
                ${icon(plusIcon)}<span>${words.inviteNew}</span>
              </li>`
              : nothing
          }
        </ul>
      </div>`;
  }

  /* eslint-enable lit-a11y/click-events-have-key-events */

  #note(): TemplateResult | typeof nothing {
    const words = this.options.words();
    if (this.#search.failed) return html`<p class="holder-note failed">${this.options.problem().network}</p>`;
    if (this.#search.found === undefined) return html`<p class="holder-note muted">${words.searching}</p>`;
    if (this.#search.found?.length) return nothing;
    return html`<p class="holder-note muted">${words.nobodyFound}</p>`;
  }

  #option(person: Person, index: number): TemplateResult {
    const words = this.options.words();
    const active = this.#active === index;
    return html`<li
      role="option"
      id="holder-option-${index}"
      aria-selected=${active ? 'true' : 'false'}
      aria-disabled=${person.seat ? 'true' : 'false'}
      class="holder-option ${active ? 'active' : ''} ${person.seat ? 'off' : ''}"
    >
      ${personCell({
        name: displayName(person),
        email: person.email,
        initials: person.kind === 'invitation' ? icon(mailIcon) : initials(person),
        pending: person.kind === 'invitation',
      })}
      ${person.seat ? html`<span class="muted holder-has">${words.hasSeat(person.seat.label)}</span>` : nothing}
    </li>`;
  }

  /** Whether somebody was typed and nobody chosen. */
  get isUnfinished(): boolean {
    return this.#text.trim() !== '';
  }

  get #count(): number {
    return (this.#search.found?.length ?? 0) + (this.options.canInvite() ? 1 : 0);
  }

  readonly #handleInput = (event: InputEvent): void => {
    this.#text = (event.target as HTMLInputElement).value;
    this.#active = -1;
    this.#show();
    this.#search.findSoon(this.#text);
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const {key} = event;
    if (key === 'Escape' && this.#open) {
      // The list goes, and not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      return this.#hide();
    }
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (!this.#open) return this.#show();
      const count = this.#count;
      const from = key === 'ArrowUp' && this.#active < 0 ? count : this.#active;
      if (count) this.#active = (from + (key === 'ArrowDown' ? 1 : -1) + count) % count;
      return this.options.update();
    }
    if (key !== 'Enter' || !this.#open) return;
    event.preventDefault();
    this.#chooseAt(this.#active);
  };

  readonly #handleOption = (event: Event): void => {
    const option = (event.target as Element).closest('[role="option"]');
    if (option) this.#chooseAt(Number(option.id.replace('holder-option-', '')));
  };

  readonly #handleBlur = (): void => this.#hide();

  #show(): void {
    // Also after a failure: whoever opens it again tries again.
    if (this.#search.found === undefined && !this.#open) void this.#search.find(this.#text);
    if (!this.#open) {
      this.#open = true;
      // As wide as the field, by hand: WebKitGTK 2.50 hangs on `anchor-size()`; with its successor this can be CSS.
      this.#list?.style.setProperty('inline-size', `${this.#input?.offsetWidth ?? 0}px`);
      this.#list?.showPopover();
    }
    this.options.update();
  }

  #hide(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#active = -1;
    if (this.#list?.matches(':popover-open')) this.#list.hidePopover();
    this.options.update();
  }

  #chooseAt(index: number): void {
    const people = this.#search.found ?? [];
    const person = people[index];
    if (person) {
      if (!person.seat) this.#take(person, person.kind === 'invitation');
    } else if (this.options.canInvite() && index === people.length) void this.#inviteNew();
  }

  #take(person: Person, invited: boolean): void {
    this.#hide();
    this.#text = '';
    this.#search.forget();
    this.options.onChoose({id: person.id, name: displayName(person), email: person.email, invited});
    void this.#focus();
  }

  async #inviteNew(): Promise<void> {
    this.#hide();
    const person = await this.options.invite();
    if (this.options.signal.aborted) return;
    if (person) this.#take(person, person.kind === 'invitation');
    else void this.#focus();
  }

  async #clear(): Promise<void> {
    this.options.onChoose(undefined);
    await this.#focus();
  }

  /** Whatever is the field now: what is typed into, or what takes the choice away. */
  async #focus(): Promise<void> {
    const root = this.#input?.getRootNode() ?? this.#list?.getRootNode();
    await new Promise(requestAnimationFrame);
    if (root instanceof ShadowRoot) root.querySelector<HTMLElement>('#holder')?.focus();
  }
}
