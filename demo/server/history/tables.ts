/** Owns the tables of the record as TypeScript sees them. */
import type {Generated, GeneratedAlways} from 'kysely';
import type {Json, NullableTimestamp, Timestamp} from '../database/columns.js';

export interface HistoryTable {
  id: Generated<string>;
  tenant_id: string;
  at: Timestamp;
  actor: string;
  actor_label: string;
  via: string;
  action: string;
  subject_kind: string;
  subject_id: string;
  /** Name or address at the time, or a pseudonym. */
  subject_label: Generated<string>;
  /** The key or token it was done with, where it was no session. */
  token_label: string | null;
  from_address: string | null;
  from_client: string | null;
  details: Json<Record<string, unknown>>;
  search_key: GeneratedAlways<string>;
}

/** What somebody held from then until then; open where it is held now. */
export interface AccessGrantTable {
  id: Generated<string>;
  tenant_id: string;
  member_id: string;
  name: string;
  email: string;
  roles: string[];
  /** Parts of the product that the roles open. */
  sections: string[];
  status: string;
  seat_label: string | null;
  seat_modes: string[] | null;
  access_ends_at: string | null;
  /** Whoever gave the roles, and the seat. */
  granted_by: string | null;
  granted_by_label: string | null;
  seat_by: string | null;
  seat_by_label: string | null;
  from_at: Timestamp;
  until_at: NullableTimestamp;
  search_key: GeneratedAlways<string>;
}
