/**
 * Owns the door to what is done to one person: menus, forms and acts are loaded when a reader comes near them,
 * so that a list to look at costs no more than a list.
 */
import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {Lazy} from '../controllers/lazy.js';
import type {Tenancy} from '../controllers/tenancy.js';
import type {TenantElement} from '../controllers/tenant-element.js';
import {displayName, type Person} from '../model/person.js';
import {icon, moreIcon} from '../ui/icons.js';
import type {RowAction} from './menu-items.js';
import type {PersonDesk} from './person-desk.js';
import type {Voice} from './voice.js';

type MenuKind = 'actions' | 'roles';

export class Desk {
  readonly #lazy: Lazy<PersonDesk>;
  #rowActions: readonly RowAction[] = [];
  /** What the pointer has just gone down on, while its menu is open: the click that follows is no wish to open it. */
  #closing = false;

  constructor(
    host: TenantElement & LitElement,
    tenancy: Tenancy,
    private readonly voice: Voice,
  ) {
    this.#lazy = new Lazy(host, async () => {
      const {PersonDesk} = await import('./person-desk.js');
      const desk = new PersonDesk(host, tenancy, voice);
      desk.rowActions = this.#rowActions;
      return desk;
    });
  }

  get rowActions(): readonly RowAction[] {
    return this.#rowActions;
  }
  /** Acts that the page adds to every menu. */
  set rowActions(actions: readonly RowAction[]) {
    this.#rowActions = actions;
    if (this.#lazy.value) this.#lazy.value.rowActions = actions;
  }

  /** Somebody comes near: it will be wanted. */
  readonly handleNear = (): void => void this.#lazy.want();

  isBusy(person: Person): boolean {
    return this.#lazy.value?.actions.running.has(person.id) ?? false;
  }

  /** The person as the reader's own switch has it, while the answer is on its way. */
  seen(person: Person): Person {
    return this.#lazy.value?.actions.seen(person) ?? person;
  }

  isOpen(kind: MenuKind, person: Person): boolean {
    const menu = this.#lazy.value?.menu;
    return menu?.kind === kind && menu.person.id === person.id;
  }

  pressMenu(kind: MenuKind, person: Person): void {
    this.#closing = this.isOpen(kind, person);
  }

  openMenu(person: Person): Promise<void> {
    const closing = this.#closing;
    this.#closing = false;
    return closing ? Promise.resolve() : this.#with((desk) => void desk.openMenu('actions', person));
  }

  /** An act, or a form or question that leads to one. */
  choose(id: string, person: Person): Promise<void> {
    const closing = this.#closing && id === 'roles';
    this.#closing = false;
    return closing ? Promise.resolve() : this.#with((desk) => desk.choose(id, person));
  }

  setActive(person: Person, active: boolean): Promise<void> {
    return this.#with((desk) => void desk.setActive(person, active));
  }

  rowsChanged(rows: readonly Person[]): void {
    this.#lazy.value?.rowsChanged(rows);
  }

  clear(): void {
    this.#lazy.value?.clear();
  }

  render(): TemplateResult | typeof nothing {
    return this.#lazy.value?.render() ?? nothing;
  }

  async #with(run: (desk: PersonDesk) => void): Promise<void> {
    const desk = await this.#lazy.want();
    if (desk) run(desk);
    else this.voice.report({kind: 'failed', problem: {kind: 'network', maybeApplied: false}});
  }
}

/** The button that opens somebody's menu. */
export function menuOpener(desk: Desk, voice: Voice, person: Person): TemplateResult {
  const open = desk.isOpen('actions', person);
  const label = voice.words.common.moreActions(displayName(person));
  return html`<button
    type="button"
    class="icon-button row-opener ${open ? 'menu-opener' : ''}"
    data-person=${person.id}
    aria-label=${label}
    title=${label}
    aria-expanded=${open ? 'true' : 'false'}
    @pointerdown=${() => desk.pressMenu('actions', person)}
    @click=${() => void desk.openMenu(person)}
  >
    ${icon(moreIcon)}
  </button>`;
}
