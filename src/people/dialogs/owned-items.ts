/**
 * Owns the question who takes over what somebody owns: the page says what there is and moves it; here a new
 * owner is chosen among the active users. What of it goes wrong stops whatever was to come after it.
 */
import {html, nothing, type TemplateResult} from 'lit';
import type {Person} from '../../model/person.js';
import type {DialogContext} from '../dialog.js';
import type {OwnedItem} from '../subjects.js';
import {PersonSearch} from './person-search.js';

const SHOWN = 5;

export class OwnedItems {
  #items: readonly OwnedItem[] = [];
  readonly #owner: PersonSearch;

  constructor(
    private readonly context: DialogContext,
    private readonly person: Person,
  ) {
    this.#owner = new PersonSearch(context, {id: 'owner', fits: ({id}) => id !== person.id});
    void this.#load();
  }

  /** Who takes over, where somebody was chosen. */
  get owner(): Person | undefined {
    return this.#owner.chosen;
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
      ${this.#owner.render({
        search: words.newOwner,
        nobody: words.leaveOwned,
        choose: words.handOverTo,
        nobodyFound: words.nobodyFound,
      })}
    </fieldset>`;
  }

  /** Hands over as chosen; false when the page could not. */
  async handOver(): Promise<boolean> {
    const {owner} = this;
    if (!owner || !this.#items.length) return true;
    const outcome = await this.context.actions.handOver(this.person, owner, this.#items);
    return outcome.status === 'done';
  }

  async #load(): Promise<void> {
    const {voice, signal, update} = this.context;
    try {
      this.#items = (await voice.ownedItems?.(this.person, {signal})) ?? [];
    } catch {
      // A page that cannot tell what somebody owns keeps nobody from leaving.
    }
    if (this.#items.length) await this.#owner.find('');
    update();
  }
}
