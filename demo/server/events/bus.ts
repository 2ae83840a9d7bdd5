/** Owns telling open pages what changed: written inside the transaction, told after its commit, to every server process. */
import {sql} from 'kysely';
import type {Connection} from '../database/connect.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';

const CHANNEL = 'tenant_events';

export interface TenantEvent {
  readonly tenantId: string;
  readonly topic: 'users' | 'invitations' | 'session' | 'bulk' | 'batches' | 'seats';
  readonly id?: string;
  /** Memberships it is about, who hear of it without seeing anybody else; told to nobody. */
  readonly about?: readonly string[];
}

export class EventBus {
  readonly #listeners = new Set<(event: TenantEvent) => void>();

  static async open(connection: Connection): Promise<EventBus> {
    const bus = new EventBus();
    await connection.listen(CHANNEL, (payload) => {
      const event = JSON.parse(payload) as TenantEvent;
      for (const listener of bus.#listeners) listener(event);
    });
    return bus;
  }

  /** Becomes visible when the transaction commits. */
  async emit(trx: TenantTransaction, event: TenantEvent): Promise<void> {
    await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(event)})`.execute(trx);
  }

  subscribe(listener: (event: TenantEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
