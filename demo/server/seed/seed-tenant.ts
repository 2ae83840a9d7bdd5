/** Owns what is said of an account that a fresh demo starts with, and of its people and seats. */
import type {DeviceFault, SeatStatus, SerialRefusal} from 'tenant-elements';

export interface SeedPerson {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly status?: 'active' | 'inactive';
  readonly joinedDaysAgo: number;
  readonly activeHoursAgo?: number;
  readonly fields?: Readonly<Record<string, string>>;
  /** What a directory decides of this person, by field. */
  readonly managedBy?: Readonly<Record<string, string>>;
  /** The last day of access, in so many days. */
  readonly accessEndsInDays?: number;
  /** The seat held, and what for. */
  readonly seat?: SeedSeat;
  /** What somebody without a seat wrote on asking for one. */
  readonly seatRequest?: string;
  /** Titles of what is theirs, to be handed over when they leave. */
  readonly work?: readonly string[];
}

export interface SeedSeat {
  readonly label: string;
  readonly modes: readonly string[];
  /** What is in it; nothing, by default. */
  readonly device?: {
    readonly source: 'buy' | 'own';
    readonly status: SeatStatus;
    readonly model: string;
    /** Known from shipping on, for what was bought. */
    readonly serial?: string;
    readonly fault?: DeviceFault;
  };
  /** Of a device that was bought and is on its way; here it stays there. */
  readonly order?: SeedOrder;
  /** Why the last serial was refused. */
  readonly serialRefusal?: SerialRefusal;
}

export interface SeedOrder {
  readonly number: string;
  readonly placedDaysAgo: number;
  readonly shippedDaysAgo?: number;
  readonly expectedInDays: number;
}

export interface SeedInvitation {
  readonly name?: string;
  readonly email: string;
  readonly role: string;
  readonly sentHoursAgo: number;
  readonly fields?: Readonly<Record<string, string>>;
}

export interface SeedTenant {
  readonly slug: string;
  readonly name: string;
  readonly profile: string;
  /** Where its days begin and end; UTC by default. */
  readonly timeZone?: string;
  readonly people: readonly SeedPerson[];
  /** Open invitations, so that there is something to see from the start. */
  readonly invitations?: readonly SeedInvitation[];
  /** Seats that nobody holds. */
  readonly freeSeats?: readonly SeedSeat[];
  /** How many seats the plan pays for; all there are, by default. */
  readonly seatsPaid?: number;
  /** Whether what is due is paid on another page first. */
  readonly paysAtCheckout?: boolean;
  /** Whether the partner portal's key belongs to it. */
  readonly portal?: boolean;
}
