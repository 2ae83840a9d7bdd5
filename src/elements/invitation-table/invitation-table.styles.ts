import {css} from 'lit';
import {peopleStyles} from '../../people/people.styles.js';

export const invitationTableStyles = [
  ...peopleStyles,
  css`
    .by {
      display: block;
      font-size: 13px;
    }
    .mail-reason {
      display: block;
      color: var(--_text-muted);
      font-size: 13px;
      overflow-wrap: anywhere;
    }
    .column-time,
    .row-actions .button {
      white-space: nowrap;
    }
    .column-mail .status {
      min-inline-size: 110px;
      white-space: normal;
    }
    .more {
      display: flex;
      justify-content: center;
      margin-block-start: 12px;
    }
    @container (max-width: 640px) {
      td .by,
      td .mail-reason {
        grid-column: 2;
      }
    }
  `,
];
