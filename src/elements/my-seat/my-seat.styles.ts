import {css} from 'lit';
import {seatsStyles} from '../../seats/seats.styles.js';

export const mySeatStyles = [
  ...seatsStyles,
  css`
    .card {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 20px;
      max-inline-size: 560px;
      padding: 24px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius-surface);
      background: var(--_surface);
    }
    .card p {
      margin: 0;
    }
    .card-head {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: center;
    }
    .card-title {
      margin: 0;
      margin-inline-end: auto;
      font-size: 20px;
      font-weight: 600;
      line-height: 1.3;
      overflow-wrap: anywhere;
    }
    .card-notes {
      display: grid;
      gap: 8px;
    }
    .device {
      display: flex;
      gap: 12px;
      align-items: center;
      padding-block: 16px;
      border-block: 1px solid var(--_line);
    }
    .device:last-child {
      padding-block-end: 0;
      border-block-end: 0;
    }
    .device-text {
      display: grid;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .device-name {
      font-weight: 500;
    }
    .card-acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .people-list {
      display: grid;
      gap: 6px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .card .status {
      white-space: normal;
    }
    .card a {
      display: inline-flex;
      align-items: center;
      inline-size: fit-content;
      min-block-size: 24px;
      color: var(--_accent-text);
      overflow-wrap: anywhere;
    }
    .request {
      display: grid;
      gap: 12px;
    }
    .bone.block {
      inline-size: 100%;
      block-size: 40px;
      border-radius: var(--_radius);
    }
    @media (max-width: 480px) {
      .card {
        padding: 16px;
      }
      .card-acts .button {
        flex: 1 1 100%;
        min-block-size: 44px;
      }
    }
    @media (pointer: coarse) {
      .card .status {
      white-space: normal;
    }
    .card a {
        min-block-size: 44px;
      }
    }
  `,
];
