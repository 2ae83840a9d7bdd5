/** Owns what every element is configured with, and how the nearest provider fills what is unset. */
import {createContext} from '@lit/context';
import type {TenantAdapter} from '../adapters/adapter.js';
import type {MessageOverrides} from '../i18n/catalogue.js';
import type {ProfileOverrides} from '../model/profile.js';

export interface Settings {
  readonly baseUrl?: string | undefined;
  readonly tenant?: string | undefined;
  readonly adapter?: TenantAdapter | undefined;
  readonly getToken?: ((options: {signal: AbortSignal}) => Promise<string> | string) | undefined;
  readonly profile?: ProfileOverrides | undefined;
  readonly messages?: MessageOverrides | undefined;
}

export const settingsContext = createContext<Settings>(Symbol.for('tenant-elements.settings'));

/** What the element sets itself wins, one by one; the rest comes from the provider. */
export function mergedSettings(own: Settings, provided: Settings | undefined): Settings {
  return {
    baseUrl: own.baseUrl ?? provided?.baseUrl,
    tenant: own.tenant ?? provided?.tenant,
    adapter: own.adapter ?? provided?.adapter,
    getToken: own.getToken ?? provided?.getToken,
    profile: own.profile ?? provided?.profile,
    messages: own.messages ?? provided?.messages,
  };
}
