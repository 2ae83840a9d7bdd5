/** Owns the connections of the page: elements with equal settings share one, until the last of them has left. */
import type {TenantAdapter} from '../adapters/adapter.js';
import {Connection} from '../state/connection.js';
import {createAdapter} from './adapter-factory.js';
import type {Settings} from './settings.js';

interface Shared {
  readonly connection: Connection;
  users: number;
}

const byAdapter = new WeakMap<TenantAdapter, Shared>();
const byAddress: {settings: Settings; shared: Shared}[] = [];

/** The connection for these settings, or nothing while they name no back end; release it when done. */
export function acquireConnection(
  settings: Settings,
): {connection: Connection; release: () => void} | undefined {
  const shared = settings.adapter ? ofAdapter(settings.adapter) : ofAddress(settings);
  if (!shared) return undefined;
  shared.users++;
  let released = false;
  return {
    connection: shared.connection,
    release() {
      if (released) return;
      released = true;
      // An element that is only moved joins again with its next update, still within this task.
      setTimeout(() => {
        if (--shared.users > 0) return;
        shared.connection.dispose();
        if (settings.adapter) byAdapter.delete(settings.adapter);
        const index = byAddress.findIndex((entry) => entry.shared === shared);
        if (index >= 0) byAddress.splice(index, 1);
      });
    },
  };
}

/** Whether two settings lead to the same connection. */
export function sameConnection(a: Settings, b: Settings): boolean {
  if (a.adapter || b.adapter) return a.adapter === b.adapter;
  return a.baseUrl === b.baseUrl && a.tenant === b.tenant && a.getToken === b.getToken;
}

function ofAdapter(adapter: TenantAdapter): Shared {
  const shared = byAdapter.get(adapter) ?? {connection: new Connection(adapter), users: 0};
  byAdapter.set(adapter, shared);
  return shared;
}

function ofAddress(settings: Settings): Shared | undefined {
  const {baseUrl, tenant, getToken} = settings;
  if (!baseUrl) return undefined;
  const known = byAddress.find((entry) => sameConnection(entry.settings, settings));
  if (known) return known.shared;
  const adapter = createAdapter({baseUrl, ...(tenant && {tenant}), ...(getToken && {getToken})});
  const shared: Shared = {connection: new Connection(adapter), users: 0};
  byAddress.push({settings, shared});
  return shared;
}
