/** Owns the tables as TypeScript sees them; migrations.ts owns them as the database does. */
import type {ColumnType, Generated, GeneratedAlways} from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
type NullableTimestamp = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
/** Values of the product's own fields, by key. */
type Fields = ColumnType<Record<string, string>, string | undefined, string>;
type Json<T> = ColumnType<T, string, string>;

export interface Database {
  identities: IdentityTable;
  sessions: SessionTable;
  tenants: TenantTable;
  memberships: MembershipTable;
  invitations: InvitationTable;
  mail_secrets: MailSecretTable;
  outbox: OutboxTable;
  history: HistoryTable;
  api_keys: ApiKeyTable;
  embed_tokens: EmbedTokenTable;
  rate_limits: RateLimitTable;
  idempotency_keys: IdempotencyTable;
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
  created_at: Timestamp;
}

export interface MembershipTable {
  id: Generated<string>;
  tenant_id: string;
  identity_id: string;
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
  version: Generated<number>;
}

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
  /** Name or address as it is found and sorted among users. */
  name_key: GeneratedAlways<string>;
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
  secret_id: string;
  state: string;
  attempts: Generated<number>;
  next_attempt_at: Timestamp;
  last_error: string | null;
  created_at: Timestamp;
  sent_at: NullableTimestamp;
}

interface HistoryTable {
  id: Generated<string>;
  tenant_id: string;
  at: Timestamp;
  actor: string;
  actor_label: string;
  via: string;
  action: string;
  subject_kind: string;
  subject_id: string;
  details: Json<Record<string, unknown>>;
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
