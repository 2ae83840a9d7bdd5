/** Owns what a seat is: a paid licence that at most one person holds, with at most one device in it. */
import type {Page} from '../page.js';
import type {SeatStatus} from './course.js';

export const DEVICE_SOURCES = ['buy', 'own'] as const;
export type DeviceSource = (typeof DEVICE_SOURCES)[number];

export interface SeatHolder {
  readonly id: string;
  readonly email: string;
  /** As it is read; the address where there is none. */
  readonly name: string;
  /** Whoever is not active keeps the seat until somebody frees it. */
  readonly active: boolean;
  readonly lastActiveAt?: string;
}

export interface SeatDevice {
  readonly source: DeviceSource | (string & {});
  /** Id of a model of the catalogue. */
  readonly model: string;
  /** Known from shipping on, for what was bought. */
  readonly serial?: string;
  readonly pairedAt?: string;
}

export interface SeatOrder {
  /** What the vendor calls it. */
  readonly number: string;
  readonly placedAt: string;
  readonly shippedAt?: string;
  /** Where it is on its way; opened beside the page. */
  readonly trackingUrl?: string;
  /** The day on which it should arrive, `YYYY-MM-DD`. */
  readonly expectedOn?: string;
}

/** Why a serial was refused. */
export const SERIAL_REFUSALS = ['unknown', 'taken', 'not_supported'] as const;
export type SerialRefusal = (typeof SERIAL_REFUSALS)[number];

export const DEVICE_FAULTS = ['broken', 'lost'] as const;
export type DeviceFault = (typeof DEVICE_FAULTS)[number];

export interface Seat {
  readonly id: string;
  readonly label: string;
  /** Ids of modes of the profile; one at least. */
  readonly modes: readonly string[];
  readonly status: SeatStatus | (string & {});
  readonly holder?: SeatHolder;
  readonly device?: SeatDevice;
  readonly order?: SeatOrder;
  /** Why the last serial was refused, while it waits for another. */
  readonly serialRefusal?: SerialRefusal | (string & {});
  /** What the holder said of the device, until somebody saw to it. */
  readonly fault?: {readonly kind: DeviceFault | (string & {}); readonly at: string};
  /** Who gets it on accepting an invitation; until then nobody holds it. */
  readonly reservedFor?: {readonly id: string; readonly email: string; readonly name: string};
  readonly addedAt: string;
  readonly version: string;
}

/** Seats of the account: those somebody holds, and those nobody does. */
export interface SeatCounts {
  readonly total: number;
  readonly used: number;
  /** Seats the plan pays for; where there are more holders, some of them lose theirs. */
  readonly allowed: number;
}

/** Seats that somebody else could hold: of those there are, and of those the plan pays for. */
export const unassignedOf = ({total, used, allowed}: SeatCounts): number =>
  Math.max(0, Math.min(total, allowed) - used);

/** How many holders have to be let go before the plan fits. */
export const seatsOver = ({used, allowed}: SeatCounts): number => Math.max(0, used - allowed);

export interface SeatPage extends Page<Seat> {
  readonly counts: SeatCounts;
}

export const SEAT_SORTS = ['label', 'holder', 'status', 'added'] as const;
export type SeatSort = (typeof SEAT_SORTS)[number];

export interface SeatQuery {
  readonly limit: number;
  readonly offset?: number;
  readonly cursor?: string;
  /** In the seat's name, its holder's name and address, and the serial. */
  readonly search?: string;
  readonly status?: SeatStatus;
  readonly held?: boolean;
  readonly mode?: string;
  readonly sort?: {readonly by: SeatSort; readonly descending: boolean};
}

/** What a seat is to have in it: bought, one's own, or nothing for now. */
export type DeviceChoice =
  | {readonly source: 'buy'; readonly model: string; readonly delivery: Delivery}
  | {readonly source: 'own'; readonly model: string; readonly serial: string}
  | {readonly source: 'none'};

export interface Delivery {
  readonly recipient: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly phone?: string;
  /** Purchase-order number, as it should stand on the invoice. */
  readonly reference?: string;
}

export interface SeatDraft {
  readonly modes: readonly string[];
  /** One holder for a single seat, a member or somebody invited; seats in greater number begin without. */
  readonly holder?: string;
  readonly count: number;
  readonly device: DeviceChoice;
}

/** Who is to hold a seat; somebody invited gets it on accepting. */
export interface DraftHolder {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly invited: boolean;
}

export interface SeatChange {
  readonly modes?: readonly string[];
  /** A member, or somebody invited, who gets it on accepting; nobody, where it is null. */
  readonly holder?: string | null;
}

/** Who asked for a seat, and has none. */
export interface SeatRequest {
  readonly id: string;
  readonly person: SeatHolder;
  readonly note?: string;
  readonly at: string;
}

/** The holder's own view. */
export interface OwnSeat {
  readonly seat?: Seat;
  /** Whether a seat was asked for that nobody decided about yet. */
  readonly requestedAt?: string;
  /** Whom to ask: people who manage seats. */
  readonly managers: readonly {readonly name: string; readonly email: string}[];
}

export interface DeviceModel {
  readonly id: string;
  readonly name: string;
  readonly price: Money;
  /** Working days until it arrives. */
  readonly deliveryDays: number;
  /** A picture, from an origin that the profile allows. */
  readonly imageUrl?: string;
  /** What its serials look like, as a regular expression over all of it; what is asked before the server is. */
  readonly serialPattern?: string;
  readonly serialExample?: string;
  /** Whether it can be bought here; one's own can be registered either way. */
  readonly forSale: boolean;
}

/** What there is to choose from, and what a seat costs a month. */
export interface SeatCatalogue {
  readonly models: readonly DeviceModel[];
  readonly monthly: Money;
}

/** In the smallest unit of the currency, an ISO 4217 code. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}
