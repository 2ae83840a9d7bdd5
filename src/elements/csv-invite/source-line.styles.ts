import {css} from 'lit';

/** The file in hand, and how it is read. */
export const sourceLineStyles = css`
  .source-head,
  .source-told {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    margin: 0;
  }
  .source-head {
    justify-content: space-between;
  }
  .source-line {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
  .source-name {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .inline-choice {
    max-inline-size: 100%;
    min-inline-size: 0;
    display: inline-flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    color: var(--_text-muted);
    font-size: 13px;
  }
  .inline-choice .input {
    min-inline-size: 0;
    inline-size: auto;
    max-inline-size: 100%;
    color: var(--_text);
  }
`;
