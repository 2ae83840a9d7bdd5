import {css} from 'lit';

export const menuStyles = css`
  .menu-opener {
    anchor-name: --te-menu;
  }
  .menu {
    position: fixed;
    inset: auto;
    position-anchor: --te-menu;
    position-area: block-end span-inline-start;
    position-try-fallbacks:
      flip-block,
      flip-inline,
      flip-block flip-inline;
    inline-size: max-content;
    min-inline-size: 220px;
    max-inline-size: min(300px, calc(100vw - 16px));
    margin: 4px 0;
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-surface);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
  }
  .menu.from-start {
    position-area: block-end span-inline-end;
  }
  .menu:popover-open {
    animation: te-appear 120ms ease-out;
  }
  .menu-item {
    display: flex;
    gap: 10px;
    align-items: flex-start;
    inline-size: 100%;
    min-block-size: var(--_control);
    padding: 8px 10px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .menu-item:hover,
  .menu-item:focus-visible {
    background: var(--_hover);
  }
  .menu-item:focus-visible {
    outline-offset: -2px;
  }
  .menu-item > .icon {
    margin-block-start: 2px;
    color: var(--_text-muted);
  }
  .menu-item.danger {
    color: var(--_danger);
  }
  .menu-item.danger .muted {
    color: var(--_text-muted);
  }
  .menu-item[aria-disabled='true'] {
    color: var(--_text-muted);
    cursor: default;
  }
  .menu-group + .menu-group {
    margin-block-start: 4px;
    padding-block-start: 4px;
    border-block-start: 1px solid var(--_line);
  }
  .menu-check {
    flex: none;
    inline-size: 16px;
    block-size: 20px;
    padding-block-start: 2px;
  }
  .menu-text {
    display: grid;
    font-weight: 500;
  }
  .menu-text .muted {
    font-size: 13px;
    font-weight: 400;
  }
`;
