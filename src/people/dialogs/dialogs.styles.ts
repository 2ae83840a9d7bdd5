import {css} from 'lit';
import {dialogStyles} from '../../ui/dialog.styles.js';
import {roleCardStyles} from '../../ui/role-cards.styles.js';
import {searchFieldStyles} from '../../ui/search-field.js';

/** What forms and questions need beside the styles of the list they open over. */
export const dialogsStyles = [
  dialogStyles,
  roleCardStyles,
  searchFieldStyles,
  css`
    .dialog-body .strip {
      margin-block-end: 0;
    }
    .dialog-body p.label {
      margin: 0;
    }
    .dialog-text {
      margin: 0;
    }
    .theirs {
      display: grid;
      gap: 8px;
      justify-items: start;
      padding: 12px;
      border-radius: var(--_radius);
      background: var(--_surface-sunken);
    }
    .plain-list {
      display: grid;
      gap: 4px;
      margin: 4px 0 0;
      padding-inline-start: 18px;
    }
    .owned {
      display: grid;
      gap: 8px;
    }
    dialog.sheet {
      inline-size: 440px;
      max-inline-size: 100%;
      block-size: 100dvh;
      max-block-size: none;
      margin: 0;
      margin-inline-start: auto;
      border-radius: 0;
    }
    .sheet-header .person {
      flex: 1;
    }
    .sheet-header .icon-button {
      margin: 0;
    }
    .part {
      display: grid;
      gap: 8px;
    }
    .part-title {
      margin: 0;
      color: var(--_text-muted);
      font-size: 13px;
      font-weight: 500;
    }
    .part p {
      margin: 0;
    }
    .facts {
      display: grid;
      gap: 6px;
      margin: 0;
    }
    .fact {
      display: grid;
      grid-template-columns: 120px 1fr;
      gap: 12px;
    }
    .fact dt {
      color: var(--_text-muted);
    }
    .fact dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .line {
      display: block;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .acts li,
    .acts .button {
      max-inline-size: 100%;
      overflow-wrap: anywhere;
    }
    .button.grave {
      color: var(--_danger);
    }
    .entries {
      display: grid;
      gap: 10px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .entries li {
      display: grid;
      gap: 1px;
    }
    .entries .muted {
      font-size: 13px;
      overflow-wrap: anywhere;
    }
  `,
];
