/** Owns the siblings that an element opens or shows: created when first wanted, under the tag the page gave them, with the element's own settings. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {companionTag} from './companion.js';
import type {Tenancy} from './tenancy.js';

export class Companions implements ReactiveController {
  readonly #made = new Map<string, Element>();
  readonly #asked = new Map<string, Promise<Element | undefined>>();

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly tenancy: Tenancy,
  ) {
    host.addController(this);
  }

  /** The sibling, where it is there already. */
  get(name: string): Element | undefined {
    return this.#made.get(name);
  }

  /** The sibling; nothing when nobody offers it on this page, or the element has left meanwhile. */
  async want(name: string): Promise<Element | undefined> {
    const asked = this.#asked.get(name) ?? this.#make(name);
    this.#asked.set(name, asked);
    const element = await asked;
    return this.host.isConnected ? element : undefined;
  }

  /** They follow the settings, also while they are open. */
  hostUpdated(): void {
    const {baseUrl, tenant, adapter, getToken, profile, messages} = this.tenancy.settings;
    for (const companion of this.#made.values())
      Object.assign(companion, {baseUrl, tenant, adapter, getToken, profile, messages});
  }

  async #make(name: string): Promise<Element | undefined> {
    try {
      const tag = await companionTag(name);
      if (!tag) return undefined;
      const element = document.createElement(tag);
      this.#made.set(name, element);
      this.hostUpdated();
      // Who has left meanwhile draws it on coming back.
      if (this.host.isConnected) this.host.requestUpdate();
      return element;
    } catch {
      // The file could not be fetched; the next wish asks for it again.
      this.#asked.delete(name);
      return undefined;
    }
  }
}
