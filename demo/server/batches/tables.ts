/** Owns the tables of invitations to many people as TypeScript sees them. */
import type {BatchPerson} from 'tenant-elements';
import type {Generated} from 'kysely';
import type {Json, NullableTimestamp, Timestamp} from '../database/columns.js';

export interface BatchTable {
  id: Generated<string>;
  tenant_id: string;
  name: string;
  state: string;
  total: number;
  /** What is being done: rows that wait for something else are left alone. */
  task: Generated<string>;
  starts_at: NullableTimestamp;
  created_by: string | null;
  created_by_name: string;
  created_at: Timestamp;
  /** Until then one server process works on it, and another takes over afterwards. */
  leased_until: NullableTimestamp;
}

export interface BatchRowTable {
  batch_id: string;
  tenant_id: string;
  position: number;
  email_key: string;
  person: Json<BatchPerson>;
  /** What is to be done about this person now. */
  task: Generated<string>;
  outcome: Generated<string>;
  reason: string | null;
  invitation_id: string | null;
}
