/** Owns finding people for a seat at the server: members, and whoever is invited; the last question wins. */
import type {Tenancy} from '../controllers/tenancy.js';
import type {Person} from '../model/person.js';
import {readInvitations} from '../state/invitations.js';
import {readUsers} from '../state/users.js';

const SHOWN = 6;
const TYPING_MS = 200;

export interface HolderSearchOptions {
  readonly tenancy: Tenancy;
  /** Aborted when nobody wants to know any more. */
  readonly signal: AbortSignal;
  /** Whether invited people are to be found, too. */
  readonly invited: () => boolean;
  /** Somebody who is not to be offered: the holder of now. */
  readonly except: string | undefined;
  readonly onFound: (found: readonly Person[], search: string) => void;
  readonly onFailed: () => void;
}

export class HolderSearch {
  /** Whom the last question found; nothing while it is on its way, or when it failed. */
  found: readonly Person[] | undefined;
  failed = false;
  #lookup = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: HolderSearchOptions) {
    options.signal.addEventListener('abort', () => this.forget(), {once: true});
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#lookup.abort();
    this.found = undefined;
    this.failed = false;
  }

  /** Asks once nothing more is typed. */
  findSoon(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.find(text), TYPING_MS);
  }

  async find(text: string): Promise<void> {
    const {tenancy, except, onFound, onFailed} = this.options;
    this.#lookup.abort();
    this.#lookup = new AbortController();
    const {signal} = this.#lookup;
    const search = text.trim();
    try {
      const query = {status: 'active', limit: SHOWN + 1, ...(search && {search})};
      const [{items}, invited] = await Promise.all([
        readUsers(tenancy.required, query, signal),
        this.#findInvited(search, signal),
      ]);
      if (signal.aborted) return;
      this.found = [...items.filter(({id}) => id !== except).slice(0, SHOWN), ...invited];
      this.failed = false;
      onFound(this.found, search);
    } catch {
      if (signal.aborted) return;
      this.found = undefined;
      this.failed = true;
      onFailed();
    }
  }

  /** Whoever is invited can have a seat wait for them; without a search they would only be in the way. */
  async #findInvited(search: string, signal: AbortSignal): Promise<readonly Person[]> {
    const {tenancy, invited} = this.options;
    if (!search || !invited()) return [];
    try {
      const {items} = await readInvitations(tenancy.required, {limit: SHOWN, search}, signal);
      return items.filter(({kind, status}) => kind === 'invitation' && status === 'pending');
    } catch {
      // Members are found without them.
      return [];
    }
  }
}
