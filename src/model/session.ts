/** Owns who is asking, in which tenant, with which rights, and what the back end can do. */
import type {Profile} from './profile.js';

export type Support =
  | true
  | {readonly no: 'backend' | 'permission' | 'plan' | 'account_state' | (string & {}); readonly why?: string};

/** What the back end offers, as data; what is missing is explained, not hidden. */
export interface Capabilities {
  readonly users: {
    readonly list: Support;
    readonly search: Support;
    readonly sort: readonly string[];
    readonly paging: 'cursor' | 'offset' | 'both' | (string & {});
    readonly total: boolean;
    /** Whether the list can hold pending people as well; absent means no. */
    readonly includeInvitations?: Support;
    readonly setActive?: Support;
    /** The keys of the product's own fields that the list can be filtered by; absent means none. */
    readonly filters?: readonly string[];
    /** Changing name, fields and roles; absent means no, here and below. */
    readonly update?: Support;
    /** Changing the address, confirmed from the new one. */
    readonly changeEmail?: Support;
    readonly block?: Support;
    readonly remove?: Support;
    readonly deletePermanently?: Support;
    readonly sendPasswordReset?: Support;
    readonly replace?: Support;
    readonly consequences?: Support;
    readonly history?: Support;
    readonly sessions?: Support;
    /** The account's record, and who held what on a day. */
    readonly accessHistory?: Support;
    /** Changing many people at once. */
    readonly bulk?: Support;
    /** A last day of access, and whoever's is near; absent means no. */
    readonly accessEnds?: Support;
    /** Taking a seat from whoever holds it. */
    readonly freeSeat?: Support;
  };
  readonly invitations: {
    readonly list: Support;
    readonly create: Support;
    readonly resend: Support;
    readonly revoke: Support;
    readonly link: Support;
    /** Correcting an address or role while it is pending; absent means no. */
    readonly update?: Support;
    /** Inviting many people as one thing; where it is absent a page invites one after the other. */
    readonly batches?: Support;
    /** Having them start by themselves later; absent means no. */
    readonly schedule?: Support;
  };
  /** Seats and what is in them; absent means that there are none to manage. */
  readonly seats?: {
    /** Seeing them all, and deciding who holds which and what is in them. */
    readonly manage: Support;
    /** Adding and removing some, which changes what is paid. */
    readonly add: Support;
    /** Ordering a device for a seat that is there already, charged to the account; absent means yes. */
    readonly order?: Support;
    /** Seeing one's own, and asking for one. */
    readonly own: Support;
    /** Pairing a device, of one's own seat or of any that one manages. */
    readonly pair: Support;
  };
  readonly live: Support;
}

export interface TenantSummary {
  readonly id: string;
  readonly name: string;
}

export interface Session {
  /** Absent for a token that stands for a page, not a person. */
  readonly user?: {readonly id: string; readonly email: string; readonly name: string};
  readonly tenant: TenantSummary;
  /** Every tenant this person belongs to. */
  readonly tenants: readonly TenantSummary[];
  readonly grants: readonly string[];
  /** The role ids this person holds; absent for a page's token. */
  readonly roles?: readonly string[];
  /** The highest rank held. */
  readonly rank: number;
  /** Limits of an embed token; absent for a person's session. */
  readonly embed?: {
    readonly roles: readonly string[];
    readonly domains?: readonly string[];
    readonly remaining?: number;
  };
  readonly account: {
    readonly state: string;
    readonly readOnly: boolean;
    /** Where its days begin and end, an IANA name; absent where it is not known. */
    readonly timeZone?: string;
  };
  readonly profile: Profile;
  readonly capabilities: Capabilities;
  /** Version of the contract the back end speaks. */
  readonly contract?: string;
}
