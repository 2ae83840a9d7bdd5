/** Owns choosing a role: cards over native radio buttons or checkboxes, with what each grants behind a disclosure. */
import {css, html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {fieldError} from './field.js';

export interface RoleCard {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly bestFor: string;
  readonly grants: readonly string[];
}

export interface RoleCardsOptions {
  readonly legend: string;
  readonly grantsLabel: string;
  readonly roles: readonly RoleCard[];
  readonly chosen: readonly string[];
  readonly many: boolean;
  readonly locked: boolean;
  readonly error: string | undefined;
  readonly onChoose: (roles: readonly string[]) => void;
}

export function roleCards(options: RoleCardsOptions): TemplateResult {
  const {roles, chosen, many, locked, error} = options;
  const handleChange = (id: string, checked: boolean) => {
    const rest = many ? chosen.filter((other) => other !== id) : [];
    options.onChoose(checked ? [...rest, id] : rest);
  };
  return html`<fieldset class="field" part="roles" aria-describedby=${error ? 'roles-error' : nothing}>
    <legend class="label role-legend">${options.legend}</legend>
    <div class="role-cards">
      ${roles.map(
        (role) => html`<div class="role-card">
          <label class="role-choice">
            <input
              type=${many ? 'checkbox' : 'radio'}
              name="role"
              value=${role.id}
              .checked=${live(chosen.includes(role.id))}
              ?disabled=${locked}
              @change=${(event: Event) => handleChange(role.id, (event.target as HTMLInputElement).checked)}
            />
            <span class="role-text">
              <span class="role-name">${role.label}</span>
              ${role.description ? html`<span class="muted">${role.description}</span>` : nothing}
              ${role.bestFor ? html`<span class="muted">${role.bestFor}</span>` : nothing}
            </span>
          </label>
          ${
            role.grants.length
              ? html`<details class="role-grants">
                <summary>${options.grantsLabel}<span class="visually-hidden">: ${role.label}</span></summary>
                <ul>
                  ${role.grants.map((grant) => html`<li>${grant}</li>`)}
                </ul>
              </details>`
              : nothing
          }
        </div>`,
      )}
    </div>
    ${fieldError('roles-error', error)}
  </fieldset>`;
}

export const roleCardStyles = css`
  .role-legend {
    margin-block-end: 6px;
  }
  .role-cards {
    display: grid;
    gap: 8px;
  }
  .role-card {
    border: 1px solid var(--_line);
    border-radius: 8px;
    transition: border-color var(--_ease);
  }
  .role-card:has(:checked) {
    border-color: var(--_accent-text);
    background: var(--_accent-soft);
  }
  .role-card:has(input:focus-visible) {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }
  .role-choice {
    display: flex;
    gap: 10px;
    align-items: flex-start;
    padding: 12px;
    cursor: pointer;
  }
  .role-choice input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 2px 0 0;
    accent-color: var(--_accent);
  }
  .role-choice input:focus-visible {
    outline: none;
  }
  .role-text {
    display: grid;
    gap: 2px;
  }
  .role-name {
    font-weight: 500;
  }
  .role-grants {
    padding: 0 12px 10px;
    padding-inline-start: 38px;
    margin-block-start: -6px;
    font-size: 13px;
  }
  .role-grants summary {
    inline-size: fit-content;
    padding-block: 4px;
    color: var(--_text-muted);
    cursor: pointer;
    border-radius: 4px;
  }
  @media (pointer: coarse) {
    .role-grants summary {
      padding-block: 13px;
    }
  }
  .role-grants summary:hover {
    color: var(--_text);
  }
  .role-grants ul {
    margin: 2px 0 0;
    padding-inline-start: 16px;
    color: var(--_text-muted);
  }
`;
