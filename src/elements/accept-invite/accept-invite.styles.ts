import {css} from 'lit';
import {buttonStyles} from '../../ui/button.styles.js';
import {fieldStyles} from '../../ui/field.styles.js';
import {noticeStyles} from '../../ui/notice.js';
import {skeletonStyles} from '../../ui/skeleton.js';
import {tokens} from '../../ui/tokens.styles.js';

export const acceptInviteStyles = [
  tokens,
  buttonStyles,
  fieldStyles,
  noticeStyles,
  skeletonStyles,
  css`
    .card {
      max-inline-size: 440px;
      margin-inline: auto;
      padding: 32px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius-surface);
      background: var(--_surface-raised);
    }
    h1 {
      margin: 0 0 8px;
      font-size: 20px;
      font-weight: 600;
      line-height: 1.3;
      overflow-wrap: anywhere;
    }
    .lead {
      margin: 0 0 20px;
      color: var(--_text-muted);
      overflow-wrap: anywhere;
    }
    .facts {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: 6px 16px;
      margin: 0 0 20px;
      padding: 12px 16px;
      border-radius: 8px;
      background: var(--_surface-sunken);
    }
    .facts dt {
      color: var(--_text-muted);
    }
    .facts dd {
      margin: 0;
      font-weight: 500;
      overflow-wrap: anywhere;
      text-align: match-parent;
    }
    .form {
      display: grid;
      gap: 16px;
    }
    .form .lead {
      margin: 0;
    }
    .strip {
      margin-block-end: 16px;
    }
    .wide {
      inline-size: 100%;
    }
    .foot {
      margin-block-start: 16px;
    }
    .password {
      position: relative;
    }
    .password .input {
      padding-inline-end: 40px;
    }
    .reveal {
      position: absolute;
      inset-block-start: calc(1.45em + 6px + (var(--_control) - 32px) / 2);
      inset-inline-end: 2px;
    }
    .strength {
      display: flex;
      gap: 10px;
      align-items: center;
      margin-block-start: -8px;
    }
    .bars {
      display: flex;
      gap: 3px;
    }
    .bars i {
      inline-size: 28px;
      block-size: 4px;
      border-radius: 2px;
      background: var(--_line);
    }
    .strength-1 i:nth-child(-n + 1),
    .strength-2 i:nth-child(-n + 2) {
      background: var(--_warning);
    }
    .strength-3 i:nth-child(-n + 3),
    .strength-4 i {
      background: var(--_success);
    }
    .joined {
      display: grid;
      justify-items: center;
      text-align: center;
    }
    .joined-icon {
      display: grid;
      place-items: center;
      inline-size: 40px;
      block-size: 40px;
      margin-block-end: 16px;
      border-radius: 50%;
      background: var(--_success-soft);
      color: var(--_success);
    }
    .notice {
      padding-block: 8px;
    }
    .ghost-control {
      block-size: var(--_control);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
    @media (max-width: 480px) {
      .card {
        padding: 24px 16px;
      }
    }
    @media (pointer: coarse) {
      .reveal {
        inset-block-start: calc(1.45em + 6px);
      }
    }
  `,
];
