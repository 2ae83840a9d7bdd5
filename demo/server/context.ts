/** What the areas of the server share: connection, secrets, time, addresses, and the way to say that something changed. */
import type {Kysely} from 'kysely';
import type {ServerConfig} from './config.js';
import type {Database} from './database/schema.js';
import type {EventBus} from './events/bus.js';
import type {MailSecrets} from './secrets.js';

export interface ServerContext {
  readonly config: ServerConfig;
  readonly db: Kysely<Database>;
  readonly secrets: MailSecrets;
  readonly events: EventBus;
  /** Where links in mails point; from configuration, never from a request. */
  readonly publicOrigin: string;
  /** Wakes the mail worker after a commit. */
  readonly wakeOutbox: () => void;
  /** Wakes the worker of changes to many people, likewise. */
  readonly wakeBulk: () => void;
  /** Wakes the worker of invitations to many people. */
  readonly wakeBatches: () => void;
  /** Wakes what stands in for the vendor of the devices. */
  readonly wakeVendor: () => void;
}
