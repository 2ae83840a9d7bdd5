/** Owns inviting many people over REST where the server has no batches: one after the other, from this page. */
import type {AddressStanding} from '../../model/batch.js';
import {emailKey} from '../../model/validate/email.js';
import type {BatchesPort, TenantAdapter} from '../adapter.js';
import {indexedKeeper} from '../in-turn/kept-batches.js';
import {serialBatches} from '../in-turn/serial-batches.js';

type Back = Required<Pick<TenantAdapter, 'session' | 'users' | 'invitations'>>;

export interface InTurnOptions {
  /** Names the back end, so that another one's rows are not taken for its own. */
  readonly scope: string;
  /** Whether rows and outcomes are kept in IndexedDB until they are finished. */
  readonly keeps: boolean;
  readonly onProgress: (id: string) => void;
}

export interface BatchesInTurn {
  readonly port: BatchesPort;
  /** Ends what is under way: somebody else looks, or nobody any more. */
  end(): void;
}

export function batchesInTurn(back: Back, {scope, keeps, onProgress}: InTurnOptions): BatchesInTurn {
  const open = async () => {
    const {tenant, user} = await back.session();
    return keeps && user ? indexedKeeper(`${scope} ${tenant.id} ${user.id}`) : undefined;
  };
  const keeper = open();
  const port = serialBatches(back, {
    now: () => new Date(),
    onProgress,
    standings: (emails) => standingsOf(back, emails),
    keeper,
  });
  return {port, end: () => port.end()};
}

/** As far as a search can tell: the list holds whoever has this address, where it can be searched. */
async function standingsOf({users}: Back, emails: readonly string[]): Promise<readonly AddressStanding[]> {
  // Each is a question of its own: of many nobody is asked, and it is found out when they are invited.
  if (emails.length > 1) return [];
  const found: AddressStanding[] = [];
  for (const email of emails) {
    const {items} = await users.list({search: email, includeInvitations: true, limit: 5});
    const person = items.find((candidate) => emailKey(candidate.email) === emailKey(email));
    if (!person) continue;
    const state =
      person.kind === 'invitation' ? 'invited' : person.status === 'inactive' ? 'inactive' : 'member';
    found.push({email, state, id: person.id});
  }
  return found;
}
