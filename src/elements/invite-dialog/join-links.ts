/** Owns join links that were asked for: fetched once each, put on the clipboard where it is open to us. */
import type {ReactiveControllerHost} from 'lit';
import {Mutation} from '../../controllers/mutation.js';
import type {Tenancy} from '../../controllers/tenancy.js';
import type {InvitationLink} from '../../model/invitation.js';
import type {Problem} from '../../model/problem.js';
import {createInvitationLink} from '../../state/invitations.js';

export class JoinLinks {
  /** By the address's key. */
  readonly links = new Map<string, InvitationLink>();
  readonly problems = new Map<string, Problem>();
  readonly #fetch: Mutation<string, InvitationLink>;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    tenancy: Tenancy,
  ) {
    this.#fetch = new Mutation(host, tenancy, undefined, createInvitationLink);
  }

  clear(): void {
    this.links.clear();
    this.problems.clear();
  }

  /** Where the link went: to the clipboard, or only into the page, to be selected by hand. */
  async copy(key: string, invitationId: string): Promise<'clipboard' | 'shown' | undefined> {
    const outcome = await this.#fetch.start(invitationId, invitationId);
    if (outcome.status === 'cancelled') return undefined;
    this.problems.delete(key);
    if (outcome.status === 'failed') this.problems.set(key, outcome.problem);
    else this.links.set(key, outcome.result);
    this.host.requestUpdate();
    if (outcome.status === 'failed') return undefined;
    try {
      await navigator.clipboard.writeText(outcome.result.url);
      return 'clipboard';
    } catch {
      return 'shown';
    }
  }
}
