/** Owns the parts of a field. Label, control, help and error share one root, so their ids reach one another. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {alertIcon, icon} from './icons.js';

/** What is wrong with a field, in place; the id is for `aria-describedby`. */
export function fieldError(id: string, text: string | undefined): TemplateResult | typeof nothing {
  return text ? html`<p class="error" id=${id}>${icon(alertIcon)}<span>${text}</span></p>` : nothing;
}

/** What browsers and password managers may fill in. */
export type Autocomplete =
  'off' | 'name' | 'email' | 'username' | 'current-password' | 'new-password' | 'one-time-code';

export interface TextFieldOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'datetime-local';
  /** The keyboard a touch screen shows. */
  readonly inputMode?: 'text' | 'email' | 'decimal';
  /** The way the value is written, by its own letters by default. */
  readonly direction?: 'ltr' | 'auto';
  readonly autocomplete?: Autocomplete;
  readonly required?: boolean;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly readonly?: boolean;
  readonly onInput?: (value: string) => void;
  readonly onEnter?: () => void;
  /** The field is left. */
  readonly onLeave?: () => void;
}

/** What a day says that was begun and not finished: no day, so that nobody takes it for none. */
const HALF_TYPED = '?';

export function textField(options: TextFieldOptions): TemplateResult {
  const {id, label, value, type = 'text', help, error, readonly = false} = options;
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  const isDate = type === 'date';
  const textIn = ({target}: Event) => {
    const input = target as HTMLInputElement;
    return isDate && input.validity.badInput ? HALF_TYPED : input.value;
  };
  // No event says that a day is half typed while it is: it shows when the field is left.
  const hearDay = (event: Event) => {
    if (isDate && textIn(event) !== value) options.onInput?.(textIn(event));
  };
  return html`<div class="field">
    <label class="label" for=${id}>${label}</label>
    <input
      class="input"
      id=${id}
      name=${id}
      type=${type}
      dir=${options.direction ?? (type === 'email' ? 'ltr' : 'auto')}
      .autocomplete=${options.autocomplete ?? 'off'}
      .value=${live(isDate && value === HALF_TYPED ? '' : value)}
      ?readonly=${readonly}
      inputmode=${options.inputMode ?? nothing}
      aria-required=${options.required ? 'true' : nothing}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${describedBy || nothing}
      @input=${(event: InputEvent) => options.onInput?.(textIn(event))}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        hearDay(event);
        options.onEnter?.();
      }}
      @blur=${(event: FocusEvent) => {
        hearDay(event);
        options.onLeave?.();
      }}
    />
    ${help ? html`<p class="help" id="${id}-help">${help}</p>` : nothing} ${fieldError(`${id}-error`, error)}
  </div>`;
}

export interface SelectFieldOptions {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What stands there while nothing is chosen; without it something always is. */
  readonly placeholder?: string;
  readonly choices: readonly {readonly value: string; readonly label: string}[];
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly onChoose: (value: string) => void;
}

export function selectField(options: SelectFieldOptions): TemplateResult {
  const {id, label, value, placeholder, choices, help, error} = options;
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label class="label" for=${id}>${label}</label>
    <select
      class="input select"
      id=${id}
      ?disabled=${options.disabled ?? false}
      aria-required=${options.required ? 'true' : nothing}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${describedBy || nothing}
      @change=${(event: Event) => options.onChoose((event.target as HTMLSelectElement).value)}
    >
      ${placeholder === undefined ? nothing : html`<option value="" .selected=${value === ''}>${placeholder}</option>`}
      ${choices.map((choice) => html`<option value=${choice.value} .selected=${choice.value === value}>${choice.label}</option>`)}
    </select>
    ${help ? html`<p class="help" id="${id}-help">${help}</p>` : nothing} ${fieldError(`${id}-error`, error)}
  </div>`;
}
