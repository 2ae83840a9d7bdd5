/**
 * Owns which rows of a long list are in the page: those in sight and a few beyond. It measures rows instead of
 * prescribing their height, and keeps the row the reader looks at where it is while rows above it change.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {RowPlaces} from './row-places.js';

/** Rows beyond the edge, so that a quick finger meets no gap. */
const BEYOND = 8;
/** The window moves when so many of these are used up. */
const SLACK = 4;
const FIRST_GUESS_PX = 49;
/** A guess that is nearly right stays: each new one moves the whole list, out of sight. */
const NEARLY = 0.02;
/** Rows that a first rendering shows before anything could be measured. */
const FIRST_ROWS = 30;

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: ParentNode};

export interface RowWindowOptions {
  /** How many rows there are; those of a short list are all in the page. */
  readonly count: () => number;
  /** Whether the list scrolls at all, or is as high as its rows. */
  readonly scrolls: () => boolean;
  /** Asks for these rows; nothing when they are at hand, else settles when they are. */
  readonly ask?: (start: number, end: number) => Promise<unknown> | undefined;
}

export class RowWindow implements ReactiveController {
  start = 0;
  end = FIRST_ROWS;
  #height = FIRST_GUESS_PX;
  #anchor: {readonly id: string; readonly top: number} | undefined;
  /** Scrolled to the very end: there it stays when rows turn out higher than was guessed. */
  #atEnd = false;
  readonly #places = new RowPlaces();

  constructor(
    private readonly host: Host,
    private readonly options: RowWindowOptions,
  ) {
    host.addController(this);
  }

  readonly handleScroll = (): void => {
    const {start, end} = this.#inSight();
    const near = Math.abs(start - this.start) >= SLACK || Math.abs(end - this.end) >= SLACK;
    const edge = start === 0 || end === this.options.count();
    if (!near && !(edge && (start !== this.start || end !== this.end))) return;
    const coming = this.options.ask?.(start, end);
    // What is answered before the next painting is shown at once, without a row that says it is on the way.
    void Promise.race([coming, coming && nextPainting()]).then(() => this.host.requestUpdate());
  };

  /** Which piece of the page shows which of these rows, by id. */
  placesOf(ids: readonly string[]): readonly number[] {
    return this.#places.placesOf(ids, this.#focused?.dataset['row']);
  }

  /** Back to the top: another question was asked. */
  reset(): void {
    this.start = 0;
    this.end = FIRST_ROWS;
    this.#anchor = undefined;
    const scroller = this.#scroller;
    if (scroller) scroller.scrollTop = 0;
  }

  hostUpdate(): void {
    if (!this.options.scrolls()) {
      this.start = 0;
      this.end = this.options.count();
      return;
    }
    const {start, end} = this.#inSight();
    this.#keepFocus(start, end);
    this.start = start;
    this.end = end;
    this.#anchor = this.#lookedAt();
    const scroller = this.#scroller;
    const left = scroller ? scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight : Infinity;
    // A list that fits is at its top as well: grown, it is looked at from there.
    this.#atEnd = end === this.options.count() && left <= 1 && (scroller?.scrollTop ?? 0) > 0;
  }

  hostUpdated(): void {
    const scroller = this.#scroller;
    if (!scroller || !this.options.scrolls()) return;
    // Written before anything is read: the browser lays the list out once.
    this.#space(scroller);
    if (this.#measure()) this.#space(scroller);
    if (this.#atEnd) scroller.scrollTop = scroller.scrollHeight;
    else this.#stay(scroller);
  }

  /** What stands for the rows above and below. */
  #space(scroller: HTMLElement): void {
    const [above, below] = scroller.querySelectorAll<HTMLElement>('.spacer');
    above?.style.setProperty('block-size', `${this.start * this.#height}px`);
    below?.style.setProperty('block-size', `${(this.options.count() - this.end) * this.#height}px`);
  }

  get #scroller(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>('.scroller');
  }

  #rows(): readonly HTMLElement[] {
    return [...(this.#scroller?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  }

  #inSight(): {start: number; end: number} {
    const scroller = this.#scroller;
    const count = this.options.count();
    const top = scroller?.scrollTop ?? 0;
    const height = scroller?.clientHeight || FIRST_ROWS * this.#height;
    const first = Math.floor(top / this.#height);
    const start = Math.max(0, Math.min(first, count - 1) - BEYOND);
    return {start, end: Math.min(count, first + Math.ceil(height / this.#height) + BEYOND)};
  }

  /** Whether rows turned out to be of another height than was guessed. */
  #measure(): boolean {
    const rows = this.#rows();
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return false;
    const height = (last.getBoundingClientRect().bottom - first.getBoundingClientRect().top) / rows.length;
    if (height <= 0 || Math.abs(height / this.#height - 1) < NEARLY) return false;
    this.#height = height;
    return true;
  }

  /** The first row that the reader sees whole, and where it stands. */
  #lookedAt(): {readonly id: string; readonly top: number} | undefined {
    const scroller = this.#scroller;
    // Somebody at the very top wants to see what is new there.
    if (!scroller || scroller.scrollTop === 0) return undefined;
    const edge = scroller.getBoundingClientRect().top;
    for (const row of this.#rows()) {
      const {top} = row.getBoundingClientRect();
      if (top >= edge) return {id: row.dataset['row'] ?? '', top: top - edge};
    }
    return undefined;
  }

  #stay(scroller: HTMLElement): void {
    const anchor = this.#anchor;
    const row = anchor && this.#rows().find(({dataset}) => dataset['row'] === anchor.id);
    if (!anchor || !row) return;
    const moved = row.getBoundingClientRect().top - scroller.getBoundingClientRect().top - anchor.top;
    if (Math.abs(moved) >= 1) scroller.scrollTop += moved;
  }

  /** A focus that scrolls out of the page would be lost; the list itself keeps it. */
  #keepFocus(start: number, end: number): void {
    const focused = this.#focused;
    if (!focused) return;
    const index = Number(focused.getAttribute('aria-rowindex')) - 2;
    if (index < start || index >= end) this.#scroller?.focus({preventScroll: true});
  }

  /** The row that the focus is in. */
  get #focused(): HTMLElement | null | undefined {
    return this.host.shadowRoot?.activeElement?.closest<HTMLElement>('[data-row]');
  }
}

const nextPainting = () => new Promise(requestAnimationFrame);
