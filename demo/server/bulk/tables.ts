/** Owns the tables of changes to many people as TypeScript sees them. */
import type {ColumnType, Generated} from 'kysely';
import type {NullableTimestamp, Timestamp} from '../database/columns.js';

export interface BulkRunTable {
  id: Generated<string>;
  tenant_id: string;
  action: string;
  roles: string[] | null;
  access_ends_at: string | null;
  /** What whoever is concerned matched; absent where they were named. */
  query: ColumnType<Record<string, string> | null, string | null, string | null>;
  state: string;
  created_by: string | null;
  created_by_name: string;
  created_at: Timestamp;
  /** Until then one server process works on it, and another takes over afterwards. */
  leased_until: NullableTimestamp;
}

export interface BulkItemTable {
  run_id: string;
  tenant_id: string;
  position: number;
  subject_kind: string;
  subject_id: string;
  email: string;
  name: string | null;
  outcome: string;
  reason: string | null;
}
