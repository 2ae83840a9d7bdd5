import {css} from 'lit';

export const holderFieldStyles = css`
  .holder-input {
    anchor-name: --te-holder;
  }
  .holder-menu {
    position-anchor: --te-holder;
    position-area: block-end span-inline-end;
    max-inline-size: none;
    max-block-size: min(340px, 50dvh);
    overflow-y: auto;
  }
  .holder-options {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .holder-option {
    display: flex;
    gap: 10px;
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--_control);
    padding: 6px 10px;
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .holder-option:hover,
  .holder-option.active {
    background: var(--_hover);
  }
  .holder-option.active {
    outline: 2px solid var(--_accent-text);
    outline-offset: -2px;
  }
  .holder-option.off {
    color: var(--_text-muted);
    cursor: default;
  }
  .holder-option.off .person-name {
    color: var(--_text-muted);
  }
  .holder-has {
    flex: none;
    font-size: 13px;
  }
  .invite-option {
    justify-content: flex-start;
    font-weight: 500;
  }
  .invite-option:not(:first-child) {
    margin-block-start: 4px;
    border-block-start: 1px solid var(--_line);
    border-start-start-radius: 0;
    border-start-end-radius: 0;
  }
  .holder-note {
    margin: 0;
    padding: 8px 10px;
  }
  .holder-note.failed {
    color: var(--_danger);
  }
  .chosen-holder {
    display: flex;
    gap: 10px;
    align-items: center;
    justify-content: space-between;
    padding: 8px 8px 8px 12px;
    padding-inline: 12px 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
`;
