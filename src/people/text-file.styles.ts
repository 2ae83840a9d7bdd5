import {css} from 'lit';

/** The buttons that a text is taken along with, and the text itself. */
export const textFileStyles = css`
  .file-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .file-buttons a {
    color: var(--_text);
  }
  .file-text {
    inline-size: 100%;
    font-family: monospace;
    white-space: pre;
  }
`;
