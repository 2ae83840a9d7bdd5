/** Owns how the menu of one person looks, and the list of roles that opens in its place. */
import {html, nothing, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {localizedText} from '../model/localized-text.js';
import {displayName, type Person} from '../model/person.js';
import {grantableRoles} from '../model/policy.js';
import {checkIcon, icon} from '../ui/icons.js';
import {handleMenuKeys} from '../ui/menu-keys.js';
import {type MenuItem, menuItemsOf, type RowAction} from './menu-items.js';
import type {Voice} from './voice.js';

export interface OpenMenu {
  readonly kind: 'actions' | 'roles';
  readonly person: Person;
}

/** What the menu needs of whoever opens it. */
export interface MenuDesk {
  readonly voice: Voice;
  readonly menu: OpenMenu | undefined;
  readonly rowActions: readonly RowAction[];
  readonly actions: {readonly running: ReadonlySet<string>};
  choose(id: string, person: Person): void;
  chooseRole(person: Person, role: string): Promise<void>;
  menuClosed(): void;
  takeMenu(element: HTMLElement | undefined): void;
}

export function personMenu(desk: MenuDesk): TemplateResult {
  const {menu, voice} = desk;
  const handleToggle = (event: ToggleEvent) => {
    if (event.newState === 'closed') desk.menuClosed();
  };
  return html`<div
    class="menu ${menu?.kind === 'roles' ? 'from-start' : ''}"
    id="row-menu"
    popover="auto"
    role="group"
    aria-label=${menu ? labelOf(voice, menu) : nothing}
    @toggle=${handleToggle}
    @keydown=${handleMenuKeys}
    ${ref((element) => desk.takeMenu(element as HTMLElement | undefined))}
  >
    ${menu ? (menu.kind === 'roles' ? roleItems(desk, menu.person) : actionItems(desk, menu.person)) : nothing}
  </div>`;
}

function labelOf({words}: Voice, {kind, person}: OpenMenu): string {
  const name = displayName(person);
  return kind === 'roles' ? words.people.rolesOf(name) : words.people.menuOf(name);
}

function actionItems(desk: MenuDesk, person: Person): readonly TemplateResult[] {
  return menuItemsOf(desk.voice, person, desk.rowActions).map(
    (group) =>
      html`<div class="menu-group">
        ${group.map((item, index) => menuItem(desk, person, item, group[index + 1]?.reason === item.reason))}
      </div>`,
  );
}

/** A reason that the next item shares is seen once, below the last of them, and read out with each. */
function menuItem(
  desk: MenuDesk,
  person: Person,
  {id, label, reason, danger}: MenuItem,
  shared: boolean,
): TemplateResult {
  const off = reason !== undefined || desk.actions.running.has(person.id);
  const handleClick = () => {
    if (!off) desk.choose(id, person);
  };
  return html`<button
    type="button"
    class="menu-item ${danger ? 'danger' : ''}"
    aria-disabled=${off ? 'true' : 'false'}
    @click=${handleClick}
  >
    <span class="menu-text">${label}${
      reason ? html`<span class=${shared ? 'visually-hidden' : 'muted'}> ${reason}</span>` : nothing
    }</span>
  </button>`;
}

function roleItems(desk: MenuDesk, person: Person): readonly TemplateResult[] {
  const {voice} = desk;
  const roles = voice.session ? grantableRoles(voice.session) : [];
  return roles.map((role) => {
    const held = person.roles.includes(role.id);
    const description = localizedText(role.description, voice.language);
    return html`<button
      type="button"
      class="menu-item"
      aria-pressed=${held ? 'true' : 'false'}
      @click=${() => void desk.chooseRole(person, role.id)}
    >
      <span class="menu-check">${held ? icon(checkIcon) : nothing}</span>
      <span class="menu-text"
        >${localizedText(voice.profile?.roles.find(({id}) => id === role.id)?.label ?? role.label, voice.language)}
        ${description ? html`<span class="muted">${description}</span>` : nothing}</span
      >
    </button>`;
  });
}
