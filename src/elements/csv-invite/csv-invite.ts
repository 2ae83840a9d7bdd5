/**
 * Owns the frame: settings, when it opens and closes, who is asking. What happens in it is `csv-desk.ts`, loaded
 * when it opens.
 */
import {nothing, type TemplateResult} from 'lit';
import {property, query} from 'lit/decorators.js';
import {Lazy} from '../../controllers/lazy.js';
import {Localize} from '../../controllers/localize.js';
import {sessionResource} from '../../controllers/session-resource.js';
import {Tenancy} from '../../controllers/tenancy.js';
import {TenantElement} from '../../controllers/tenant-element.js';
import {commonWords} from '../../i18n/common/words.js';
import {problemWords} from '../../i18n/problem/words.js';
import {notLoaded} from '../../people/not-loaded.js';
import {buttonStyles} from '../../ui/button.styles.js';
import {dialogStyles} from '../../ui/dialog.styles.js';
import {syncModal} from '../../ui/modal.js';
import {tokens} from '../../ui/tokens.styles.js';
import {CsvCloseEvent} from './csv-invite.events.js';

/**
 * @tag csv-invite
 * @summary Invites many people from a file or pasted cells: columns matched, every row checked and corrected in place, sent as one batch, with a report.
 * @fires te-batch-request - Before the invitations are sent; cancelable, `waitUntil(promise)`. `subject` holds the name and how many.
 * @fires te-batch-done - After they were handed over; `result` is the batch, which goes on at the back end.
 * @fires te-batch-failed - When they could not be; `problem` says why.
 * @fires te-csv-close - When the dialog closes.
 * @fires te-loader-start - When it starts to load.
 * @fires te-load-error - When it could not load.
 * @fires te-auth-error - When the login is lost.
 * @csspart dialog - The dialog's box.
 * @csspart steps - The names of the steps.
 * @csspart table - The rows of the file.
 * @csspart footer - The row of buttons.
 * @cssproperty [--te-accent] - The one colour that brands the element.
 * @cssproperty [--te-surface-raised] - Background of the dialog.
 * @cssproperty [--te-radius=6px] - Corner radius of controls.
 * @cssproperty [--te-list-block-size=min(75dvh, 760px)] - The most the rows take before they scroll by themselves.
 */
export class CsvInvite extends TenantElement {
  static override styles = [tokens, buttonStyles, dialogStyles];

  /** Whether the dialog is shown. */
  @property({type: Boolean, reflect: true}) open = false;
  /** Shows it in the page, without dialog and title. */
  @property({type: Boolean, reflect: true}) inline = false;

  @query('dialog') private readonly dialog?: HTMLDialogElement;

  readonly #tenancy = new Tenancy(this, {
    wanted: () => this.open || this.inline,
    onSwitch: () => this.#desk.value?.startOver(),
  });
  readonly #localize = new Localize(this, this.#tenancy, {common: commonWords, problem: problemWords});
  readonly #session = sessionResource(this, this.#tenancy, {
    live: true,
    query: () => (this.open || this.inline ? true : undefined),
    onData: () => this.#desk.value?.sessionArrived(),
  });
  readonly #desk = new Lazy(this, async () => {
    const {openCsvDesk} = await import('./csv-desk.js');
    return openCsvDesk(this, this.#tenancy, this.#session, () => this.#handleClose());
  });

  /** Opens the dialog. */
  show(): void {
    this.open = true;
  }

  /** Closes the dialog. What was brought and changed stays, and what is being sent goes on. */
  close(): void {
    this.open = false;
  }

  protected override updated(): void {
    if (this.inline || !this.dialog || !this.isConnected) return;
    if (syncModal(this.dialog, this.open)) this.#desk.value?.opened();
  }

  protected override render(): TemplateResult | typeof nothing {
    const desk = this.#desk.value;
    // Also while it is closed: a dialog that is taken away while it is open gives no focus back.
    if (desk) return desk.render();
    if (!this.open && !this.inline) return nothing;
    if (!this.#desk.failed) void this.#desk.want();
    const {words} = this.#localize;
    return this.#desk.failed
      ? notLoaded(words, {close: () => this.#handleClose(), retry: () => this.#desk.retry()})
      : nothing;
  }

  #handleClose(): void {
    this.open = false;
    this.dispatchEvent(new CsvCloseEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'csv-invite': CsvInvite;
  }
}
