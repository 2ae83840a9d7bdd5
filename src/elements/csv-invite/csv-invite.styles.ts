import {css} from 'lit';
import {textFileStyles} from '../../people/text-file.styles.js';
import {fieldStyles} from '../../ui/field.styles.js';
import {noticeStyles} from '../../ui/notice.js';
import {skeletonStyles} from '../../ui/skeleton.js';
import {tableStyles} from '../../ui/table.styles.js';
import {batchStyles} from './batch.styles.js';
import {checkStyles} from './check.styles.js';
import {columnsStyles} from './columns.styles.js';
import {fileStyles} from './file.styles.js';
import {listsStyles} from './lists.styles.js';
import {rowsStyles} from './rows.styles.js';
import {sourceLineStyles} from './source-line.styles.js';
import {stepsStyles} from './steps.styles.js';

/** Beside the frame, which is there from the start. */
export const csvInviteStyles = [
  fieldStyles,
  noticeStyles,
  skeletonStyles,
  tableStyles,
  textFileStyles,
  stepsStyles,
  listsStyles,
  sourceLineStyles,
  fileStyles,
  columnsStyles,
  checkStyles,
  rowsStyles,
  batchStyles,
  css`
    dialog.wide {
      inline-size: min(960px, calc(100vw - 32px));
      max-block-size: calc(100dvh - 48px);
    }
    .csv-body {
      gap: 16px;
      /* Else the longest choice of a list would decide. */
      grid-template-columns: minmax(0, 1fr);
      container-type: inline-size;
    }
    .inline .dialog-body {
      padding: 0;
      overflow: visible;
    }
    .inline .dialog-footer {
      padding: 20px 0 0;
      border: 0;
    }
    .way-title {
      margin: 0;
      padding: 0;
      font-size: 14px;
      font-weight: 500;
    }
    .footer-note {
      flex: 1 1 20ch;
      margin: 0;
      color: var(--_text-muted);
      font-size: 13px;
    }
    @media (max-width: 640px) {
      dialog.wide {
        inline-size: 100%;
        max-inline-size: none;
        block-size: 100%;
        max-block-size: none;
        border-radius: 0;
      }
    }
  `,
];
