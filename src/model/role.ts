/** Owns what a role is: data that a product describes, never a name the code knows. */
import type {LocalizedText} from './localized-text.js';

export interface Role {
  readonly id: string;
  readonly label: LocalizedText;
  readonly description?: LocalizedText;
  /** Whom the role suits, in one line. */
  readonly bestFor?: LocalizedText;
  /** Machine names of what the role may do, e.g. `users.manage`. */
  readonly grants: readonly string[];
  /** The same grants for people, shown behind a disclosure. */
  readonly grantLabels?: readonly LocalizedText[];
  /** Higher ranks may act on lower ones. */
  readonly rank: number;
  /** Whether it may be chosen when inviting. */
  readonly assignable: boolean;
}

/** The grant that makes somebody an administrator of people, whatever the role is called. */
export const MANAGE_USERS = 'users.manage';
