/** Owns choosing a role: cards over native radio buttons or checkboxes, with what each grants behind a disclosure. */
import {html, nothing, type TemplateResult} from 'lit';
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
