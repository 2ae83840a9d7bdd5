/**
 * Owns what is open about one person, one thing at a time: a menu, a form, a question. Forms and questions are
 * loaded when the first of them is asked for. It gives the focus back when they close.
 */
import {html, type LitElement, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {problemOf} from '../adapters/adapter.js';
import type {Tenancy} from '../controllers/tenancy.js';
import type {TenantElement} from '../controllers/tenant-element.js';
import type {Person} from '../model/person.js';
import {managesUsers} from '../model/policy.js';
import {readUser} from '../state/users.js';
import {dayIn, isAccessOver} from '../model/validate/day.js';
import {ActsAtOnce} from './acts-at-once.js';
import type {DialogKind, PersonDialog} from './dialog.js';
import type {RowAction} from './menu-items.js';
import {PersonActions} from './person-actions.js';
import {type OpenMenu, personMenu} from './person-menu.view.js';
import {RowActionEvent} from './row-action-event.js';
import type {Voice} from './voice.js';

const DIALOG_OF: Readonly<Record<string, DialogKind>> = {
  details: 'details',
  edit: 'edit',
  deactivate: 'deactivate',
  block: 'block',
  remove: 'remove',
  delete: 'delete',
  revoke: 'revoke',
  correct: 'correct',
  link: 'link',
};

export class PersonDesk implements ReactiveController {
  readonly actions: PersonActions;
  readonly #atOnce: ActsAtOnce;
  menu: OpenMenu | undefined;
  /** Acts that the page adds to every menu. */
  rowActions: readonly RowAction[] = [];
  #dialog:
    | {readonly dialog: PersonDialog; readonly person: Person | undefined; readonly stop: AbortController}
    | undefined;
  #dialogElement: HTMLDialogElement | undefined;
  #menuElement: HTMLElement | undefined;
  /** Counts what was asked for: a dialog that is loaded too late is not opened over another one. */
  #asked = 0;

  constructor(
    private readonly host: TenantElement & LitElement,
    private readonly tenancy: Tenancy,
    readonly voice: Voice,
  ) {
    this.actions = new PersonActions(host, tenancy);
    this.#atOnce = new ActsAtOnce(voice, this.actions);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** Another tenant: questions about people of the one before mean nothing there. */
  clear(): void {
    this.#asked++;
    this.closeMenu();
    this.menu = undefined;
    this.#dialogElement?.close();
    this.#dialog?.stop.abort();
    this.#dialog = undefined;
  }

  /** The list shows a newer edition: what is open about somebody in it is told. */
  rowsChanged(rows: readonly Person[]): void {
    const person = this.#dialog?.person;
    const row = person && rows.find(({id}) => id === person.id);
    if (row) this.#dialog?.dialog.rowChanged?.(row);
    else if (person?.kind === 'user') void this.#lookAfter(person);
  }

  /** Not among the rows any more: filtered out, or removed by somebody else. */
  async #lookAfter(person: Person): Promise<void> {
    try {
      await readUser(this.tenancy.required, person.id);
    } catch (error) {
      if (problemOf(error).kind !== 'not_found' || this.#dialog?.person !== person) return;
      if (!this.actions.running.has(person.id)) await this.open('gone', person);
    }
  }

  render(): TemplateResult {
    return html`${personMenu(this)}<dialog
      id="person-dialog"
      class=${this.#dialog?.dialog.sheet ? 'sheet' : ''}
      aria-labelledby="person-dialog-title"
      @close=${this.#handleClosed}
      @pointerdown=${this.#handleBackdrop}
      ${ref((element) => (this.#dialogElement = element as HTMLDialogElement | undefined))}
    >
      ${this.#dialog?.dialog.render() ?? nothing}
    </dialog>`;
  }

  takeMenu(element: HTMLElement | undefined): void {
    this.#menuElement = element;
  }

  async openMenu(kind: OpenMenu['kind'], person: Person): Promise<void> {
    this.closeMenu();
    this.menu = {kind, person};
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.#menuElement?.showPopover();
    const items = [...(this.#menuElement?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];
    (items.find((item) => item.getAttribute('aria-pressed') === 'true') ?? items[0])?.focus();
  }

  closeMenu(): void {
    if (this.#menuElement?.matches(':popover-open')) this.#menuElement.hidePopover();
  }

  menuClosed(): void {
    // Another menu may have been opened in its place already.
    if (this.#menuElement?.matches(':popover-open')) return;
    const person = this.menu?.person;
    this.menu = undefined;
    this.host.requestUpdate();
    // Put away by Escape, it leaves the focus to nobody in some browsers.
    if (person && document.activeElement === document.body) void this.#focusRow(person);
  }

  /** An item of the menu. */
  choose(id: string, person: Person): void {
    if (id === 'roles') return this.#askForRole(person);
    this.closeMenu();
    const kind = DIALOG_OF[id];
    if (kind) void this.open(kind, person);
    else if (id === 'resend') void this.#atOnce.resend(person);
    else if (id === 'reactivate') void this.setActive(person, true);
    else if (id === 'free_seat') void this.#atOnce.freeSeat(person);
    else if (id === 'reset') void this.#atOnce.resetPassword(person);
    else if (id.startsWith('own:')) this.host.dispatchEvent(new RowActionEvent(id.slice(4), person));
  }

  async open(kind: DialogKind, person: Person, roles: readonly string[] = []): Promise<void> {
    const asked = ++this.#asked;
    try {
      const {createDialog} = await import('./dialogs/create-dialog.js');
      const stop = new AbortController();
      const dialog = await createDialog(this.host, kind, person, roles, {
        voice: this.voice,
        actions: this.actions,
        tenancy: this.tenancy,
        signal: stop.signal,
        update: () => this.host.requestUpdate(),
        close: (gone = false) => this.#close(gone),
        focus: (id) => void this.#focus(id),
        choose: (id, whom) => void this.#chooseAfter(id, whom),
        rowActions: this.rowActions,
        follow: (next, whom) => void this.open(next, whom),
      });
      if (asked !== this.#asked || !this.host.isConnected) return stop.abort();
      this.#dialog?.stop.abort();
      this.#dialog = {dialog, person, stop};
      this.voice.report(undefined);
      this.host.requestUpdate();
      await this.host.updateComplete;
      if (this.#dialogElement && !this.#dialogElement.open) this.#dialogElement.showModal();
    } catch {
      // The file could not be fetched; the next click asks for it again.
      this.#atOnce.fail(person, {kind: 'network', maybeApplied: false});
    }
  }

  /** What was chosen in an open panel: another dialog takes its place, anything else is done where the list is. */
  async #chooseAfter(id: string, person: Person): Promise<void> {
    const kind = DIALOG_OF[id];
    if (kind) return this.open(kind, person);
    this.#close(false);
    await this.host.updateComplete;
    this.choose(id, person);
  }

  /** By the switch or the menu: at once where there is nothing to ask, with the way back in sight. */
  async setActive(person: Person, active: boolean): Promise<void> {
    if (!active && (person.seat || this.voice.ownedItems)) return this.open('deactivate', person);
    if (active && this.#accessIsOver(person)) return this.open('reactivate', person);
    await this.#atOnce.setActive(person, active);
  }

  #accessIsOver({accessEndsAt}: Person): boolean {
    return isAccessOver(accessEndsAt, dayIn(this.voice.session?.account.timeZone, new Date()));
  }

  async chooseRole(person: Person, role: string): Promise<void> {
    this.closeMenu();
    if (person.roles.length === 1 && person.roles[0] === role) return;
    const roles = [role];
    const {profile} = this.voice;
    if (profile?.people?.roleChanges === 'replace' && person.kind !== 'invitation')
      return this.open('replace', person, roles);
    const granting = profile?.roles.some((known) => known.id === role && managesUsers(known));
    const asks = profile?.people?.confirmRoles ?? 'always';
    if (person.kind !== 'invitation' && (asks === 'always' || (asks === 'granting' && granting)))
      return this.open('role', person, roles);
    await this.#atOnce.changeRole(person, role);
  }

  #askForRole(person: Person): void {
    if (this.voice.profile?.people?.roleChanges === 'replace' && person.kind !== 'invitation') {
      this.closeMenu();
      void this.open('replace', person);
    } else void this.openMenu('roles', person);
  }

  #close(gone: boolean): void {
    if (gone && this.#dialog) this.#dialog = {...this.#dialog, person: undefined};
    this.#dialogElement?.close();
  }

  async #focus(id: string): Promise<void> {
    await this.host.updateComplete;
    this.#dialogElement?.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  readonly #handleBackdrop = (event: PointerEvent): void => {
    // Only the sheet, which asks nothing, is put away by a click beside it.
    if (event.target === this.#dialogElement && this.#dialog?.dialog.sheet) this.#dialogElement.close();
  };

  /** However it was closed. */
  readonly #handleClosed = (): void => {
    const closed = this.#dialog;
    closed?.dialog.closed?.();
    closed?.stop.abort();
    this.#dialog = undefined;
    this.host.requestUpdate();
    void this.#focusRow(closed?.person);
  };

  /** A closed dialog gives the focus back, unless it was opened from a menu that is gone: then the row's own button has it. */
  async #focusRow(person: Person | undefined): Promise<void> {
    await this.host.updateComplete;
    if (!this.host.isConnected || this.#dialogElement?.open) return;
    // What has just been hidden may still be said to have it.
    const focused = this.host.shadowRoot?.activeElement;
    const kept = focused?.checkVisibility() && !this.#dialogElement?.contains(focused);
    if (kept && person) return;
    const openers = [...this.host.renderRoot.querySelectorAll<HTMLElement>('[data-person]')];
    const opener = openers.find(({dataset}) => dataset['person'] === person?.id);
    if (opener) opener.focus();
    else this.voice.focusHeading();
  }
}
