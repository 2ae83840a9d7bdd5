/**
 * Owns the pattern of events: for each action a cancelable request, then done or failed. All bubble and
 * cross shadow roots. They are fired for what people do and what the back end answers, never for a
 * property that the host sets.
 */
import type {Problem} from '../model/problem.js';

const INIT: EventInit = {bubbles: true, composed: true};

/** Fired before an action; cancel it, or let it wait for a promise of the host's. */
export class ActionRequestEvent<T> extends Event {
  readonly #waits: Promise<unknown>[] = [];

  constructor(
    readonly action: string,
    readonly subject: T,
  ) {
    super(`te-${action}-request`, {...INIT, cancelable: true});
  }

  /** The action starts when the promise resolves, and does not when it rejects. */
  waitUntil(promise: Promise<unknown>): void {
    this.#waits.push(promise);
  }

  /** Whether the action may go on, once every wait is over. */
  async settled(): Promise<boolean> {
    if (this.defaultPrevented) return false;
    const results = await Promise.allSettled(this.#waits);
    return !this.defaultPrevented && results.every(({status}) => status === 'fulfilled');
  }
}

/** Fired after the back end did it. */
export class ActionDoneEvent<T, R> extends Event {
  constructor(
    readonly action: string,
    readonly subject: T,
    readonly result: R,
  ) {
    super(`te-${action}-done`, INIT);
  }
}

/** Fired when it was not done, or nobody can tell. */
export class ActionFailedEvent<T> extends Event {
  constructor(
    readonly action: string,
    readonly subject: T,
    readonly problem: Problem,
  ) {
    super(`te-${action}-failed`, INIT);
  }
}

/** Fired when an element starts to load what it shows. */
export class LoaderStartEvent extends Event {
  constructor() {
    super('te-loader-start', INIT);
  }
}

/** Fired when an element could not load what it shows. */
export class LoadErrorEvent extends Event {
  constructor(readonly problem: Problem) {
    super('te-load-error', INIT);
  }
}

/** Fired once when the login is lost, by one element for all that share it. */
export class AuthErrorEvent extends Event {
  constructor(readonly problem: Problem) {
    super('te-auth-error', INIT);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'te-loader-start': LoaderStartEvent;
    'te-load-error': LoadErrorEvent;
    'te-auth-error': AuthErrorEvent;
  }
}
