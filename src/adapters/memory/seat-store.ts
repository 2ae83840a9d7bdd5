/**
 * Owns seats in memory: by the library's own table of steps, like a server. The vendor does nothing by itself here;
 * what it would do is done by whoever holds the adapter (`changeSeats`).
 */
import {displayName, type Person} from '../../model/person.js';
import {
  cleanSerial,
  isSpare,
  type DeviceAction,
  type DeviceChoice,
  type Money,
  type OwnSeat,
  type PairingRefusal,
  type PairingState,
  type Seat,
  type SeatDraft,
  type SeatStep,
  serialIssue,
  statusWithoutHolder,
  stepFrom,
  timesMoney,
} from '../../model/seats/index.js';
import {addDays} from '../../model/validate/day.js';
import {PairingStore} from './pairings.js';
import {QuoteStore} from './quotes.js';
import {fail} from './rules.js';
import type {MemorySeats} from './seed.js';
import {holderOf, seatsOfPeople} from './seat-holder.js';
import {SeatRequestStore} from './seat-requests.js';
import {type MemoryStore, next} from './store.js';

export class SeatStore {
  #seats: readonly Seat[];
  readonly requests: SeatRequestStore;
  readonly quotes: QuoteStore;
  readonly pairings: PairingStore;
  /** Where the plan says how many it pays for. */
  #paid: number | undefined;
  #made = 0;

  constructor(
    private readonly store: MemoryStore,
    private readonly seed: MemorySeats | undefined,
  ) {
    this.pairings = new PairingStore(store);
    this.quotes = new QuoteStore(store, this, seed?.checkoutUrl);
    this.#seats = seed?.items ?? seatsOfPeople(store.people);
    this.requests = new SeatRequestStore(store, seed?.requests);
    this.#paid = seed?.allowed;
  }

  get monthly() {
    return this.seed?.catalogue.monthly ?? {amount: 0, currency: 'EUR'};
  }
  get models() {
    return this.seed?.catalogue.models ?? [];
  }

  /** Seats the plan pays for. */
  get allowed(): number {
    return this.#paid ?? this.#seats.length;
  }

  /** Whoever left holds none any more. */
  get seats(): readonly Seat[] {
    if (!this.#seats.length) return [];
    const here = new Set(this.store.people.map(({id}) => id));
    return this.#seats.map((seat) => {
      if (!seat.holder || here.has(seat.holder.id)) return seat;
      const {holder: _, ...rest} = seat;
      return {...rest, status: statusWithoutHolder(seat.status)};
    });
  }

  /** What a month costs less with one seat less: nothing, where there are more of them than the plan pays for. */
  get monthlyLess(): Money {
    return timesMoney(this.monthly, this.#seats.length <= this.allowed ? 1 : 0);
  }

  remove(id: string): void {
    if (this.#paid !== undefined && this.#seats.length <= this.#paid) this.#paid--;
    this.#seats = this.#seats.filter((seat) => seat.id !== id);
    this.store.tell({topic: 'seats', id});
  }

  find(id: string): Seat {
    return this.seats.find((seat) => seat.id === id) ?? fail({kind: 'not_found'});
  }

  /** One that this reader may act on: every one, or the one they hold. */
  own(id: string): Seat {
    const {session} = this.store;
    const seat = this.find(id);
    if (session.capabilities.seats?.manage !== true && seat.holder?.id !== session.user?.id)
      fail({kind: 'forbidden', reason: 'permission'});
    return seat;
  }

  /** A version on, and told. */
  put(seat: Seat, change: Partial<Seat>): Seat {
    const changed = {...seat, ...change, version: String(Number(seat.version) + 1)};
    this.#seats = this.#seats.map((each) => (each.id === seat.id ? changed : each));
    this.store.tell({topic: 'seats', id: seat.id});
    return changed;
  }

  step(seat: Seat, step: SeatStep): Pick<Seat, 'status'> {
    const actor = this.store.session.capabilities.seats?.manage === true ? 'manager' : 'holder';
    if (actor === 'holder' && seat.holder?.id !== this.store.session.user?.id)
      fail({kind: 'forbidden', reason: 'permission'});
    const result = stepFrom(seat.status, step, actor);
    if ('status' in result) return result;
    return fail(
      result.refused === 'permission'
        ? {kind: 'forbidden', reason: 'permission'}
        : {kind: 'invalid_state', reason: 'seat_status'},
    );
  }

  act(seat: Seat, action: DeviceAction): Seat {
    const {status} = this.step(seat, action);
    this.pairings.endOf(seat.id);
    if (action === 'lock') return this.put(seat, {status});
    const {fault, device, order, ...rest} = seat;
    if (action === 'take_out') return this.put(rest, {status});
    const {pairedAt: _, ...unpaired} = device ?? {source: 'own', model: ''};
    const kept = {...rest, device: unpaired, ...(order && {order})};
    return this.put(kept, {status, ...(action === 'unpair' && fault && {fault})});
  }

  /** By the rules a server has: the one device of the seat, once, in time. */
  claim(seatId: string, serial: string): PairingState | PairingRefusal {
    const seat = this.find(seatId);
    const pairing = this.pairings.openOf(seatId);
    if (!pairing) return 'expired';
    if (seat.device?.serial !== serial) {
      const isElsewhere = this.seats.some(({device}) => device?.serial === serial);
      const reason = isElsewhere ? 'paired_elsewhere' : 'wrong_device';
      this.pairings.settle(pairing.id, {refused: {reason, serial}});
      this.store.tell({topic: 'seats', id: seatId});
      return reason;
    }
    this.pairings.settle(pairing.id, {state: 'paired'});
    this.put(seat, {status: 'paired', device: {...seat.device, pairedAt: this.store.moment()}});
    return 'paired';
  }

  /** The devices change places, and the one that is broken or lost is locked. */
  useSpare(seat: Seat, spareId: string): readonly Seat[] {
    const spare = this.seats.find(({id}) => id === spareId && id !== seat.id);
    if (!spare || !isSpare(spare)) return fail({kind: 'conflict', reason: 'spare_taken', id: spareId});
    const {status} = seat.status === 'locked' ? seat : this.step(seat, 'lock');
    this.pairings.endOf(seat.id);
    const swap = (into: Seat, from: Seat, at: Seat['status']): Seat => {
      const {device: _device, order: _order, fault: _fault, ...rest} = into;
      const {device, order, fault} = from;
      return this.put(
        {...rest, ...(device && {device}), ...(order && {order}), ...(fault && {fault})},
        {status: at},
      );
    };
    const {fault: _, ...whole} = spare;
    return [swap(seat, whole, 'ready_to_pair'), swap(spare, seat, status)];
  }

  give(seat: Seat, holder: string | null, knew: boolean): Seat {
    if (holder === (seat.holder?.id ?? null) && !seat.reservedFor) return seat;
    if (holder && (seat.holder ?? seat.reservedFor) && !knew)
      fail({kind: 'conflict', reason: 'seat_taken', id: seat.id});
    const invited = holder === null ? undefined : this.store.people.find(isInvited(holder));
    const person = holder === null || invited ? undefined : this.#holderFor(holder, !seat.holder);
    this.pairings.endOf(seat.id);
    if (seat.holder) this.#tellPerson(seat.holder.id, undefined, 'free_seat', seat.label);
    const {holder: _, reservedFor: _before, ...rest} = seat;
    if (invited) {
      const {id, email} = invited;
      const reserved = this.seats.find(({reservedFor}) => reservedFor?.id === id);
      if (reserved && reserved.id !== seat.id) fail({kind: 'conflict', reason: 'has_seat', id: reserved.id});
      const reservedFor = {id, email, name: displayName(invited)};
      return this.put(rest, {reservedFor, status: statusWithoutHolder(seat.status)});
    }
    const status = statusWithoutHolder(seat.status);
    const given = this.put(rest, {status, ...(person && {holder: holderOf(person)})});
    if (person) {
      this.#tellPerson(person.id, given, 'assign_seat', seat.label);
      this.requests.settle(person.id);
    }
    return given;
  }

  #holderFor(id: string, isMore: boolean): Person {
    const person = this.store.people.find((each) => each.kind === 'user' && each.id === id);
    if (!person) return fail({kind: 'validation', issues: [{field: 'holder', code: 'unknown_option'}]});
    if (person.status !== 'active') fail({kind: 'conflict', reason: 'inactive_member', id});
    const held = this.seats.find((seat) => seat.holder?.id === id);
    if (held) fail({kind: 'conflict', reason: 'has_seat', id: held.id});
    const {allowed} = this;
    if (isMore && this.seats.filter(({holder}) => holder).length >= allowed)
      fail({kind: 'quota', of: 'seats', limit: allowed});
    return person;
  }

  #tellPerson(id: string, seat: Seat | undefined, action: string, label: string): void {
    const person = this.store.people.find((each) => each.id === id);
    if (!person) return;
    const {seat: _, ...rest} = person;
    const held = seat && {seat: {id: seat.id, label: seat.label, modes: seat.modes}};
    this.store.replace({...rest, ...held, ...next(person)});
    this.store.record(id, action, [{field: 'seat', ...(seat ? {after: label} : {before: label})}]);
    this.store.tell({topic: 'users', id});
  }

  add(draft: SeatDraft): readonly Seat[] {
    const before = this.#seats;
    const paid = this.#paid;
    // First: somebody who is to hold one of them would be one too many for the plan of before.
    if (paid !== undefined) this.#paid = paid + draft.count;
    try {
      return this.#addAll(draft);
    } catch (error) {
      // All of them, or none.
      this.#seats = before;
      this.#paid = paid;
      throw error;
    }
  }

  #addAll(draft: SeatDraft): readonly Seat[] {
    return Array.from({length: draft.count}, (_, index) => {
      const number = this.seats.length + 1;
      const seat: Seat = {
        id: `seat-${number}-${++this.#made}`,
        label: `Seat ${number}`,
        modes: draft.modes,
        status: 'needs_device',
        addedAt: this.store.moment(),
        version: '1',
      };
      this.#seats = [...this.#seats, seat];
      const given = draft.holder && index === 0 ? this.give(seat, draft.holder, false) : seat;
      return this.choose(given, draft.device);
    });
  }

  choose(seat: Seat, choice: DeviceChoice): Seat {
    if (choice.source === 'none') return seat;
    const model = this.models.find(({id}) => id === choice.model);
    if (!model) return fail({kind: 'validation', issues: [{field: 'model', code: 'unknown_option'}]});
    const {serialRefusal: _, ...rest} = seat;
    if (choice.source === 'buy') {
      const placedAt = this.store.moment();
      const number = `VO-${100_000 + ++this.#made}`;
      return this.put(rest, {
        ...this.step(seat, 'order'),
        device: {source: 'buy', model: choice.model},
        order: {number, placedAt, expectedOn: addDays(placedAt.slice(0, 10), model.deliveryDays)},
      });
    }
    const serial = cleanSerial(choice.serial);
    const taken = this.seats.some(({device}) => device?.serial === serial);
    const code = serialIssue(model, serial) ?? (taken ? 'serial_taken' : undefined);
    if (code) fail({kind: 'validation', issues: [{field: 'serial', code}]});
    return this.put(rest, {
      ...this.step(seat, 'register'),
      device: {source: 'own', model: choice.model, serial},
    });
  }

  mine(): OwnSeat {
    const {people, session} = this.store;
    const id = session.user?.id;
    const seat = this.seats.find(({holder}) => holder && holder.id === id);
    const requestedAt = id && this.requests.askedAt(id);
    const managing = session.profile.roles.filter(({grants}) => grants.includes('seats.manage'));
    const managers = people.filter(
      ({kind, status, roles}) =>
        kind === 'user' && status === 'active' && managing.some((role) => roles.includes(role.id)),
    );
    return {
      ...(seat && {seat}),
      ...(requestedAt && {requestedAt}),
      managers: managers.map((person) => ({name: displayName(person), email: person.email})),
    };
  }

  request(note: string): OwnSeat {
    const personId = this.store.session.user?.id ?? '';
    const held = this.seats.find(({holder}) => holder?.id === personId);
    if (held) fail({kind: 'conflict', reason: 'has_seat', id: held.id});
    this.requests.ask(personId, note);
    return this.mine();
  }
}

const isInvited =
  (id: string) =>
  (person: Person): boolean =>
    person.kind === 'invitation' && person.status === 'pending' && person.id === id;
