/** Owns one answer of a list, and what can be asked of one. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Cursor of the next page; absent on the last one. */
  readonly next?: string;
  /** How many match in all, where the back end counts. */
  readonly total?: number;
  /** Set when the back end stops counting or listing at this number. */
  readonly truncatedAt?: number;
}

export const USER_SORTS = ['name', 'email', 'joined', 'last_active'] as const;
export type UserSort = (typeof USER_SORTS)[number];

export interface UserQuery {
  readonly search?: string;
  readonly status?: string;
  readonly role?: string;
  /** Only people with these values in the product's own fields, by key. */
  readonly fields?: Readonly<Record<string, string>>;
  /** `soon`: only people whose access ends within the next two weeks. */
  readonly accessEnds?: 'soon' | (string & {});
  /** Whether people who were invited and have not joined stand in the list, too. */
  readonly includeInvitations?: boolean;
  readonly sort?: UserSort;
  readonly descending?: boolean;
  /** Rows a page; the back end may give fewer. */
  readonly limit?: number;
  readonly cursor?: string;
  readonly offset?: number;
}

export interface InvitationQuery {
  readonly search?: string;
  readonly limit?: number;
  readonly cursor?: string;
}
