/**
 * Owns the question who takes over what somebody owns: the page says what there is and moves it; here a new
 * owner is searched for among the active users. What of it goes wrong stops whatever was to come after it.
 */
import {html, nothing, type TemplateResult} from 'lit';
import type {Person} from '../../model/person.js';
import {displayName} from '../../model/person.js';
import {readUsers} from '../../state/users.js';
import {searchField} from '../../ui/search-field.js';
import type {DialogContext} from '../dialog.js';
import type {OwnedItem} from '../subjects.js';

const SHOWN = 5;

export class OwnedItems {
  #items: readonly OwnedItem[] = [];
  #found: readonly Person[] = [];
  #search = '';
  #owner: Person | undefined;
  #lookup = new AbortController();

  constructor(
    private readonly context: DialogContext,
    private readonly person: Person,
  ) {
    void this.#load();
    context.signal.addEventListener('abort', () => this.#lookup.abort(), {once: true});
  }

  /** Who takes over, where somebody was chosen. */
  get owner(): Person | undefined {
    return this.#owner;
  }

  render(): TemplateResult | typeof nothing {
    const {words, voice} = this.context;
    if (!this.#items.length) return nothing;
    const count = this.#items.length;
    return html`<fieldset class="field owned">
      <legend class="label">${words.owned(count)}</legend>
      <ul class="plain-list">
        ${this.#items.slice(0, SHOWN).map(({label}) => html`<li><bdi>${label}</bdi></li>`)}
        ${count > SHOWN ? html`<li class="muted">+${voice.format.number(count - SHOWN)}</li>` : nothing}
      </ul>
      <p class="help">${words.ownedText}</p>
      ${searchField({
        id: 'owner-search',
        label: words.newOwner,
        value: this.#search,
        onInput: (search) => void this.#find(search),
      })}
      <label class="choice">
        <input type="radio" name="owner" .checked=${!this.#owner} @change=${() => this.#choose(undefined)} />
        <span>${words.leaveOwned}</span>
      </label>
      ${this.#candidates().map(
        (candidate) => html`<label class="choice">
          <input
            type="radio"
            name="owner"
            .checked=${this.#owner?.id === candidate.id}
            @change=${() => this.#choose(candidate)}
          />
          <span>${words.handOverTo(displayName(candidate))}</span>
        </label>`,
      )}
      ${
        this.#search && !this.#found.length
          ? html`<p class="help" role="status">${words.nobodyFound}</p>`
          : nothing
      }
    </fieldset>`;
  }

  /** Hands over as chosen; false when the page could not. */
  async handOver(): Promise<boolean> {
    if (!this.#owner || !this.#items.length) return true;
    const outcome = await this.context.actions.handOver(this.person, this.#owner, this.#items);
    return outcome.status === 'done';
  }

  #candidates(): readonly Person[] {
    const owner = this.#owner;
    const others = this.#found.filter(({id}) => id !== owner?.id).slice(0, SHOWN);
    return owner ? [owner, ...others] : others;
  }

  #choose(owner: Person | undefined): void {
    this.#owner = owner;
    this.context.update();
  }

  async #load(): Promise<void> {
    const {voice, signal, update} = this.context;
    try {
      this.#items = (await voice.ownedItems?.(this.person, {signal})) ?? [];
    } catch {
      // A page that cannot tell what somebody owns keeps nobody from leaving.
    }
    if (this.#items.length) await this.#find('');
    update();
  }

  async #find(search: string): Promise<void> {
    const {tenancy, update} = this.context;
    this.#search = search;
    this.#lookup.abort();
    this.#lookup = new AbortController();
    const {signal} = this.#lookup;
    try {
      const query = {status: 'active', limit: SHOWN + 1, ...(search.trim() && {search: search.trim()})};
      const {items} = await readUsers(tenancy.required, query, signal);
      if (!signal.aborted) this.#found = items.filter(({id}) => id !== this.person.id);
    } catch {
      if (signal.aborted) return;
      this.#found = [];
    }
    update();
  }
}
