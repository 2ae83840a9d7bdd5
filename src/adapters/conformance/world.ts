/** Owns what the suite needs of whoever runs it: a scratch tenant, seen by several people. */
import type {JoinSecret} from '../../model/join.js';
import type {JoinPort, TenantAdapter} from '../adapter.js';

/**
 * A scratch tenant that the suite may fill and change, and the ways in. Only `administrator` and
 * `newEmail` are needed; what else is missing leaves the checks that need it out, and the report says so.
 *
 * The tenant should hold some ten users with names, among them another one who manages users and one
 * who is inactive: search, paging and (de)activation are checked on them.
 */
export interface ConformanceWorld {
  /** Signed in as somebody who holds `users.manage`. */
  readonly administrator: TenantAdapter;
  /** Signed in to the same tenant as somebody who manages nobody. */
  readonly member?: TenantAdapter;
  /** Signed in as an administrator of another tenant of the same back end. */
  readonly foreign?: TenantAdapter;
  /** The same adapter with its network down. */
  readonly offline?: TenantAdapter;
  /** The administrator again, with answers that carry fields and values this version has never heard of. */
  readonly newer?: TenantAdapter;
  /** An address that nobody in any tenant has; a new one with each call. */
  newEmail(): string;
  /** The invitee's side, for links that are to be opened. */
  readonly join?: {
    readonly port: JoinPort;
    /** What in the link opens the invitation. */
    secretOf(url: string): JoinSecret;
  };
  /** Whether a network lies between: then every refusal must name its request. */
  readonly remote?: boolean;
  /** Takes the scratch tenant down again. */
  close?(): Promise<void> | void;
}
