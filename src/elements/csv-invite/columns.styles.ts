import {css} from 'lit';

export const columnsStyles = css`
  .check-line {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 28px;
    cursor: pointer;
  }
  .check-line input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .column-source {
    display: grid;
    gap: 2px;
  }
  .column-name {
    font-weight: 500;
  }
  .column-samples {
    font-size: 13px;
  }
  .column.left-out .column-name {
    color: var(--_text-muted);
  }
  .line {
    display: block;
  }
  @media (pointer: coarse) {
    .check-line {
      min-block-size: 44px;
    }
  }
`;
