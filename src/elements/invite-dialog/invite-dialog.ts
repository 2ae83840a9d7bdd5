/**
 * Owns the frame: settings, when it opens and closes, who is asking. What happens in it is `invite-desk.ts`,
 * loaded when it opens: a page that only offers to invite pays for the offer.
 */
import {nothing, type PropertyValues, type TemplateResult} from 'lit';
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
import {fieldList} from './field-list.js';
import {InviteCloseEvent} from './invite-dialog.events.js';
import type {InviteField, InviteInitial} from './invite-dialog.model.js';

/**
 * @tag invite-dialog
 * @summary Invites one person, or a few: addresses, names and fields as the product asks, role, and a verdict for each.
 * @fires te-invite-request - Before each invitation; cancelable, `waitUntil(promise)`. `subject` is the draft.
 * @fires te-invite-done - After each invitation that was sent; `result` is the outcome.
 * @fires te-invite-failed - After each that was not; `problem` says why.
 * @fires te-resend-request - Before an invitation is sent again from here.
 * @fires te-resend-done - After it was.
 * @fires te-resend-failed - When it was not.
 * @fires te-reactivate-request - Before a deactivated member is reactivated from here.
 * @fires te-reactivate-done - After it was.
 * @fires te-reactivate-failed - When it was not.
 * @fires te-invite-close - When the dialog closes.
 * @fires te-loader-start - When it starts to load.
 * @fires te-load-error - When it could not load.
 * @fires te-auth-error - When the login is lost.
 * @csspart dialog - The dialog's box.
 * @csspart form - The fields.
 * @csspart roles - The role choice.
 * @csspart footer - The row of buttons.
 * @cssproperty [--te-accent] - The one colour that brands the element.
 * @cssproperty [--te-surface-raised] - Background of the dialog.
 * @cssproperty [--te-radius=6px] - Corner radius of controls.
 */
export class InviteDialog extends TenantElement {
  static override styles = [tokens, buttonStyles, dialogStyles];

  /** Whether the dialog is shown. */
  @property({type: Boolean, reflect: true}) open = false;
  /** Shows the form in the page, without dialog and title. */
  @property({type: Boolean, reflect: true}) inline = false;
  /** Values to start with; read when the form starts anew. */
  @property({attribute: false}) initial: InviteInitial = {};
  /** Fields that show their value and cannot be changed, separated by spaces as an attribute. */
  @property({attribute: 'locked-fields', converter: fieldList()}) lockedFields: readonly InviteField[] = [];
  /** Fields that are not shown; their initial value is sent. */
  @property({attribute: 'hidden-fields', converter: fieldList()}) hiddenFields: readonly InviteField[] = [];

  @query('dialog') private readonly dialog?: HTMLDialogElement;

  readonly #tenancy = new Tenancy(this, {
    wanted: () => this.open || this.inline,
    onSwitch: () => this.#desk.value?.startOver(),
  });
  readonly #localize = new Localize(this, this.#tenancy, {common: commonWords, problem: problemWords});
  readonly #session = sessionResource(this, this.#tenancy, {
    query: () => (this.open || this.inline ? true : undefined),
    onData: (session, isRefresh) => this.#desk.value?.useSession(session, isRefresh),
  });
  readonly #desk = new Lazy(this, async () => {
    const {openDesk} = await import('./invite-desk.js');
    return openDesk(this, this.#tenancy, this.#session, () => this.#handleClose());
  });

  /** Opens the dialog. */
  show(): void {
    this.open = true;
  }

  /** Closes the dialog. What was typed stays, and what is being sent goes on. */
  close(): void {
    this.open = false;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    this.#desk.value?.settingsChanged({
      opened: changes.has('open') && this.open,
      initial: changes.has('initial'),
    });
  }

  protected override updated(): void {
    if (this.inline || !this.dialog || !this.isConnected) return;
    if (syncModal(this.dialog, this.open)) this.#desk.value?.focusFirst();
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
    this.dispatchEvent(new InviteCloseEvent(this.#desk.value?.takeSentCount() ?? 0));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'invite-dialog': InviteDialog;
  }
}
