/** Owns the moment between typing and asking: of what follows upon each other within it only the last is done. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';

const TYPING_MS = 200;

export class Pause implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Does it unless more comes, or its element goes. */
  before(run: () => void): void {
    this.stop();
    this.#timer = setTimeout(run, TYPING_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
