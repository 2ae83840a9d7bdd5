/** Owns the settings every element takes. It refuses to know what any of them shows. */
import {LitElement} from 'lit';
import {property} from 'lit/decorators.js';
import type {TenantAdapter} from '../adapters/adapter.js';
import type {MessageOverrides} from '../i18n/catalogue.js';
import type {ProfileOverrides} from '../model/profile.js';
import type {Settings} from './settings.js';
import {VERSION} from './version.js';

export class TenantElement extends LitElement implements Settings {
  /** Version of the library that defined this element. */
  static readonly version: string = VERSION;

  /** Address of the REST API, without `/v1`; needs `adapters/rest/define.js`. */
  @property({attribute: 'base-url'}) baseUrl?: string | undefined;
  /** The tenant to work in, where the credential doesn't name it. */
  @property() tenant?: string | undefined;
  /** The back end; wins over `base-url`. */
  @property({attribute: false}) adapter?: TenantAdapter | undefined;
  /** Fetches a bearer token from the host; called again when the server refuses the last one. */
  @property({attribute: false}) getToken?:
    ((options: {signal: AbortSignal}) => Promise<string> | string) | undefined;
  /** The host's words and column order over the server's profile. */
  @property({attribute: false}) profile?: ProfileOverrides | undefined;
  /** The host's wording, key by key. */
  @property({attribute: false}) messages?: MessageOverrides | undefined;

  /** Settles when the words of the page's language are there; the first rendering waits for it.
   * @internal */
  wordsOnTheWay?: Promise<void>;
  readonly #internals = this.attachInternals();

  /** Writes from right to left because the language does and the page says nothing else.
   * @internal */
  set speaksRightToLeft(yes: boolean) {
    if (yes) this.#internals.states.add('right-to-left');
    else this.#internals.states.delete('right-to-left');
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    if (this.hasUpdated || !this.wordsOnTheWay) return super.scheduleUpdate();
    return this.wordsOnTheWay.then(() => super.scheduleUpdate());
  }
}
