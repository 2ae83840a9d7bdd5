/** Owns choosing one of the active users, found by searching, or nobody. */
import {html, nothing, type TemplateResult} from 'lit';
import {displayName, type Person} from '../../model/person.js';
import {readUsers} from '../../state/users.js';
import {searchField} from '../../ui/search-field.js';
import type {DialogContext} from '../dialog.js';

const SHOWN = 5;

export interface PersonSearchOptions {
  /** Names its controls. */
  readonly id: string;
  /** Whether somebody is to be offered. */
  readonly fits: (person: Person) => boolean;
}

export interface PersonSearchLabels {
  readonly search: string;
  readonly nobody: string;
  readonly choose: (name: string) => string;
  readonly nobodyFound: string;
}

export class PersonSearch {
  #found: readonly Person[] = [];
  #search = '';
  #chosen: Person | undefined;
  #lookup = new AbortController();

  constructor(
    private readonly context: DialogContext,
    private readonly options: PersonSearchOptions,
  ) {
    context.signal.addEventListener('abort', () => this.#lookup.abort(), {once: true});
  }

  /** Who was chosen; nobody at first. */
  get chosen(): Person | undefined {
    return this.#chosen;
  }

  render({search, nobody, choose, nobodyFound}: PersonSearchLabels): TemplateResult {
    const {id} = this.options;
    return html`${searchField({
      id: `${id}-search`,
      label: search,
      value: this.#search,
      onInput: (text) => void this.find(text),
    })}
      <label class="choice">
        <input type="radio" name=${id} .checked=${!this.#chosen} @change=${() => this.#choose(undefined)} />
        <span>${nobody}</span>
      </label>
      ${this.#candidates().map(
        (candidate) => html`<label class="choice">
          <input
            type="radio"
            name=${id}
            .checked=${this.#chosen?.id === candidate.id}
            @change=${() => this.#choose(candidate)}
          />
          <span>${choose(displayName(candidate))}</span>
        </label>`,
      )}
      ${this.#search && !this.#found.length ? html`<p class="help" role="status">${nobodyFound}</p>` : nothing}`;
  }

  async find(search: string): Promise<void> {
    const {tenancy, update} = this.context;
    this.#search = search;
    this.#lookup.abort();
    this.#lookup = new AbortController();
    const {signal} = this.#lookup;
    try {
      const query = {status: 'active', limit: SHOWN + 1, ...(search.trim() && {search: search.trim()})};
      const {items} = await readUsers(tenancy.required, query, signal);
      if (!signal.aborted) this.#found = items.filter(this.options.fits);
    } catch {
      if (signal.aborted) return;
      this.#found = [];
    }
    update();
  }

  #candidates(): readonly Person[] {
    const chosen = this.#chosen;
    const others = this.#found.filter(({id}) => id !== chosen?.id).slice(0, SHOWN);
    return chosen ? [chosen, ...others] : others;
  }

  #choose(person: Person | undefined): void {
    this.#chosen = person;
    this.context.update();
  }
}
