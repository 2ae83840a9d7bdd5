/** Owns how seats, and what is asked about them, look beside the shared parts. */
import {css} from 'lit';
import {peopleStyles} from '../people/people.styles.js';
import {dialogStyles} from '../ui/dialog.styles.js';

export const seatsStyles = [
  ...peopleStyles,
  dialogStyles,
  css`
    dialog.wide {
      inline-size: min(720px, calc(100vw - 32px));
      max-block-size: min(820px, calc(100dvh - 32px));
    }
    .dialog-body > p,
    .dialog-text {
      margin: 0;
    }
    .dialog-body .strip {
      margin-block-end: 0;
    }
    a.button {
      color: inherit;
    }
    .footer-note {
      flex: 1 1 100%;
      font-weight: 500;
    }
    .badges {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px;
      vertical-align: middle;
    }
    .device-icon {
      display: grid;
      place-items: center;
      flex: none;
      inline-size: 40px;
      block-size: 40px;
      border-radius: var(--_radius);
      background: var(--_surface-sunken);
      color: var(--_text-muted);
    }
    .device-icon .icon {
      inline-size: 20px;
      block-size: 20px;
    }
    .fault {
      display: inline-flex;
      gap: 6px;
      align-items: flex-start;
      color: var(--_danger);
    }
    .fault .icon {
      margin-block-start: 2px;
    }
    .what-happens {
      display: grid;
      gap: 6px;
      margin: 0;
      padding-inline-start: 18px;
    }
    .choice-card {
      display: flex;
      gap: 10px;
      align-items: flex-start;
      padding: 12px;
      border: 1px solid var(--_line);
      border-radius: 8px;
      cursor: pointer;
      transition: border-color var(--_ease);
    }
    .choice-card:has(:checked) {
      border-color: var(--_accent-text);
      background: var(--_accent-soft);
    }
    .choice-card:has(input:focus-visible) {
      outline: 2px solid var(--_accent-text);
      outline-offset: 2px;
    }
    .choice-card:has(:disabled) {
      color: var(--_text-muted);
      cursor: default;
    }
    .choice-card input {
      flex: none;
      inline-size: 16px;
      block-size: 16px;
      margin: 2px 0 0;
      accent-color: var(--_accent);
    }
    .choice-card input:focus-visible {
      outline: none;
    }
    .choice-text {
      display: grid;
      gap: 2px;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .choice-name {
      font-weight: 500;
    }
    .choices {
      display: grid;
      gap: 8px;
    }
    legend.label {
      margin-block-end: 6px;
    }
    @media (max-width: 640px) {
      dialog.wide {
        inline-size: 100%;
        max-inline-size: none;
        max-block-size: none;
        block-size: 100%;
        margin: 0;
        border-radius: 0;
      }
    }
  `,
];
