/** Owns a text that a reader takes along: made when it is asked for, downloaded, copied, or shown to be copied by hand. */
import {problemOf} from '../adapters/adapter.js';
import type {Problem} from '../model/problem.js';

export class TextFile {
  /** Shown to be selected, where neither a download nor the clipboard is to be had. */
  shown: string | undefined;
  busy = false;
  /** Why it could not be made. */
  problem: Problem | undefined;
  copied = false;
  url: string | undefined;
  #text: string | undefined;

  constructor(
    readonly name: string,
    private readonly update: () => void,
  ) {}

  get isReady(): boolean {
    return this.#text !== undefined;
  }

  async write(make: () => Promise<string>): Promise<void> {
    if (this.busy) return;
    this.forget();
    this.busy = true;
    this.update();
    try {
      this.#text = await make();
      this.url = URL.createObjectURL(new Blob([this.#text], {type: 'text/csv;charset=utf-8'}));
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind !== 'aborted') this.problem = problem;
    } finally {
      this.busy = false;
      this.update();
    }
  }

  async copy(): Promise<void> {
    if (this.#text === undefined) return;
    try {
      await navigator.clipboard.writeText(this.#text.replace('\uFEFF', ''));
      this.copied = true;
    } catch {
      // A frame may not reach the clipboard: the text is shown, to be copied by hand.
      this.shown = this.#text.replace('\uFEFF', '');
    }
    this.update();
  }

  forget(): void {
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = undefined;
    this.#text = undefined;
    this.shown = undefined;
    this.copied = false;
    this.problem = undefined;
  }
}
