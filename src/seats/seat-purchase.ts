/**
 * Owns the way from an offer to seats: what it costs by the server's word, paying elsewhere where that is asked for,
 * and adding what was offered at the price that was shown, once.
 */
import {problemOf} from '../adapters/adapter.js';
import {ActionRequestEvent} from '../controllers/events.js';
import {newKey} from '../controllers/keys.js';
import {Mutation} from '../controllers/mutation.js';
import type {TenantElement} from '../controllers/tenant-element.js';
import type {Tenancy} from '../controllers/tenancy.js';
import type {FieldIssue, Problem} from '../model/problem.js';
import type {Money, Seat, SeatDraft, SeatQuote} from '../model/seats/index.js';
import {webAddress} from './web-address.js';
import {addSeats, quoteSeats, readQuote} from '../state/seats.js';
import {isWizardField} from '../state/wizard-machine.js';

/** What is about to be added, and for how much. */
export interface AddSeatsSubject {
  readonly quoteId: string;
  readonly count: number;
  readonly dueNow: Money;
  readonly modes: SeatDraft['modes'];
}

/** Where seats are paid before they are added. */
export interface CheckoutSubject {
  readonly quoteId: string;
  readonly url: string;
  readonly dueNow: Money;
}

export interface SeatPurchaseOptions {
  readonly host: TenantElement;
  readonly tenancy: Tenancy;
  readonly update: () => void;
  /** What is wrong in the form, by the server's word. */
  readonly onRefused: (issues: readonly FieldIssue[]) => void;
  readonly onAdded: (seats: readonly Seat[]) => void;
  /** What was wanted, told again by the offer. */
  readonly onCameBack: (quote: SeatQuote) => void;
}

export class SeatPurchase {
  quote: SeatQuote | undefined;
  /** The price is another one than was shown before. */
  priceIsNew = false;
  problem: Problem | undefined;
  busy: 'quote' | 'add' | undefined;
  /** The payment is open in another window. */
  paying = false;
  readonly #add: Mutation<AddSeatsSubject, readonly Seat[]>;
  #draft: SeatDraft | undefined;
  #lookup = new AbortController();
  #key = newKey();

  constructor(private readonly options: SeatPurchaseOptions) {
    const {host, tenancy} = options;
    this.#add = new Mutation(host, tenancy, 'add-seat', (connection, {quoteId}, o) =>
      addSeats(connection, quoteId, o),
    );
  }

  /** Another form, another tenant, or none any more. */
  forget(): void {
    this.#lookup.abort();
    this.quote = undefined;
    this.problem = undefined;
    this.priceIsNew = false;
    this.busy = undefined;
    this.paying = false;
    this.#draft = undefined;
  }

  /** Asks what it costs; nothing is charged. */
  async ask(draft: SeatDraft, before?: SeatQuote): Promise<void> {
    const {tenancy, update, onRefused} = this.options;
    this.forget();
    this.#draft = draft;
    this.busy = 'quote';
    this.#lookup = new AbortController();
    const {signal} = this.#lookup;
    update();
    try {
      const quote = await quoteSeats(tenancy.required, draft, {signal, idempotencyKey: newKey()});
      if (signal.aborted) return;
      this.#take(quote);
      this.priceIsNew = before !== undefined && !costsTheSame(before, quote);
    } catch (error) {
      if (signal.aborted) return;
      const problem = problemOf(error);
      if (problem.kind === 'validation') onRefused(problem.issues);
      if (!isOfFields(problem)) this.problem = withoutDoubt(problem);
    } finally {
      if (!signal.aborted) this.busy = undefined;
      update();
    }
  }

  /** Adds what is offered, or goes to where it is paid. */
  async go(): Promise<void> {
    const {quote} = this;
    if (!quote || this.busy) return;
    this.problem = undefined;
    const checkout = webAddress(quote.checkoutUrl);
    if (quote.checkoutUrl !== undefined && !quote.paid) {
      if (checkout !== undefined) return this.#pay(quote, checkout);
      this.problem = {kind: 'contract', issues: ['checkoutUrl']};
      return this.options.update();
    }
    await this.#addNow(quote);
  }

  /** Back from where it is paid: added when it was, said when it was not. */
  async look(quoteId: string, draft?: SeatDraft): Promise<void> {
    const {tenancy, update, onCameBack} = this.options;
    this.problem = undefined;
    this.busy = 'quote';
    this.#lookup.abort();
    this.#lookup = new AbortController();
    const {signal} = this.#lookup;
    update();
    try {
      const quote = await readQuote(tenancy.required, quoteId, signal);
      if (signal.aborted) return;
      this.busy = undefined;
      this.paying = false;
      this.#draft = draft ?? quote.draft;
      if (!this.#draft) return;
      if (!draft) onCameBack(quote);
      if (quote.id !== this.quote?.id) this.#take(quote);
      this.quote = quote;
      if (quote.paid) await this.#addNow(quote);
      else this.problem = {kind: 'invalid_state', reason: 'quote_not_paid'};
    } catch (error) {
      if (signal.aborted) return;
      this.busy = undefined;
      const problem = problemOf(error);
      // An offer that is no more: what it costs now is asked anew, where anybody knows what was wanted.
      if (problem.kind !== 'not_found') this.problem = problem;
      else if (draft) return this.ask(draft);
    } finally {
      update();
    }
  }

  #take(quote: SeatQuote): void {
    this.quote = quote;
    this.#key = newKey();
  }

  async #addNow(quote: SeatQuote): Promise<void> {
    const {update, onAdded} = this.options;
    const draft = this.#draft;
    if (!draft) return;
    this.busy = 'add';
    update();
    const subject = {quoteId: quote.id, count: draft.count, dueNow: quote.dueNow, modes: draft.modes};
    const outcome = await this.#add.start('add', subject, this.#key);
    this.busy = undefined;
    if (outcome.status === 'done') return onAdded(outcome.result);
    if (outcome.status === 'failed') await this.#fail(outcome.problem, draft, quote);
    update();
  }

  /** What costs something else now is shown again, and not bought. */
  async #fail(problem: Problem, draft: SeatDraft, quote: SeatQuote): Promise<void> {
    const changed = problem.kind === 'conflict' && problem.reason === 'price_changed';
    const over = problem.kind === 'invalid_state' && problem.reason === 'quote_not_valid';
    if (changed || over) return this.ask(draft, quote);
    if (problem.kind === 'validation') this.options.onRefused(problem.issues);
    if (!isOfFields(problem)) this.problem = problem;
  }

  async #pay(quote: SeatQuote, url: string): Promise<void> {
    const {host, update} = this.options;
    const {signal} = this.#lookup;
    this.busy = 'add';
    update();
    const subject: CheckoutSubject = {quoteId: quote.id, url, dueNow: quote.dueNow};
    const request = new ActionRequestEvent('checkout', subject);
    host.dispatchEvent(request);
    // The page takes its reader there by itself.
    const isPagesOwn = !(await request.settled());
    // Meanwhile it was closed for good, or belongs to another account.
    if (signal.aborted || !host.isConnected) return;
    this.busy = undefined;
    if (!isPagesOwn) {
      if (!isFramed()) return location.assign(withReturn(url));
      open(withReturn(url), '_blank', 'noopener');
    }
    this.paying = true;
    update();
  }
}

/** A price that was asked for and did not come changed nothing. */
const withoutDoubt = (problem: Problem): Problem =>
  'maybeApplied' in problem ? {...problem, maybeApplied: false} : problem;

/** Whether the form says all of it beside its fields. */
const isOfFields = (problem: Problem): boolean =>
  problem.kind === 'validation' && problem.issues.every(({field}) => isWizardField(field));

/** A frame may not take its page elsewhere. */
const isFramed = (): boolean => window.top !== window.self;

function withReturn(url: string): string {
  const address = new URL(url, location.href);
  // Without what stands behind #: pages keep there what is nobody else's business.
  address.searchParams.set('return', location.href.replace(/#.*$/, ''));
  return address.href;
}

const costsTheSame = (a: SeatQuote, b: SeatQuote): boolean =>
  a.dueNow.amount === b.dueNow.amount &&
  a.monthly.amount === b.monthly.amount &&
  a.dueNow.currency === b.dueNow.currency;
