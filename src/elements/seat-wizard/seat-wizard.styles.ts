import {css} from 'lit';
import {deviceFormStyles} from '../../seats/device-form.styles.js';
import {holderFieldStyles} from '../../seats/holder-field.styles.js';
import {seatsStyles} from '../../seats/seats.styles.js';

export const seatWizardStyles = [
  ...seatsStyles,
  deviceFormStyles,
  holderFieldStyles,
  css`
    .inline {
      border: 1px solid var(--_line);
      border-radius: var(--_radius-surface);
      background: var(--_surface);
    }
    .inline .steps {
      padding-block-start: 20px;
    }
    .steps {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      margin: 0;
      padding: 0 24px 16px;
      list-style: none;
    }
    .steps li {
      display: flex;
      gap: 8px;
      align-items: center;
    }
    .steps li + li::before {
      content: '';
      inline-size: 20px;
      block-size: 1px;
      background: var(--_control-line);
    }
    .step {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      min-block-size: 28px;
      padding: 2px 4px;
      border: 0;
      border-radius: var(--_radius);
      background: none;
      color: var(--_text-muted);
    }
    button.step {
      cursor: pointer;
    }
    button.step:hover {
      color: var(--_text);
    }
    .step-number {
      display: grid;
      place-items: center;
      inline-size: 22px;
      block-size: 22px;
      border: 1px solid var(--_control-line);
      border-radius: 50%;
      font-size: 12px;
      font-variant-numeric: tabular-nums;
    }
    .step.current {
      color: var(--_text);
      font-weight: 500;
    }
    .step.current .step-number {
      border-color: transparent;
      background: var(--_accent);
      color: var(--_on-accent);
    }
    .step.done .step-number {
      border-color: transparent;
      background: var(--_accent-soft);
      color: var(--_accent-text);
    }
    .step-number .icon {
      inline-size: 12px;
      block-size: 12px;
      stroke-width: 2.5;
    }
    .wizard-heading {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .dialog-body.wizard-body {
      min-block-size: min(360px, 50dvh);
      position: relative;
    }
    .bone.block {
      inline-size: 100%;
      block-size: var(--_control);
      border-radius: var(--_radius);
    }
    .count-field {
      max-inline-size: 220px;
    }
    .modes {
      grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
    }
    .summary {
      display: grid;
      gap: 0;
      margin: 0;
    }
    .summary-row {
      display: grid;
      grid-template-columns: minmax(100px, 160px) minmax(0, 1fr) max-content;
      gap: 12px;
      align-items: baseline;
      padding-block: 10px;
      border-block-end: 1px solid var(--_line);
    }
    .summary-row dt {
      color: var(--_text-muted);
    }
    .summary-row dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .summary-row .by {
      display: block;
      color: var(--_text-muted);
      font-size: 13px;
    }
    .section-title {
      margin: 0 0 4px;
      font-size: 14px;
      font-weight: 600;
    }
    .prices {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 16px;
      border-radius: var(--_radius-surface);
      background: var(--_surface-sunken);
    }
    .price-row {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      justify-content: space-between;
    }
    .price-row dd {
      margin: 0;
      margin-inline-start: auto;
      font-variant-numeric: tabular-nums;
    }
    .price-row.due {
      padding-block-start: 8px;
      border-block-start: 1px solid var(--_line);
      font-size: 16px;
      font-weight: 600;
    }
    .notes {
      display: grid;
      gap: 4px;
      margin-block-start: 12px;
      color: var(--_text-muted);
      font-size: 13px;
    }
    .notes p {
      margin: 0;
    }
    .strip.quiet {
      background: var(--_accent-soft);
      color: var(--_accent-text);
    }
    .footer-price {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
      align-items: baseline;
      margin-inline-end: auto;
      font-variant-numeric: tabular-nums;
    }
    .footer-price strong {
      font-weight: 600;
    }
    .notice-icon.good {
      background: var(--_success-soft);
      color: var(--_success);
    }
    .done-acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      justify-content: center;
      margin-block-start: 10px;
    }
    .done-acts .button {
      margin: 0;
    }
    @media (max-width: 640px) {
      .dialog-body.wizard-body {
        flex: 1;
        min-block-size: 0;
      }
    }
    @media (max-width: 480px) {
      .summary-row {
        grid-template-columns: minmax(0, 1fr) max-content;
        gap: 2px 12px;
      }
      .summary-row dt {
        grid-column: 1 / -1;
      }
      .footer-price {
        flex: 1 1 100%;
      }
      .steps {
        padding-inline: 16px;
      }
      .steps li + li::before {
        inline-size: 8px;
      }
      .step:not(.current) .step-name {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
    .left-out {
      color: var(--_text);
    }
    @media (pointer: coarse) {
      button.step {
        min-block-size: 44px;
        min-inline-size: 44px;
      }
    }
  `,
];
