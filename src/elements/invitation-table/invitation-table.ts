/** Owns the list of open invitations: what is asked for and when; what is done to one belongs to the desk. */
import {html, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {Localize} from '../../controllers/localize.js';
import {Rows} from '../../controllers/rows.js';
import {sessionResource} from '../../controllers/session-resource.js';
import {Tenancy} from '../../controllers/tenancy.js';
import {TenantElement} from '../../controllers/tenant-element.js';
import {commonWords} from '../../i18n/common/words.js';
import {invitationsWords} from '../../i18n/invitations/words.js';
import {peopleWords} from '../../i18n/people/words.js';
import {problemWords} from '../../i18n/problem/words.js';
import type {Person} from '../../model/person.js';
import {can} from '../../model/policy.js';
import {ListVoice} from '../../people/list-voice.js';
import {Desk} from '../../people/desk.js';
import {readInvitations} from '../../state/invitations.js';
import {invitationTableStyles} from './invitation-table.styles.js';
import {renderInvitations} from './invitation-table.view.js';

const PAGE_SIZE = 50;

/**
 * @tag invitation-table
 * @summary Open invitations of a tenant, live: how far each mail got, send again, revoke, correct.
 * @fires te-resend-request - Before an invitation is sent again; cancelable, `waitUntil(promise)`.
 * @fires te-resend-done - After it was.
 * @fires te-resend-failed - When it was not; `problem` says why.
 * @fires te-revoke-request - Before an invitation is revoked; cancelable, `waitUntil(promise)`.
 * @fires te-revoke-done - After it was.
 * @fires te-revoke-failed - When it was not; `problem` says why.
 * @fires te-correct-invitation-request - Before an invitation is corrected; cancelable, `waitUntil(promise)`.
 * @fires te-correct-invitation-done - After it was.
 * @fires te-correct-invitation-failed - When it was not; `problem` says why.
 * @fires te-copy-link-request - Before a join link is shown; cancelable, `waitUntil(promise)`.
 * @fires te-copy-link-done - After it was.
 * @fires te-copy-link-failed - When it was not; `problem` says why.
 * @fires te-loader-start - When it starts to load.
 * @fires te-load-error - When it could not load.
 * @fires te-auth-error - When the login is lost.
 * @csspart table - The list.
 * @csspart notice - Failed and forbidden states.
 * @cssproperty [--te-accent] - The one colour that brands the element.
 * @cssproperty [--te-surface] - Background of the list.
 * @cssproperty [--te-surface-raised] - Background of menus, dialogs and controls.
 * @cssproperty [--te-text] - Text colour.
 * @cssproperty [--te-text-muted] - Colour of secondary text.
 * @cssproperty [--te-radius=6px] - Corner radius of controls.
 * @cssproperty [--te-radius-surface=10px] - Corner radius of surfaces.
 */
export class InvitationTable extends TenantElement {
  static override styles = invitationTableStyles;

  @state() private pagesAtHand = 1;

  readonly #tenancy = new Tenancy(this, {onSwitch: () => this.#startOver()});
  readonly #localize = new Localize(this, this.#tenancy, {
    common: commonWords,
    problem: problemWords,
    people: peopleWords,
    invitations: invitationsWords,
  });
  readonly #session = sessionResource(this, this.#tenancy, {live: true});
  readonly #rows = new Rows<object, Person>(this, this.#tenancy, {
    topic: () => 'invitations',
    query: () => (this.#mayList ? {} : undefined),
    size: PAGE_SIZE,
    jumps: () => false,
    wanted: () => Array.from({length: this.pagesAtHand}, (_, page) => page),
    load: readInvitations,
    onShown: (before) => this.#handleShown(before),
  });
  readonly #voice = new ListVoice(this, this.#tenancy, this.#localize, {
    session: () => this.#session.data,
    focusHeading: () => this.#focusHeading(),
  });
  readonly #desk = new Desk(this, this.#tenancy, this.#voice);

  protected override render(): TemplateResult {
    return html`${renderInvitations({
      words: this.#localize.words,
      format: this.#voice.format,
      language: this.#localize.language,
      session: this.#session.data,
      profile: this.#voice.profile,
      problem: this.#session.problem ?? this.#rows.problem,
      rows: this.#rows,
      desk: this.#desk,
      voice: this.#voice,
      more: this.#rows.page(this.pagesAtHand - 1)?.next !== undefined,
      handleMore: () => void this.#voice.announceMore(this.#rows.countWith(this.pagesAtHand++)),
      handleRetry: () => this.#handleRetry(),
    })}
    ${this.#desk.render()}`;
  }

  get #mayList(): boolean {
    const session = this.#session.data;
    return session !== undefined && can(session, 'list_invitations').allowed;
  }

  /** Another tenant: places and reports of the one before mean nothing there. */
  #startOver(): void {
    this.pagesAtHand = 1;
    this.#voice.clear();
    this.#desk.clear();
  }

  #handleRetry(): void {
    if (this.#session.problem) this.#session.retry();
    if (this.#rows.problem) this.#rows.retry();
    this.#focusHeading();
  }

  #focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('#invitations-heading')?.focus();
  }

  #handleShown(before: readonly Person[] | undefined): void {
    this.#desk.rowsChanged(this.#rows.items);
    if (before && !this.#voice.actedJustNow)
      void this.#voice.announce(this.#localize.words.invitations.updated);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'invitation-table': InvitationTable;
  }
}
