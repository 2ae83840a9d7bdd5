/**
 * Owns adding seats as a page meets it: properties, events, and the steps. What is wrong where belongs to the machine,
 * the price and the purchase to `seat-purchase.ts`, how it looks to the views.
 */
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {Companions} from '../../controllers/companions.js';
import {Localize} from '../../controllers/localize.js';
import {Resource} from '../../controllers/resource.js';
import {sessionResource} from '../../controllers/session-resource.js';
import {Tenancy} from '../../controllers/tenancy.js';
import {TenantElement} from '../../controllers/tenant-element.js';
import {commonWords} from '../../i18n/common/words.js';
import {problemWords} from '../../i18n/problem/words.js';
import {seatWords} from '../../i18n/seat/words.js';
import {wizardWords} from '../../i18n/wizard/words.js';
import type {Seat, SeatCatalogue} from '../../model/seats/index.js';
import {HolderField} from '../../seats/holder-field.js';
import {canInviteHolder, inviteHolder} from '../../seats/invite-holder.js';
import {fieldSelector} from '../../seats/field-selector.js';
import {withMode} from '../../seats/modes-field.js';
import {quoteInAddress} from '../../seats/quote-in-address.js';
import {SeatListVoice} from '../../seats/seat-list-voice.js';
import {SeatPurchase} from '../../seats/seat-purchase.js';
import {readCatalogue} from '../../state/seats.js';
import {
  draftOf,
  firstWizardState,
  isWizardField,
  stepIndex,
  WIZARD_STEPS,
  wizardAfter,
  wizardOf,
  type WizardEvent,
  type WizardState,
  type WizardStep,
} from '../../state/wizard-machine.js';
import {dialogFrame} from '../../ui/dialog-frame.js';
import {syncModal} from '../../ui/modal.js';
import {leftOut} from './done.view.js';
import {SeatWizardCloseEvent} from './seat-wizard.events.js';
import {seatWizardStyles} from './seat-wizard.styles.js';
import type {SeatWizardModel} from './seat-wizard.model.js';
import {renderWizard, stepName} from './seat-wizard.view.js';

/**
 * @tag seat-wizard
 * @summary Adds one seat or several: what for and for whom, which device, and the price before anything is charged.
 * @fires te-add-seat-request - Before what is offered is added; cancelable, `waitUntil(promise)`. `subject` says for how much.
 * @fires te-add-seat-done - After it was; `result` are the seats.
 * @fires te-add-seat-failed - When it was not; `problem` says why.
 * @fires te-checkout-request - Before the page is left to pay; a page that cancels it takes its reader there itself.
 * @fires te-seat-wizard-close - When it closes; `added` says how many seats were.
 * @fires te-invite-request - Before somebody is invited from inside; cancelable, `waitUntil(promise)`.
 * @fires te-invite-done - After they were.
 * @fires te-invite-failed - When they were not; `problem` says why.
 * @fires te-loader-start - When it starts to load.
 * @fires te-load-error - When it could not load.
 * @fires te-auth-error - When the login is lost.
 * @csspart dialog - The dialog's box.
 * @csspart steps - The names of the steps.
 * @csspart notice - Forbidden and failed states, and what was added.
 * @cssproperty [--te-accent] - The one colour that brands the element.
 * @cssproperty [--te-surface-raised] - Background of the dialog.
 * @cssproperty [--te-radius=6px] - Corner radius of controls.
 */
export class SeatWizard extends TenantElement {
  static override styles = seatWizardStyles;

  /** Whether the dialog is shown. */
  @property({type: Boolean, reflect: true}) open = false;
  /** Shows the steps in the page, without dialog and title. */
  @property({type: Boolean, reflect: true}) inline = false;

  /** Id of an offer to come back to from where it was paid; what the address says under `seat-quote`, by default. */
  @property() quote?: string | undefined;

  @state() private wizard: WizardState = firstWizardState;
  @state() private added: readonly Seat[] | undefined;

  @query('dialog') private readonly dialog?: HTMLDialogElement;

  readonly #tenancy = new Tenancy(this, {
    wanted: () => this.open || this.inline,
    onSwitch: () => this.#startOver(),
  });
  readonly #localize = new Localize(this, this.#tenancy, {
    common: commonWords,
    problem: problemWords,
    seat: seatWords,
    wizard: wizardWords,
  });
  readonly #session = sessionResource(this, this.#tenancy, {
    query: () => (this.open || this.inline ? true : undefined),
    onData: () => this.#comeBack(),
  });
  readonly #catalogue = new Resource<true, SeatCatalogue>(this, this.#tenancy, {
    topic: 'seat-catalogue',
    query: () => (this.#session.data?.capabilities.seats?.add === true ? true : undefined),
    load: (connection, _query, signal) => readCatalogue(connection, signal),
  });
  readonly #voice = new SeatListVoice<'wizard'>(this, this.#tenancy, this.#localize, {
    session: () => this.#session.data,
    catalogue: () => this.#catalogue.data,
    focusHeading: () => this.#focus('#wizard-heading'),
  });
  readonly #companions = new Companions(this, this.#tenancy);
  readonly #purchase = new SeatPurchase({
    host: this,
    tenancy: this.#tenancy,
    update: () => this.requestUpdate(),
    onRefused: (issues) => {
      const {step} = this.wizard;
      this.#apply({kind: 'refused', issues: issues.filter(({field}) => isWizardField(field))});
      if (this.wizard.step !== step) this.#sayStep();
      this.#focusIssue();
    },
    onAdded: (seats) => this.#handleAdded(seats),
    onCameBack: (quote) => (this.wizard = wizardOf(quote)),
  });
  #holder: HolderField | undefined;
  #life = new AbortController();
  #addedCount = 0;
  /** The offer that was come back to, once. */
  #cameBackTo: string | undefined;

  /** Opens the dialog. */
  show(): void {
    this.open = true;
  }

  /** Closes the dialog. What was typed stays until it is added. */
  close(): void {
    this.open = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#life = new AbortController();
    this.#holder = undefined;
    // Back in the page at its last step: what it costs is asked anew.
    if (this.wizard.step === 'review' && !this.added)
      void this.updateComplete.then(() => {
        if (this.#tenancy.connection && !this.#purchase.quote && !this.#purchase.busy)
          void this.#purchase.ask(draftOf(this.wizard));
      });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life.abort();
    this.#purchase.forget();
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (this.inline || !this.dialog || !this.isConnected) return;
    if (syncModal(this.dialog, this.open)) {
      // Of what was added last time nothing is asked again.
      if (this.added) this.#startOver();
      this.#focus('#wizard-heading');
    }
    if (changes.has('open') && this.open) this.#comeBack();
  }

  protected override render(): TemplateResult | typeof nothing {
    const session = this.#session.data;
    if (session && !session.capabilities.seats) return nothing;
    if (!this.open && !this.inline && !this.dialog) return nothing;
    const {common, wizard} = this.#localize.words;
    return html`${dialogFrame({
      inline: this.inline,
      isWide: true,
      title: wizard.title,
      closeLabel: common.close,
      content: renderWizard(this.#model()),
      announcement: this.#voice.announcement,
      handleClose: () => this.#handleClose(),
    })}
    ${this.#companions.get('invite-dialog')}`;
  }

  #model(): SeatWizardModel {
    return {
      voice: this.#voice,
      inline: this.inline,
      problem: this.#session.problem ?? this.#catalogue.problem,
      state: this.wizard,
      purchase: this.#purchase,
      added: this.added,
      holder: (this.#holder ??= this.#makeHolder()),
      imageOrigins: this.#voice.profile?.avatarOrigins ?? [],
      handleMode: (mode, chosen) =>
        this.#apply({kind: 'changed', change: {modes: withMode(this.wizard.modes, mode, chosen)}}),
      handleChange: (change) => this.#apply({kind: 'changed', change}),
      handleDevice: (change) => this.#apply({kind: 'device_changed', change}),
      handleNext: () => this.#goTo(WIZARD_STEPS[stepIndex(this.wizard.step) + 1] ?? 'review'),
      handleStep: (step) => this.#goTo(step),
      handleGo: () => void this.#purchase.go(),
      handleAsk: () => void this.#purchase.ask(draftOf(this.wizard)),
      handlePaid: () => this.#handlePaid(),
      handleAgain: () => this.#handleAgain(),
      handleClose: () => this.#handleClose(),
      handleRetry: () => {
        if (this.#session.problem) this.#session.retry();
        if (this.#catalogue.problem) this.#catalogue.retry();
      },
    };
  }

  #makeHolder(): HolderField {
    return new HolderField({
      tenancy: this.#tenancy,
      words: () => this.#localize.words.wizard,
      problem: () => this.#localize.words.problem,
      signal: this.#life.signal,
      update: () => this.requestUpdate(),
      onChoose: (holder) => this.#apply({kind: 'changed', change: {holder}}),
      canInvite: () => canInviteHolder(this.#session.data),
      invite: () => inviteHolder(this.#companions),
      announce: (text) => void this.#voice.announce(text),
    });
  }

  #apply(event: WizardEvent): void {
    this.wizard = wizardAfter(this.wizard, event);
  }

  /** Forward as far as nothing is wrong; back at once, with everything as it was. */
  #goTo(step: WizardStep): void {
    // What is being bought is what is shown.
    if (this.#purchase.busy === 'add') return;
    const before = this.wizard.step;
    // Somebody was typed: left out in silence, the seat would be nobody's.
    const typed =
      before === 'details' && step !== 'details' && !this.wizard.holder && this.#holder?.isUnfinished;
    if (typed && this.wizard.count.trim() === '1') {
      this.#apply({kind: 'refused', issues: [{field: 'holder', code: 'unknown_option'}]});
      return this.#focusIssue();
    }
    const catalogue = this.#catalogue.data;
    this.#apply({kind: 'went_to', step, catalogue});
    if (this.wizard.issues.length) return this.#focusIssue();
    if (this.wizard.step === 'review' && before !== 'review') void this.#purchase.ask(draftOf(this.wizard));
    this.#arrive();
  }

  /** A step is said, and read from its heading on. */
  #arrive(): void {
    this.#sayStep();
    this.#focus('#wizard-heading');
  }

  #sayStep(): void {
    const {wizard} = this.#localize.words;
    const {step} = this.wizard;
    const name = stepName(step, wizard);
    void this.#voice.announce(wizard.stepOf(stepIndex(step) + 1, WIZARD_STEPS.length, name));
  }

  #handleAdded(seats: readonly Seat[]): void {
    this.added = seats;
    this.#addedCount += seats.length;
    const {wizard} = this.#localize.words;
    const [first] = seats;
    const said = [wizard.added(seats.length, first?.label ?? ''), ...leftOut(this.wizard, wizard, first)];
    void this.#voice.announce(said.join('\n'));
    this.#focus('#wizard-done');
  }

  #handlePaid(): void {
    const {quote} = this.#purchase;
    if (quote) void this.#purchase.look(quote.id, draftOf(this.wizard));
  }

  /** Back from a payment on a page of its own: the same place, and what came of it. */
  #comeBack(): void {
    const quote = this.quote ?? quoteInAddress();
    if (!this.#session.data || !(this.open || this.inline) || !quote || quote === this.#cameBackTo) return;
    this.#cameBackTo = quote;
    void this.#purchase.look(quote);
  }

  #handleAgain(): void {
    this.#startOver();
    this.#arrive();
  }

  /** Another tenant, or another seat: what was typed was for the one before. */
  #startOver(): void {
    this.wizard = firstWizardState;
    this.added = undefined;
    this.#voice.clear();
    this.#life.abort();
    this.#life = new AbortController();
    this.#holder = undefined;
    this.#purchase.forget();
  }

  #handleClose(): void {
    this.open = false;
    this.dispatchEvent(new SeatWizardCloseEvent(this.#addedCount));
    this.#addedCount = 0;
  }

  #focusIssue(): void {
    const [first] = this.wizard.issues;
    if (first) this.#focus(fieldSelector(first.field));
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'seat-wizard': SeatWizard;
  }
}
