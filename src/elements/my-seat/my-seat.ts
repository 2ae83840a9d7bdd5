/**
 * Owns the holder's own seat as a page meets it: properties, events and what is open. How it looks belongs to the
 * view, pairing to `src/seats/pairing`, what seats are called to their labels.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {newKey} from '../../controllers/keys.js';
import {Localize} from '../../controllers/localize.js';
import {Resource} from '../../controllers/resource.js';
import {sessionResource} from '../../controllers/session-resource.js';
import {Tenancy} from '../../controllers/tenancy.js';
import {TenantElement} from '../../controllers/tenant-element.js';
import {commonWords} from '../../i18n/common/words.js';
import {problemWords} from '../../i18n/problem/words.js';
import {seatWords} from '../../i18n/seat/words.js';
import type {OwnSeat, Seat, SeatCatalogue} from '../../model/seats/index.js';
import {DialogSlot} from '../../seats/dialog-slot.js';
import {openPairing} from '../../seats/pair.js';
import {SeatActions} from '../../seats/seat-actions.js';
import {SeatListVoice} from '../../seats/seat-list-voice.js';
import {readCatalogue, readMySeat} from '../../state/seats.js';
import {mySeatStyles} from './my-seat.styles.js';
import {renderMySeat} from './my-seat.view.js';
import './my-seat.events.js';

/**
 * @tag my-seat
 * @summary One's own seat and the device in it, made for a phone: what comes next, pairing, and asking for a seat.
 * @fires te-pair-request - Before a code to pair with is shown; cancelable, `waitUntil(promise)`.
 * @fires te-pair-done - After a device was paired; `result` is the pairing, without link and code.
 * @fires te-unpair-request - Before a paired device is unpaired to be paired anew; cancelable, `waitUntil(promise)`.
 * @fires te-unpair-done - After it was.
 * @fires te-unpair-failed - When it was not; `problem` says why.
 * @fires te-report-device-request - Before a device is reported broken or lost; cancelable, `waitUntil(promise)`.
 * @fires te-report-device-done - After it was.
 * @fires te-report-device-failed - When it was not; `problem` says why.
 * @fires te-request-seat-request - Before a seat is asked for; cancelable, `waitUntil(promise)`.
 * @fires te-request-seat-done - After it was.
 * @fires te-request-seat-failed - When it was not; `problem` says why.
 * @fires te-loader-start - When it starts to load.
 * @fires te-load-error - When it could not load.
 * @fires te-auth-error - When the login is lost.
 * @csspart card - The seat, or what stands in its place.
 * @csspart dialog - What opens over it.
 * @csspart notice - Failed and forbidden states.
 * @cssproperty [--te-accent] - The one colour that brands the element.
 * @cssproperty [--te-surface] - Background of the card.
 * @cssproperty [--te-surface-raised] - Background of dialogs and controls.
 * @cssproperty [--te-text] - Text colour.
 * @cssproperty [--te-text-muted] - Colour of secondary text.
 * @cssproperty [--te-radius=6px] - Corner radius of controls.
 * @cssproperty [--te-radius-surface=10px] - Corner radius of surfaces.
 */
export class MySeat extends TenantElement {
  static override styles = mySeatStyles;

  /** Whether the note for a request stands open. */
  @state() private asking = false;
  @state() private note = '';

  readonly #tenancy = new Tenancy(this, {onSwitch: () => this.#startOver()});
  readonly #localize = new Localize(this, this.#tenancy, {
    common: commonWords,
    problem: problemWords,
    seat: seatWords,
  });
  readonly #session = sessionResource(this, this.#tenancy, {live: true});
  readonly #mine = new Resource<true, OwnSeat>(this, this.#tenancy, {
    topic: 'seats',
    query: () => (this.#session.data?.capabilities.seats?.own === true ? true : undefined),
    load: (connection, _query, signal) => readMySeat(connection, signal),
    live: true,
    onData: (data, isRefresh) => this.#handleData(data, isRefresh),
  });
  readonly #catalogue = new Resource<true, SeatCatalogue>(this, this.#tenancy, {
    topic: 'seat-catalogue',
    query: () => (this.#mine.data?.seat?.device ? true : undefined),
    load: (connection, _query, signal) => readCatalogue(connection, signal),
  });
  readonly #voice = new SeatListVoice(this, this.#tenancy, this.#localize, {
    session: () => this.#session.data,
    catalogue: () => this.#catalogue.data,
    focusHeading: () => this.#focusHeading(),
  });
  readonly #actions = new SeatActions(this, this.#tenancy);
  readonly #slot = new DialogSlot(this, {
    opener: () => this.renderRoot.querySelector<HTMLElement>('#seat-act'),
    focusHeading: () => this.#focusHeading(),
  });
  /** What was shown last, to say what has changed. */
  #before = '';

  protected override render(): TemplateResult | typeof nothing {
    const session = this.#session.data;
    // A product without seats: absent, and not broken.
    if (session && !session.capabilities.seats) return nothing;
    return html`${renderMySeat({
      voice: this.#voice,
      session,
      mine: this.#mine.data,
      problem: this.#session.problem ?? this.#mine.problem,
      asking: this.asking,
      note: this.note,
      sending: this.#actions.running.has('request'),
      handleAsk: (asking) => void this.#handleAsk(asking),
      handleNote: (note) => (this.note = note),
      handleRequest: () => void this.#request(),
      handlePair: (seat) => void this.#pair(seat),
      handleReport: (seat) => void this.#report(seat),
      handleRetry: () => this.#handleRetry(),
    })}
    ${this.#slot.render()}`;
  }

  /** Another tenant: what was open and typed means nothing there. */
  #startOver(): void {
    this.asking = false;
    this.note = '';
    this.#before = '';
    this.#voice.clear();
    this.#slot.clear();
  }

  #handleData({seat, requestedAt}: OwnSeat, isRefresh: boolean): void {
    const now = `${seat?.id} ${seat?.status} ${seat?.device?.serial}`;
    const changed = now !== this.#before;
    this.#before = now;
    if (seat ?? requestedAt) this.asking = false;
    // What was open about a seat that is another one's by now, or gone.
    this.#slot.keepOnly(seat?.id ?? '');
    // What the reader did is said already, and an open dialog says what happens in it.
    if (!isRefresh || !changed || this.#voice.actedJustNow || this.#slot.dialog) return;
    void this.#voice.announce(this.#voice.words.seat.updated);
  }

  async #handleAsk(asking: boolean): Promise<void> {
    this.asking = asking;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(asking ? '#note' : '#seat-act')?.focus();
  }

  async #request(key = newKey()): Promise<void> {
    this.#voice.report(undefined);
    const outcome = await this.#actions.request(this.note.trim(), key);
    if (outcome.status === 'failed')
      return this.#voice.report({
        kind: 'failed',
        problem: outcome.problem,
        retry: () => void this.#request(key),
      });
    if (outcome.status !== 'done') return;
    this.asking = false;
    this.note = '';
    this.#voice.report({kind: 'done', text: this.#voice.words.seat.requestSent});
    await this.updateComplete;
    this.#focusHeading();
  }

  async #pair(seat: Seat): Promise<void> {
    const options = {host: this, tenancy: this.#tenancy, voice: this.#voice, slot: this.#slot};
    if (seat.status !== 'paired') return openPairing({...options, seat});
    await this.#open(seat, async (context) => {
      const {PairAgainDialog} = await import('./pair-again-dialog.js');
      return new PairAgainDialog(context, {
        voice: this.#voice,
        actions: this.#actions,
        seat,
        onUnpaired: (unpaired) => void openPairing({...options, seat: unpaired}),
      });
    });
  }

  #report(seat: Seat): Promise<void> {
    return this.#open(seat, async (context) => {
      const {ReportDialog} = await import('./report-dialog.js');
      return new ReportDialog(context, this.#voice, this.#actions, seat);
    });
  }

  async #open({id}: Seat, create: Parameters<DialogSlot['open']>[1]): Promise<void> {
    this.#voice.report(undefined);
    if (!(await this.#slot.open(id, create)))
      this.#voice.report({kind: 'failed', problem: {kind: 'network', maybeApplied: false}});
  }

  #handleRetry(): void {
    if (this.#session.problem) this.#session.retry();
    if (this.#mine.problem) this.#mine.retry();
    this.#focusHeading();
  }

  /** Where the focus goes when what had it disappears. */
  #focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('#seat-heading')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'my-seat': MySeat;
  }
}
