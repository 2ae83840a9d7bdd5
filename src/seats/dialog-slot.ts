/**
 * Owns the one dialog that stands over an element: when it is shown, what ends with it, and where the focus goes
 * when it closes. What stands in it is the dialog's own.
 */
import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import type {TenantElement} from '../controllers/tenant-element.js';
import {LoadErrorEvent} from '../controllers/events.js';

/** What a dialog is given by its slot; it reaches nothing else of the element. */
export interface SlotContext {
  /** Aborted when the dialog closes. */
  readonly signal: AbortSignal;
  /** Draws it again. */
  update(): void;
  /** `gone` says that what it was opened from is gone: the focus goes to the heading. */
  close(gone?: boolean): void;
  /** Puts the focus on a control of the dialog, once it is drawn. */
  focus(selector: string): void;
  /** Read out from inside the dialog: a region outside a modal stays silent. */
  announce(text: string): void;
}

export interface SlotDialog {
  /** Wider than a question. */
  readonly wide?: boolean;
  /** As high and wide as the page. */
  readonly filled?: boolean;
  /** Header, body and footer; the title has the id `slot-title`. */
  render(): TemplateResult;
  /** Asked to go by Escape; false where it is not to go yet. */
  leaving?(): boolean;
  /** It was closed, whichever way. */
  closed?(): void;
}

export interface SlotOptions {
  /** What has the focus afterwards, by what the dialog was about. */
  readonly opener: (about: string) => HTMLElement | null;
  readonly focusHeading: () => void;
}

interface Open {
  readonly dialog: SlotDialog;
  readonly about: string;
  readonly stop: AbortController;
  gone: boolean;
}

export class DialogSlot implements ReactiveController {
  #open: Open | undefined;
  #element: HTMLDialogElement | undefined;
  #announcement = '';
  /** Counts what was asked for: a dialog that is loaded too late is not opened over another one. */
  #asked = 0;

  constructor(
    private readonly host: TenantElement,
    private readonly options: SlotOptions,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  get dialog(): SlotDialog | undefined {
    return this.#open?.dialog;
  }

  /** Another tenant: questions about the one before mean nothing there. */
  clear(): void {
    this.#asked++;
    this.#element?.close();
    const left = this.#open;
    this.#open = undefined;
    left?.stop.abort();
    left?.dialog.closed?.();
  }

  /** Puts away what is open about anything but this. */
  keepOnly(about: string): void {
    if (this.#open && this.#open.about !== about) this.#close(true);
  }

  /** Opens one in the place of another; false where its file could not be fetched. */
  async open(about: string, create: (context: SlotContext) => Promise<SlotDialog>): Promise<boolean> {
    const asked = ++this.#asked;
    const stop = new AbortController();
    try {
      const dialog = await create({
        signal: stop.signal,
        update: () => this.host.requestUpdate(),
        close: (gone = false) => {
          if (this.#open?.stop === stop) this.#close(gone);
        },
        focus: (selector) => void this.#focus(selector),
        announce: (text) => void this.#announce(text),
      });
      if (asked !== this.#asked || !this.host.isConnected) {
        stop.abort();
        dialog.closed?.();
        return true;
      }
      const before = this.#open;
      this.#announcement = '';
      this.#open = {dialog, about, stop, gone: false};
      before?.stop.abort();
      before?.dialog.closed?.();
      this.host.requestUpdate();
      await this.host.updateComplete;
      if (this.#element && !this.#element.open) this.#element.showModal();
      return true;
    } catch {
      stop.abort();
      if (this.host.isConnected)
        this.host.dispatchEvent(new LoadErrorEvent({kind: 'network', maybeApplied: false}));
      return false;
    }
  }

  render(): TemplateResult {
    const {wide, filled} = this.#open?.dialog ?? {};
    return html`<dialog
      id="slot"
      class="${wide ? 'wide' : ''} ${filled ? 'filled' : ''}"
      part="dialog"
      aria-labelledby="slot-title"
      @cancel=${this.#handleCancel}
      @close=${this.#handleClosed}
      ${ref((element) => (this.#element = element as HTMLDialogElement | undefined))}
    >
      ${this.#open?.dialog.render() ?? nothing}
      <div class="visually-hidden" role="status" aria-live="polite">${this.#announcement}</div>
    </dialog>`;
  }

  #close(gone: boolean): void {
    if (this.#open) this.#open.gone = gone;
    // The event comes a task later; what goes on meanwhile is to know already.
    this.#open?.stop.abort();
    this.#element?.close();
  }

  /** A region that says the same again stays silent, so it is emptied first. */
  async #announce(text: string): Promise<void> {
    this.#announcement = '';
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.#announcement = text;
    this.host.requestUpdate();
  }

  async #focus(selector: string): Promise<void> {
    await this.host.updateComplete;
    this.#element?.querySelector<HTMLElement>(selector)?.focus();
  }

  readonly #handleCancel = (event: Event): void => {
    if (event.target !== this.#element) return;
    if (this.#open?.dialog.leaving?.() === false) event.preventDefault();
    else this.#open?.stop.abort();
  };

  /** However it was closed. */
  readonly #handleClosed = (event: Event): void => {
    const closed = this.#open;
    if (event.target !== this.#element || this.#element?.open) return;
    closed?.stop.abort();
    closed?.dialog.closed?.();
    this.#open = undefined;
    this.host.requestUpdate();
    if (closed) void this.#giveBack(closed);
  };

  /** A closed dialog gives the focus back, unless it was opened from a menu that is gone: then the row's own button has it. */
  async #giveBack({about, gone}: Open): Promise<void> {
    await this.host.updateComplete;
    if (!this.host.isConnected || this.#element?.open) return;
    // What has just been hidden may still be said to have it.
    const focused = this.host.shadowRoot?.activeElement;
    if (!gone && focused?.checkVisibility() && !this.#element?.contains(focused)) return;
    const opener = gone ? null : this.options.opener(about);
    if (opener) opener.focus();
    else this.options.focusHeading();
  }
}
