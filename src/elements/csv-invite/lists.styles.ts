import {css} from 'lit';

/** Lists with a border: columns, uploads, people who were not invited; and the dots that tell a state. */
export const listsStyles = css`
  .earlier,
  .not-invited {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  .batches,
  .failed-rows,
  .columns,
  .outcomes {
    inline-size: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .batches,
  .failed-rows,
  .columns {
    border: 1px solid var(--_line);
    border-radius: var(--_radius-surface);
  }
  .batch,
  .failed-row,
  .column {
    display: grid;
    grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr) minmax(0, 1.4fr);
    gap: 4px 16px;
    align-items: center;
    padding: 8px 12px;
  }
  .failed-row,
  .column {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
  .batch + .batch,
  .failed-row + .failed-row,
  .column + .column {
    border-block-start: 1px solid var(--_line);
  }
  .batch > *,
  .failed-row > *,
  .column-source > * {
    overflow-wrap: anywhere;
  }
  .dot {
    display: inline-block;
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    margin-inline-end: 2px;
    border-radius: 50%;
    background: var(--_text-muted);
  }
  .dot.ready,
  .dot.done,
  .dot.good {
    background: var(--_success);
  }
  .dot.doubtful,
  .dot.running,
  .dot.waiting,
  .dot.scheduled {
    background: var(--_warning);
  }
  .dot.wrong,
  .dot.bad {
    background: var(--_danger);
  }
  @container (max-width: 640px) {
    .batch,
    .failed-row,
    .column {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
