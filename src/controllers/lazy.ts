/** Owns a part of an element that is loaded when it is first wanted; a file that could not be fetched is asked for again. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {LoadErrorEvent} from './events.js';

export class Lazy<T> implements ReactiveController {
  /** The last try failed. */
  failed = false;
  #value: T | undefined;
  #loading: Promise<T | undefined> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly load: () => Promise<T>,
  ) {
    host.addController(this);
  }

  /** The part, once it is there. */
  get value(): T | undefined {
    return this.#value;
  }

  hostConnected(): void {
    this.failed = false;
  }

  /** Loads it, once; resolves with nothing when the file could not be fetched. */
  want(): Promise<T | undefined> {
    this.#loading ??= this.#fetch();
    return this.#loading;
  }

  retry(): void {
    this.failed = false;
    void this.want();
    this.host.requestUpdate();
  }

  async #fetch(): Promise<T | undefined> {
    try {
      this.#value = await this.load();
      this.failed = false;
    } catch {
      this.failed = true;
      this.#loading = undefined;
      if (this.host.isConnected)
        this.host.dispatchEvent(new LoadErrorEvent({kind: 'network', maybeApplied: false}));
    }
    if (this.host.isConnected) this.host.requestUpdate();
    return this.#value;
  }
}
