/** Owns what is done to seats at the back end, one mutation for each act; it refuses to ask or to show anything. */
import type {DeviceOptions, WriteOptions} from '../adapters/adapter.js';
import {Mutation, type MutationOutcome} from '../controllers/mutation.js';
import type {Tenancy} from '../controllers/tenancy.js';
import type {TenantElement} from '../controllers/tenant-element.js';
import type {
  DeviceAction,
  DeviceChoice,
  DeviceFault,
  OwnSeat,
  Seat,
  SeatRequest,
} from '../model/seats/index.js';
import type {Connection} from '../state/connection.js';
import {
  actOnDevice,
  chooseDevice,
  declineSeatRequest,
  removeSeat,
  reportDevice,
  requestSeat,
  updateSeat,
  useSpare,
} from '../state/seats.js';

type Outcome<R> = Promise<MutationOutcome<R>>;

/** Which seat an act is about: enough for a page to decide. */
export interface SeatOnlySubject {
  readonly seatId: string;
  readonly label: string;
}
export interface AssignSubject extends SeatOnlySubject {
  /** Who gets it; nobody, where it is null. */
  readonly holder: string | null;
  /** Who loses it. */
  readonly before?: string;
}
export interface ModesSubject extends SeatOnlySubject {
  readonly modes: readonly string[];
}
export interface DeviceSubject extends SeatOnlySubject {
  readonly source: DeviceChoice['source'];
  readonly model?: string;
}
export interface SpareSubject extends SeatOnlySubject {
  readonly spareId: string;
}
export interface FaultSubject extends SeatOnlySubject {
  readonly fault: DeviceFault;
}
export interface SeatRequestSubject {
  readonly note: string;
}

const EVENT_OF: Readonly<Record<DeviceAction, string>> = {
  unpair: 'unpair',
  lock: 'lock-device',
  unlock: 'unlock-device',
  take_out: 'take-out-device',
};

const EVENTS = [
  'assign-seat',
  'unassign-seat',
  'edit-seat',
  'choose-device',
  'replace-device',
  ...Object.values(EVENT_OF),
  'use-spare',
  'report-device',
  'remove-seat',
  'request-seat',
  'decline-seat-request',
];

type Run = (connection: Connection, options: WriteOptions) => Promise<unknown>;

export class SeatActions {
  readonly #mutations: ReadonlyMap<string, Mutation<object, unknown>>;
  /** What is to be done for a subject: an event carries no more than a page should have. */
  readonly #runs = new WeakMap<object, Run>();

  constructor(host: TenantElement, tenancy: Tenancy) {
    this.#mutations = new Map(
      EVENTS.map((event) => [
        event,
        new Mutation<object, unknown>(host, tenancy, event, (connection, subject, options) => {
          const run = this.#runs.get(subject);
          return run ? run(connection, options) : Promise.resolve();
        }),
      ]),
    );
  }

  /** Ids of what something is being done to. */
  get running(): ReadonlySet<string> {
    return new Set([...this.#mutations.values()].flatMap(({running}) => [...running]));
  }

  /** Gives it to somebody, or takes it away; the version that was looked at says from whom. */
  assign(seat: Seat, holder: string | null, key?: string): Outcome<Seat> {
    const subject: AssignSubject = {
      ...subjectOf(seat),
      holder,
      ...(seat.holder && {before: seat.holder.id}),
    };
    return this.#do(
      holder === null ? 'unassign-seat' : 'assign-seat',
      seat.id,
      subject,
      (c, o) => updateSeat(c, seat.id, {holder}, versioned(seat, o)),
      key,
    );
  }

  changeModes(seat: Seat, modes: readonly string[], key?: string): Outcome<Seat> {
    return this.#do(
      'edit-seat',
      seat.id,
      {...subjectOf(seat), modes},
      (c, o) => updateSeat(c, seat.id, {modes}, versioned(seat, o)),
      key,
    );
  }

  chooseDevice(
    seat: Seat,
    choice: DeviceChoice,
    key: string,
    {replace = false}: Pick<DeviceOptions, 'replace'> = {},
  ): Outcome<Seat> {
    const subject: DeviceSubject = {
      ...subjectOf(seat),
      source: choice.source,
      ...('model' in choice && {model: choice.model}),
    };
    return this.#do(
      replace ? 'replace-device' : 'choose-device',
      seat.id,
      subject,
      (c, o) => chooseDevice(c, seat.id, choice, {...o, replace}),
      key,
    );
  }

  act = (seat: Seat, action: DeviceAction, key?: string): Outcome<Seat> =>
    this.#do(
      EVENT_OF[action],
      seat.id,
      subjectOf(seat),
      (c, o) => actOnDevice(c, seat.id, action, versioned(seat, o)),
      key,
    );

  useSpare = (seat: Seat, spareId: string, key?: string): Outcome<readonly Seat[]> =>
    this.#do(
      'use-spare',
      seat.id,
      {...subjectOf(seat), spareId},
      (c, o) => useSpare(c, seat.id, spareId, versioned(seat, o)),
      key,
    );

  report = (seat: Seat, fault: DeviceFault, key?: string): Outcome<Seat> =>
    this.#do(
      'report-device',
      seat.id,
      {...subjectOf(seat), fault},
      (c, o) => reportDevice(c, seat.id, fault, o),
      key,
    );

  remove = (seat: Seat, key?: string): Outcome<void> =>
    this.#do(
      'remove-seat',
      seat.id,
      subjectOf(seat),
      (c, o) => removeSeat(c, seat.id, versioned(seat, o)),
      key,
    );

  request = (note: string, key?: string): Outcome<OwnSeat> =>
    this.#do('request-seat', 'request', {note}, (c, o) => requestSeat(c, note, o), key);

  decline = ({id, person}: SeatRequest): Outcome<void> =>
    this.#do('decline-seat-request', id, {id: person.id, email: person.email}, (c, o) =>
      declineSeatRequest(c, id, o),
    );

  /** A key is the same as long as the same is wanted: what is tried again is done once. */
  #do<R>(
    event: string,
    id: string,
    subject: object,
    run: (connection: Connection, options: WriteOptions) => Promise<R>,
    key?: string,
  ): Outcome<R> {
    this.#runs.set(subject, run);
    const mutation = this.#mutations.get(event) as Mutation<object, R> | undefined;
    return mutation?.start(id, subject, key) ?? Promise.resolve({status: 'cancelled'});
  }
}

/** What was looked at is what is changed; somebody else's later change is not hit by it. */
const versioned = ({version}: Seat, options: WriteOptions): WriteOptions => ({
  ...options,
  ifVersion: version,
});

const subjectOf = ({id, label}: Seat): SeatOnlySubject => ({seatId: id, label});
