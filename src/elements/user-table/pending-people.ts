/**
 * Owns what the reader does about people who have not arrived: the menu, the questions before something is
 * revoked or corrected, and what is said afterwards. It refuses to know how any of it looks.
 */
import type {ReactiveControllerHost} from 'lit';
import type {Tenancy} from '../../controllers/tenancy.js';
import type {UsersMessages} from '../../i18n/users/en.js';
import type {Person} from '../../model/person.js';
import type {Problem} from '../../model/problem.js';
import {cleanEmail, emailIssue} from '../../model/validate/email.js';
import {InvitationActions} from './invitation-actions.js';
import type {ActionFailure, Correction} from './user-table.model.js';

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: ParentNode};

/** How the element speaks to its reader. */
interface Voice {
  readonly words: () => {readonly users: UsersMessages};
  readonly announce: (text: string) => void;
  /** Shows, or takes away, what went wrong last. */
  readonly report: (failure: ActionFailure | undefined) => void;
  readonly focusHeading: () => void;
}

export class PendingPeople {
  revoking: Person | undefined;
  correction: Correction | undefined;
  menuOf: Person | undefined;
  readonly #actions: InvitationActions;
  #closing = false;

  constructor(
    private readonly host: Host,
    tenancy: Tenancy,
    private readonly voice: Voice,
  ) {
    this.#actions = new InvitationActions(host, tenancy);
  }

  get running(): ReadonlySet<string> {
    return this.#actions.running;
  }

  /** Another tenant: questions about people of the one before mean nothing there. */
  clear(): void {
    this.#dialog('revoke')?.close();
    this.#dialog('correct')?.close();
    this.closeMenu();
    this.revoking = undefined;
    this.correction = undefined;
    this.menuOf = undefined;
  }

  /** The pointer goes down on the button: an open menu is about to close, and the click that follows is no wish to open it. */
  pressMenu(person: Person): void {
    this.#closing = this.menuOf?.id === person.id;
  }

  async openMenu(person: Person): Promise<void> {
    const closing = this.#closing;
    this.#closing = false;
    if (closing) return;
    this.menuOf = person;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const menu = this.host.renderRoot.querySelector<HTMLElement>('#row-menu');
    menu?.showPopover();
    menu?.querySelector<HTMLElement>('button')?.focus();
  }

  closeMenu(): void {
    const menu = this.host.renderRoot.querySelector<HTMLElement>('#row-menu');
    if (menu?.matches(':popover-open')) menu.hidePopover();
  }

  menuClosed(): void {
    this.menuOf = undefined;
    this.host.requestUpdate();
  }

  async resend(person: Person): Promise<void> {
    this.voice.announce('');
    const outcome = await this.#actions.resend(person);
    const {users} = this.voice.words();
    if (outcome.status === 'failed') this.#fail(person, outcome.problem);
    if (outcome.status !== 'done') return;
    this.voice.report(undefined);
    this.voice.announce(
      person.neverSignedIn ? users.credentialsSent(person.email) : users.resent(person.email),
    );
  }

  askRevoke(person: Person): void {
    this.revoking = person;
    void this.#show('revoke');
  }

  keep(): void {
    this.#dialog('revoke')?.close();
    this.#focusRow(this.revoking);
  }

  async revoke(): Promise<void> {
    const person = this.revoking;
    if (!person) return;
    this.voice.announce('');
    const outcome = await this.#actions.revoke(person);
    if (outcome.status === 'cancelled') return;
    this.#dialog('revoke')?.close();
    if (outcome.status === 'failed') return this.#fail(person, outcome.problem);
    const {users} = this.voice.words();
    this.voice.report(undefined);
    this.voice.announce(person.neverSignedIn ? users.withdrawn(person.email) : users.revoked(person.email));
    // The row and its button are gone: the heading of its section is where the reader was.
    this.voice.focusHeading();
  }

  askCorrect(person: Person): void {
    this.correction = {person, email: person.email};
    void this.#show('correct');
  }

  typeCorrection(email: string): void {
    if (!this.correction) return;
    const {issue: _, ...rest} = this.correction;
    this.#correct({...rest, email});
  }

  closeCorrection(): void {
    this.#dialog('correct')?.close();
  }

  /** However it was closed. */
  correctionClosed(): void {
    const {correction} = this;
    this.correction = undefined;
    this.host.requestUpdate();
    this.#focusRow(correction?.person);
  }

  async correct(): Promise<void> {
    const {correction} = this;
    if (!correction) return;
    const {person, theirs} = correction;
    const email = cleanEmail(correction.email);
    const issue = emailIssue(email);
    if (issue) {
      this.#correct({...correction, issue});
      return this.#focusField();
    }
    this.voice.announce('');
    // Saving again over a change that was shown is meant: it goes against the version that was shown.
    const outcome = await this.#actions.correct(person, email, (theirs ?? person).version);
    if (outcome.status === 'cancelled') return;
    const open = this.correction?.person === person;
    if (outcome.status === 'failed') {
      const {problem} = outcome;
      // The form was closed meanwhile: what became of it is said where the list is.
      if (!open) return this.#fail(person, problem);
      const current = problem.kind === 'stale' ? problem.current : undefined;
      const refused =
        problem.kind === 'validation' ? problem.issues.find(({field}) => field === 'email') : undefined;
      this.#correct({
        person,
        email,
        ...(current ? {theirs: current} : refused ? {issue: refused.code} : {problem}),
      });
      return this.#focusField();
    }
    if (open) this.closeCorrection();
    this.voice.report(undefined);
    this.voice.announce(this.voice.words().users.corrected(email));
  }

  #correct(correction: Correction): void {
    this.correction = correction;
    this.host.requestUpdate();
  }

  async #focusField(): Promise<void> {
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('#correct-email')?.focus();
  }

  #dialog(id: string): HTMLDialogElement | null {
    return this.host.renderRoot.querySelector<HTMLDialogElement>(`#${id}`);
  }

  async #show(id: string): Promise<void> {
    this.host.requestUpdate();
    await this.host.updateComplete;
    if (this.host.isConnected) this.#dialog(id)?.showModal();
  }

  /** A closed dialog gives the focus back, unless it was opened from a menu that is gone: then the row's own button has it. */
  #focusRow(person: Person | undefined): void {
    // What has just been hidden may still be said to have it.
    if (this.host.shadowRoot?.activeElement?.checkVisibility()) return;
    const openers = [...this.host.renderRoot.querySelectorAll<HTMLElement>('[data-person]')];
    const opener = openers.find(({dataset}) => dataset['person'] === person?.id);
    if (opener) opener.focus();
    else this.voice.focusHeading();
  }

  #fail({email}: Person, problem: Problem): void {
    this.voice.report({email, problem});
  }
}
