/** Owns how a `base-url` becomes an adapter: whoever is loaded registers the way, elements only ask. */
import type {TenantAdapter} from '../adapters/adapter.js';

export interface AdapterFactoryOptions {
  readonly baseUrl: string;
  readonly tenant?: string;
  readonly getToken?: (options: {signal: AbortSignal}) => Promise<string> | string;
}
type AdapterFactory = (options: AdapterFactoryOptions) => TenantAdapter;

let factory: AdapterFactory | undefined;

export function registerAdapterFactory(next: AdapterFactory): void {
  factory = next;
}

/** The adapter for these options; throws a message for the host's developer when none is registered. */
export function createAdapter(options: AdapterFactoryOptions): TenantAdapter {
  if (!factory) {
    throw new Error(
      'tenant-elements: `base-url` needs the REST adapter. Import "tenant-elements/adapters/rest/define.js", or set `adapter`.',
    );
  }
  return factory(options);
}
