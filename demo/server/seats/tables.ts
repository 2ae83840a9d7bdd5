/** Owns the tables of seats as TypeScript sees them. */
import type {Generated} from 'kysely';
import type {Delivery, SeatDraft, SeatQuote, SeatStatus} from 'tenant-elements';
import type {Json, NullableTimestamp, Timestamp} from '../database/columns.js';

export interface SeatTable {
  id: Generated<string>;
  tenant_id: string;
  label: string;
  modes: string[];
  holder_id: string | null;
  /** The invitation whose invitee gets it; it counts while that is open. */
  reserved_for: string | null;
  status: Generated<SeatStatus>;
  device_source: 'buy' | 'own' | null;
  device_model: string | null;
  /** One seat of one account at most has it, whoever asks. */
  device_serial: string | null;
  /** What the paired device signs in with. */
  device_token_hash: Buffer | null;
  paired_at: NullableTimestamp;
  serial_refusal: string | null;
  fault: 'broken' | 'lost' | null;
  fault_at: NullableTimestamp;
  /** When the vendor is expected to do the next thing about it. */
  due_at: NullableTimestamp;
  version: Generated<number>;
  created_at: Timestamp;
}

export interface SeatOrderTable {
  seat_id: string;
  tenant_id: string;
  number: string;
  delivery: Json<Delivery>;
  placed_at: Timestamp;
  shipped_at: NullableTimestamp;
  expected_on: string;
}

export interface SeatQuoteTable {
  id: Generated<string>;
  tenant_id: string;
  draft: Json<SeatDraft>;
  quote: Json<Omit<SeatQuote, 'id' | 'paid'>>;
  paid_at: NullableTimestamp;
  created_at: Timestamp;
  expires_at: Timestamp;
}

export interface PairingTable {
  id: Generated<string>;
  tenant_id: string;
  seat_id: string;
  /** Link and code are made of it, under a key that is not in the database. */
  nonce: Buffer;
  code_hash: Buffer;
  state: 'waiting' | 'paired' | 'cancelled';
  refused_reason: string | null;
  refused_serial: string | null;
  refusals: Generated<number>;
  created_at: Timestamp;
  expires_at: Timestamp;
}

export interface SeatRequestTable {
  id: Generated<string>;
  tenant_id: string;
  membership_id: string;
  note: string;
  created_at: Timestamp;
}

/** What is charged; rows are only ever added. */
export interface BillingLineTable {
  id: Generated<string>;
  tenant_id: string;
  kind: 'seats_added' | 'seats_removed' | 'devices';
  seats: number;
  /** In the smallest unit of the currency. */
  amount: number;
  currency: string;
  from_day: string;
  created_at: Timestamp;
}
