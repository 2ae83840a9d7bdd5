/** Owns the tables as TypeScript sees them, those of larger areas beside them; migrations.ts owns them as the database does. */
import type {ColumnType, Generated, GeneratedAlways, Selectable} from 'kysely';
import type {BatchRowTable, BatchTable} from '../batches/tables.js';
import type {BulkItemTable, BulkRunTable} from '../bulk/tables.js';
import type {AccessGrantTable, HistoryTable} from '../history/tables.js';
import type {
  BillingLineTable,
  PairingTable,
  SeatOrderTable,
  SeatQuoteTable,
  SeatRequestTable,
  SeatTable,
} from '../seats/tables.js';
import type {Fields, Json, NullableTimestamp, Timestamp} from './columns.js';

export interface Database {
  identities: IdentityTable;
  sessions: SessionTable;
  tenants: TenantTable;
  memberships: MembershipTable;
  invitations: InvitationTable;
  mail_secrets: MailSecretTable;
  outbox: OutboxTable;
  history: HistoryTable;
  access_grants: AccessGrantTable;
  api_keys: ApiKeyTable;
  embed_tokens: EmbedTokenTable;
  rate_limits: RateLimitTable;
  idempotency_keys: IdempotencyTable;
  seats: SeatTable;
  work_items: WorkItemTable;
  account_secrets: AccountSecretTable;
  session_uses: SessionUseTable;
  bulk_runs: BulkRunTable;
  bulk_items: BulkItemTable;
  invitation_batches: BatchTable;
  invitation_batch_rows: BatchRowTable;
  seat_orders: SeatOrderTable;
  seat_quotes: SeatQuoteTable;
  pairings: PairingTable;
  seat_requests: SeatRequestTable;
  billing_lines: BillingLineTable;
}

interface IdentityTable {
  id: Generated<string>;
  email: string;
  email_key: string;
  name: string;
  password_hash: string | null;
  /** Language of mails, as chosen by the person. */
  language: string | null;
  created_at: Timestamp;
}

interface SessionTable {
  token_hash: Buffer;
  identity_id: string;
  created_at: Timestamp;
  expires_at: Timestamp;
  /** The one-time password it began with: it opens nothing but the choice of a new one, and dies with it. */
  one_time_secret_id: string | null;
}

interface TenantTable {
  id: Generated<string>;
  slug: string;
  name: string;
  profile: string;
  account_state: string;
  allowed_origins: string[];
  /** Where its days begin and end. */
  time_zone: Generated<string>;
  /** Seats that the plan pays for; all of them, where it says nothing. */
  seats_paid: ColumnType<number | null, number | null | undefined, number | null>;
  /** Whether what is due is paid on a page of the payment provider before anything is added. */
  pays_at_checkout: Generated<boolean>;
  created_at: Timestamp;
}

export interface MembershipTable {
  id: Generated<string>;
  tenant_id: string;
  /** Absent for a record that was replaced: its login belongs to its successor. */
  identity_id: string | null;
  /** The login's, filled in by the database; it stays with a record that was replaced. */
  email: ColumnType<string, string | undefined, string>;
  email_key: ColumnType<string, string | undefined, string>;
  name: string;
  /** The name as it is found and sorted: without accents and capitals, whatever the database's locale. */
  name_key: GeneratedAlways<string>;
  roles: string[];
  status: string;
  joined_at: Timestamp;
  last_active_at: NullableTimestamp;
  /** Sessions begun before this open the tenant no more: set when the user is deactivated. */
  sessions_since: NullableTimestamp;
  first_name: string | null;
  last_name: string | null;
  fields: Fields;
  /** The invitation that made this member at once, until somebody signs in with what it sent. */
  unused_invitation_id: string | null;
  /** Names and addresses from before, one a line. */
  former: Generated<string>;
  /** Name, address and what they were before, as they are searched. */
  search_key: GeneratedAlways<string>;
  replaced_by: string | null;
  /** A day of the calendar, `YYYY-MM-DD`. */
  access_ends_at: string | null;
  /** The end that a reminder went out for, and the one that was not carried out for want of another administrator. */
  access_reminded_for: string | null;
  access_held_for: string | null;
  /** What another system decides, by field. */
  managed_by: Fields;
  changed_by: string | null;
  changed_at: NullableTimestamp;
  version: Generated<number>;
}

export type MembershipRow = Selectable<MembershipTable>;

export interface InvitationTable {
  id: Generated<string>;
  tenant_id: string;
  email: string;
  email_key: string;
  name: string | null;
  roles: string[];
  status: string;
  message: string | null;
  language: string | null;
  reference: string | null;
  metadata: Json<Record<string, string>>;
  first_name: string | null;
  last_name: string | null;
  fields: Fields;
  /** The member it made at once, in products without a pending state. */
  membership_id: string | null;
  /** The last day of access of whoever joins by it. */
  access_ends_at: string | null;
  /** Name or address as it is found and sorted among users. */
  name_key: GeneratedAlways<string>;
  search_key: GeneratedAlways<string>;
  invited_by: string | null;
  invited_by_name: string | null;
  invited_by_email: string | null;
  created_at: Timestamp;
  sent_at: Timestamp;
  expires_at: Timestamp;
  version: Generated<number>;
}

interface MailSecretTable {
  id: string;
  tenant_id: string;
  invitation_id: string;
  nonce: Buffer;
  created_at: Timestamp;
  expires_at: Timestamp;
  ended_at: NullableTimestamp;
}

interface OutboxTable {
  id: Generated<string>;
  tenant_id: string;
  kind: string;
  /** Of an invitation; or else one of the next three. */
  secret_id: string | null;
  account_secret_id: string | null;
  membership_id: string | null;
  pairing_id: string | null;
  state: string;
  attempts: Generated<number>;
  next_attempt_at: Timestamp;
  last_error: string | null;
  created_at: Timestamp;
  sent_at: NullableTimestamp;
}

interface ApiKeyTable {
  id: Generated<string>;
  tenant_id: string;
  key_hash: Buffer;
  label: string;
  created_at: Timestamp;
}

interface EmbedTokenTable {
  token_hash: Buffer;
  id: Generated<string>;
  tenant_id: string;
  api_key_id: string;
  scopes: string[];
  roles: string[];
  domains: string[] | null;
  quota: number | null;
  used: Generated<number>;
  origin: string;
  expires_at: Timestamp;
}

interface RateLimitTable {
  key: string;
  window_start: Timestamp;
  count: number;
}

interface IdempotencyTable {
  tenant_id: string;
  caller: string;
  key: string;
  fingerprint: string;
  response: Json<unknown>;
  created_at: Timestamp;
}

/** Work of the product's own that somebody owns: what the demo hands over when its owner leaves. */
interface WorkItemTable {
  id: Generated<string>;
  tenant_id: string;
  title: string;
  owner_id: string | null;
}

export interface AccountSecretTable {
  id: string;
  tenant_id: string;
  membership_id: string;
  kind: string;
  /** The new address, for a change of it, and the one before. */
  email: string | null;
  email_key: string | null;
  former_email: string | null;
  requested_by: string | null;
  nonce: Buffer;
  created_at: Timestamp;
  expires_at: Timestamp;
  ended_at: NullableTimestamp;
}

/** A session as one tenant saw it; what it opened elsewhere is not this tenant's business. */
interface SessionUseTable {
  id: Generated<string>;
  session_hash: Buffer;
  membership_id: string;
  tenant_id: string;
  client: string | null;
  started_at: Timestamp;
  last_seen_at: Timestamp;
}
