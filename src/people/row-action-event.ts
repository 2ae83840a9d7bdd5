import type {Person} from '../model/person.js';

/** Fired when the reader chooses an act that the page added to the menu; the page does it. */
export class RowActionEvent extends Event {
  constructor(
    /** The `id` of the act. */
    readonly action: string,
    readonly person: Person,
  ) {
    super('te-row-action', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'te-row-action': RowActionEvent;
  }
}
