import type {ActionDoneEvent, ActionFailedEvent, ActionRequestEvent} from '../../controllers/events.js';
import type {InvitationBatch} from '../../model/batch.js';

/** What the events of an upload carry: no personal data. */
export interface BatchSubject {
  /** What it is called: the name of the file, mostly. */
  readonly name: string;
  /** How many people are invited by it. */
  readonly count: number;
}

/** Fired when the dialog closes, by whatever hand. */
export class CsvCloseEvent extends Event {
  constructor() {
    super('te-csv-close', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'te-batch-request': ActionRequestEvent<BatchSubject>;
    'te-batch-done': ActionDoneEvent<BatchSubject, InvitationBatch>;
    'te-batch-failed': ActionFailedEvent<BatchSubject>;
    'te-csv-close': CsvCloseEvent;
  }
}
