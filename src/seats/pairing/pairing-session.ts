/**
 * Owns one wish to pair a device, from the first code to the device's answer: codes follow one another, time runs
 * out by the server's clock, and what the device did shows by itself. Link and code live here and nowhere else, and
 * are forgotten as soon as they open nothing.
 */
import {problemOf} from '../../adapters/adapter.js';
import type {Tenancy} from '../../controllers/tenancy.js';
import {losesAccess, type Problem} from '../../model/problem.js';
import {type Pairing, pairingLeft, pairingStateAt, type Seat} from '../../model/seats/index.js';
import {isAbout} from '../../state/query-cache.js';
import {cancelPairing, mailPairing, readPairing, startPairing} from '../../state/seats.js';

/** How often is asked where nothing tells of changes; with a stream it is a second look. */
const POLL_MS = 3000;
const SECOND_LOOK_MS = 15_000;
const SECOND_MS = 1000;
/** Read out when this much is left. */
const SAID_AT_MINUTES = [5, 1] as const;
const MINUTE_MS = 60_000;

export interface PairingSessionOptions {
  readonly seat: Seat;
  readonly tenancy: Tenancy;
  /** Aborted when it is over, whichever way. */
  readonly signal: AbortSignal;
  readonly live: () => boolean;
  readonly update: () => void;
  readonly onPaired: (pairing: Pairing) => void;
  readonly onNewCode: () => void;
  readonly onMinutesLeft: (minutes: number) => void;
  readonly onMailed: () => void;
}

export class PairingSession {
  /** Why there is no code, or why the last wish was not granted. */
  problem: Problem | undefined;
  /** Whether the server could not be asked how it stands. */
  unreached = false;
  /** What is under way: a code that is made, a mail that is sent. */
  busy: 'code' | 'mail' | undefined;
  #pairing: Pairing | undefined;
  /** Our clock when the server was asked: what it says left is never too much. */
  #askedAt = 0;
  #second: ReturnType<typeof setTimeout> | undefined;
  #look: ReturnType<typeof setTimeout> | undefined;
  #saidMinutes = Infinity;
  #asking = false;

  constructor(private readonly options: PairingSessionOptions) {
    const {signal, tenancy} = options;
    const handleBack = () => {
      if (document.visibilityState !== 'visible') return;
      // The line is back, and there is no code yet.
      if (!this.#pairing && this.problem?.kind === 'network') void this.newCode();
      else void this.#ask();
    };
    // After sleep, or on coming back, the time that is left is another one.
    document.addEventListener('visibilitychange', handleBack, {signal});
    addEventListener('online', handleBack, {signal});
    addEventListener('pageshow', handleBack, {signal});
    const stopCache = tenancy.connection?.cache.subscribe((topic) => {
      if (isAbout('seats', topic)) void this.#ask();
    });
    const stopStream = tenancy.connection?.followChanges();
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(this.#second);
        clearTimeout(this.#look);
        stopCache?.();
        stopStream?.();
      },
      {once: true},
    );
    void this.newCode();
  }

  /** As it stands now; nothing before the first code. */
  get pairing(): Pairing | undefined {
    return this.#pairing && {...this.#pairing, state: this.state ?? this.#pairing.state};
  }

  get state(): Pairing['state'] | undefined {
    return this.#pairing && pairingStateAt(this.#pairing, this.#askedAt, Date.now());
  }

  /** Milliseconds. */
  get left(): number {
    return this.#pairing ? pairingLeft(this.#pairing, this.#askedAt, Date.now()) : 0;
  }

  /** The code of before dies with it, at the server and here. */
  async newCode(): Promise<void> {
    if (this.busy) return;
    const {seat, signal, tenancy, update, onNewCode} = this.options;
    const isFirst = this.#pairing === undefined;
    this.busy = 'code';
    this.problem = undefined;
    update();
    try {
      const askedAt = Date.now();
      const pairing = await startPairing(tenancy.required, seat.id, signal);
      if (signal.aborted) return;
      this.#askedAt = askedAt;
      this.#pairing = pairing;
      this.unreached = false;
      this.#saidMinutes = Infinity;
      if (!isFirst) onNewCode();
      this.#tick();
      this.#lookLater();
    } catch (error) {
      if (signal.aborted) return;
      const problem = problemOf(error);
      // Whether or not a code was made that nobody saw, another one is.
      this.problem = 'maybeApplied' in problem ? {...problem, maybeApplied: false} : problem;
      void this.#ask();
    } finally {
      this.busy = undefined;
      update();
    }
  }

  async mail(): Promise<void> {
    const {signal, tenancy, update, onMailed} = this.options;
    if (this.busy || !this.#pairing) return;
    this.busy = 'mail';
    this.problem = undefined;
    update();
    try {
      await mailPairing(tenancy.required, this.#pairing.id, signal);
      if (!signal.aborted) onMailed();
    } catch (error) {
      if (!signal.aborted) this.problem = problemOf(error);
    } finally {
      this.busy = undefined;
      update();
    }
  }

  /** The code opens nothing any more. A dialog that is only closed leaves it: it may be in a mail. */
  cancel(): void {
    const {connection} = this.options.tenancy;
    if (!connection || !this.#pairing || this.state !== 'waiting') return;
    // Whether or not the server hears of it, the code dies within its ten minutes.
    void cancelPairing(connection, this.#pairing.id, new AbortController().signal).catch(() => undefined);
  }

  async #ask(): Promise<void> {
    const {signal, tenancy, update} = this.options;
    const before = this.#pairing;
    if (!before || before.state !== 'waiting' || this.#asking || !tenancy.connection) return;
    this.#asking = true;
    try {
      const askedAt = Date.now();
      const answer = await readPairing(tenancy.required, before.id, signal);
      // A newer code may have been made meanwhile.
      if (signal.aborted || this.#pairing !== before) return;
      this.unreached = false;
      this.#take({...before, ...answer}, askedAt);
    } catch (error) {
      if (signal.aborted || this.#pairing !== before) return;
      const problem = problemOf(error);
      // The seat is somebody else's by now, or gone: what was shown opens nothing for this reader.
      if (losesAccess(problem.kind)) {
        this.problem = problem;
        this.#pairing = withoutSecrets({...before, state: 'cancelled'});
      } else this.unreached = true;
    } finally {
      this.#asking = false;
      if (!signal.aborted) {
        this.#lookLater();
        update();
      }
    }
  }

  #take(pairing: Pairing, askedAt: number): void {
    this.#askedAt = askedAt;
    if (pairing.state === 'waiting') {
      this.#pairing = pairing;
      return;
    }
    this.#pairing = withoutSecrets(pairing);
    if (pairing.state === 'paired') this.options.onPaired(this.#pairing);
  }

  #tick(): void {
    clearTimeout(this.#second);
    const {signal, update, onMinutesLeft} = this.options;
    if (signal.aborted || this.#pairing?.state !== 'waiting') return;
    const {left} = this;
    update();
    if (left <= 0) {
      this.#pairing = withoutSecrets(this.#pairing);
      // A device may have been faster than the last second.
      return void this.#ask();
    }
    const minutes = SAID_AT_MINUTES.find((at) => left <= at * MINUTE_MS && left > (at - 1) * MINUTE_MS);
    if (minutes !== undefined && minutes < this.#saidMinutes) {
      this.#saidMinutes = minutes;
      onMinutesLeft(minutes);
    }
    this.#second = setTimeout(() => this.#tick(), left % SECOND_MS || SECOND_MS);
  }

  #lookLater(): void {
    clearTimeout(this.#look);
    const {signal, live} = this.options;
    if (signal.aborted || this.#pairing?.state !== 'waiting') return;
    const wait = live() && !this.unreached ? SECOND_LOOK_MS : POLL_MS;
    this.#look = setTimeout(() => void this.#ask(), wait);
  }
}

function withoutSecrets({link: _link, code: _code, ...pairing}: Pairing): Pairing {
  return pairing;
}
