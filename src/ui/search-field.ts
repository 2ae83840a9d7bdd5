/** Owns the field that something is searched with. */
import {css, html, type TemplateResult} from 'lit';
import {icon, searchIcon} from './icons.js';

export interface SearchFieldOptions {
  readonly id: string;
  /** Names it, and stands in it while it is empty. */
  readonly label: string;
  readonly value: string;
  readonly disabled?: boolean;
  readonly onInput: (text: string) => void;
}

export const searchField = ({
  id,
  label,
  value,
  disabled = false,
  onInput,
}: SearchFieldOptions): TemplateResult =>
  html`<div class="search">
    ${icon(searchIcon)}
    <input
      class="input"
      id=${id}
      type="search"
      autocomplete="off"
      aria-label=${label}
      placeholder=${label}
      .value=${value}
      ?disabled=${disabled}
      @input=${(event: InputEvent) => onInput((event.target as HTMLInputElement).value)}
    />
  </div>`;

export const searchFieldStyles = css`
  .search {
    position: relative;
  }
  .search .icon {
    position: absolute;
    inset-block-start: calc(50% - 8px);
    inset-inline-start: 10px;
    color: var(--_text-muted);
    pointer-events: none;
  }
  /* The browser's own cross, without the browser's blue. */
  .search .input::-webkit-search-cancel-button {
    filter: grayscale(1) opacity(0.6);
  }
  .search .input {
    padding-inline-start: 34px;
  }
`;
