/** Owns handing settings down to the elements inside it. */
import {ContextConsumer, ContextProvider} from '@lit/context';
import {html, type PropertyValues, type TemplateResult} from 'lit';
import {mergedSettings, settingsContext} from '../../controllers/settings.js';
import {registerMessages} from '../../i18n/catalogue.js';
import {TenantElement} from '../../controllers/tenant-element.js';
import {tenantProviderStyles} from './tenant-provider.styles.js';

/**
 * @tag tenant-provider
 * @summary Fills what the elements inside it leave unset: API address, tenant, token, wording.
 * @slot - The elements to configure, anywhere below.
 */
export class TenantProvider extends TenantElement {
  static override styles = tenantProviderStyles;
  /** Adds a language, or changes words of one, for every element on the page. */
  static readonly registerMessages: typeof registerMessages = registerMessages;

  readonly #outer = new ContextConsumer(this, {context: settingsContext, subscribe: true});
  readonly #provider = new ContextProvider(this, {context: settingsContext});

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#provider.setValue(mergedSettings(this, this.#outer.value));
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tenant-provider': TenantProvider;
  }
}
