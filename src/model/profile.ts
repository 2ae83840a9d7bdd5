/**
 * Owns how one product differs from another: data, so that no element asks which product it is in.
 * It refuses to hold rules the server enforces; a host may override labels, never permissions.
 */
import {type LocalizedText, localizedText} from './localized-text.js';
import type {Role} from './role.js';

export const HOST_FIELD_TYPES = ['text', 'number', 'date', 'select'] as const;
export type HostFieldType = (typeof HOST_FIELD_TYPES)[number];

/** A field of the product's own (employee number, team), asked for when inviting and shown with the person. */
export interface HostField {
  readonly key: string;
  readonly label: LocalizedText;
  /** A type this version doesn't know is asked for as text. */
  readonly type: HostFieldType | (string & {});
  readonly required: boolean;
  readonly help?: LocalizedText;
  /** The choices of a `select`. */
  readonly options?: readonly {readonly value: string; readonly label: LocalizedText}[];
}

/** A part of the product, for its navigation; whoever lacks `grant` neither sees nor gets it. */
export interface ProfileTab {
  readonly id: string;
  readonly label: LocalizedText;
  readonly grant?: string;
}

export interface InvitationPolicy {
  /** Days until an unaccepted invitation expires. */
  readonly expiryDays: number;
  /** Whether pending people stand in the user list or in a section of their own. */
  readonly pending: 'in_list' | 'apart' | (string & {});
  /** Whether the inviter may add words of their own to the mail. */
  readonly personalMessage: boolean;
  /** Whether an administrator may copy the join link. */
  readonly copyLink: boolean;
  /** The most addresses one dialog sends; more belong in a file. */
  readonly maxAtOnce: number;
  /** Whether the invited are members at once, with one-time credentials by mail, instead of pending. */
  readonly activeAtOnce?: boolean;
  /** What every inviter should know, e.g. that an invitation uses no seat. */
  readonly note?: LocalizedText;
  /** Languages the mail can be written in; where given, the inviter chooses. */
  readonly languages?: readonly string[];
  /** The largest file of people that is read: rows, 100,000 by default, and bytes, 64 MB by default. */
  readonly file?: {readonly maxRows?: number; readonly maxBytes?: number};
}

export const USER_ACTIONS = [
  'edit',
  'change_role',
  'reset_password',
  'deactivate',
  'block',
  'remove',
  'delete',
] as const;

/** What a product does with its users. */
export interface PeoplePolicy {
  /** The actions it offers, in the order of its menu. */
  readonly actions: readonly ((typeof USER_ACTIONS)[number] | (string & {}))[];
  /** Whether people are let in and out by a switch in their row, too. */
  readonly toggle?: boolean;
  /** `replace`: a role cannot change; whoever needs another one is replaced by a new record. */
  readonly roleChanges?: 'direct' | 'replace' | (string & {});
  /** When a change of role is asked about first; `granting` for roles that manage users. */
  readonly confirmRoles?: 'always' | 'granting' | (string & {});
  /** Said where somebody cannot act on their own account: why, and whom to ask in this product. */
  readonly ownAccount?: LocalizedText;
}

export interface Profile {
  readonly id: string;
  readonly label: LocalizedText;
  readonly roles: readonly Role[];
  readonly rolesPerPerson: 'one' | 'many' | (string & {});
  /** The role chosen at first in the invite dialog; absent where a person must choose. */
  readonly defaultRole?: string;
  /** Which name a product asks for. */
  readonly nameFields: 'none' | 'full' | 'first_last' | (string & {});
  /** The product's own fields, in order. */
  readonly fields?: readonly HostField[];
  /** The product's parts, in order. */
  readonly tabs?: readonly ProfileTab[];
  readonly invitations: InvitationPolicy;
  /** What is done to users, and how; absent means everything the back end can do, from the menu. */
  readonly people?: PeoplePolicy;
  /** Access may end on a day; so many days before it a reminder goes out. */
  readonly accessEnds?: {readonly reminderDays: number};
  /** What a seat can be used for. */
  readonly seatModes?: readonly {readonly id: string; readonly label: LocalizedText}[];
  /** The product's words for statuses, e.g. "Disabled" for `inactive`. */
  readonly statusLabels?: Readonly<Record<string, LocalizedText>>;
  /** Columns of the user list, in order. */
  readonly columns: readonly (UserColumn | (string & {}))[];
  /** Origins that avatars may load from. */
  readonly avatarOrigins?: readonly string[];
}

export const USER_COLUMNS = [
  'person',
  'roles',
  'status',
  'seat',
  'joined',
  'last_active',
  'access_ends',
  'managed_by',
] as const;
export type UserColumn = (typeof USER_COLUMNS)[number];

/** A column of the list: one of ours, or a field of the product's own. */
export type ListColumn = UserColumn | HostField;

/** The columns this version can show, in the product's order. */
export const knownColumns = ({columns, fields = []}: Profile): readonly ListColumn[] =>
  columns.flatMap(
    (name) => USER_COLUMNS.find((column) => column === name) ?? fields.find(({key}) => key === name) ?? [],
  );

/** What a field's value is called: the label of the option chosen, else the value itself. */
export function fieldText(field: HostField, value: string | undefined, language: string): string {
  const option = field.options?.find((candidate) => candidate.value === value);
  return option ? localizedText(option.label, language) : (value ?? '');
}

/** What a host may change of a profile: words and order, never rules. */
export interface ProfileOverrides {
  readonly roleLabels?: Readonly<Record<string, {label?: LocalizedText; description?: LocalizedText}>>;
  readonly statusLabels?: Readonly<Record<string, LocalizedText>>;
  /** Columns of ours, or keys of the product's own fields. */
  readonly columns?: readonly (UserColumn | (string & {}))[];
}

/** The server's profile with the host's words laid over it. */
export function withOverrides(profile: Profile, overrides: ProfileOverrides | undefined): Profile {
  if (!overrides) return profile;
  return {
    ...profile,
    roles: profile.roles.map((role) => {
      const {label = role.label, description = role.description} = overrides.roleLabels?.[role.id] ?? {};
      return {...role, label, ...(description !== undefined && {description})};
    }),
    statusLabels: {...profile.statusLabels, ...overrides.statusLabels},
    columns: overrides.columns ?? profile.columns,
  };
}

/** The role with this id; a role nobody described is shown by its id. */
export function roleOf(profile: Profile, id: string): Role {
  return (
    profile.roles.find((role) => role.id === id) ?? {id, label: id, grants: [], rank: 0, assignable: false}
  );
}
