/** Owns the look's tokens. Hosts set `--te-*`; elements read only the private names derived here. */
import {css} from 'lit';

export const tokens = css`
  :host {
    /* One variable brands everything. Its lightness is bound, so that white text on it, and it as text on the surface, stay readable. */
    --_accent-source: var(--te-accent, oklch(0.5 0.19 275));
    --_accent: oklch(from var(--_accent-source) clamp(0.3, l, 0.5) c h);
    --_accent-hover: oklch(from var(--_accent) calc(l - 0.06) c h);
    --_accent-text: light-dark(var(--_accent), oklch(from var(--_accent-source) 0.8 min(c, 0.12) h));
    --_on-accent: oklch(0.995 0 0);
    --_accent-soft: light-dark(
      oklch(from var(--_accent-source) 0.955 min(c, 0.025) h),
      oklch(from var(--_accent-source) 0.31 min(c, 0.05) h)
    );

    --_surface: var(--te-surface, light-dark(oklch(1 0 0), oklch(0.205 0.008 275)));
    --_surface-raised: var(--te-surface-raised, light-dark(oklch(1 0 0), oklch(0.245 0.009 275)));
    --_surface-sunken: light-dark(oklch(0.975 0.003 275), oklch(0.235 0.008 275));
    --_hover: light-dark(oklch(0.968 0.004 275), oklch(0.27 0.01 275));
    --_line: light-dark(oklch(0.915 0.005 275), oklch(0.32 0.01 275));
    --_control-line: light-dark(oklch(0.62 0.012 275), oklch(0.6 0.014 275));
    --_text: var(--te-text, light-dark(oklch(0.24 0.012 275), oklch(0.945 0.004 275)));
    --_text-muted: var(--te-text-muted, light-dark(oklch(0.48 0.014 275), oklch(0.74 0.012 275)));
    --_danger: light-dark(oklch(0.51 0.19 25), oklch(0.77 0.13 22));
    --_danger-solid: oklch(0.51 0.19 25);
    --_danger-soft: light-dark(oklch(0.965 0.015 25), oklch(0.3 0.05 25));
    --_warning: light-dark(oklch(0.52 0.12 70), oklch(0.82 0.12 80));
    --_success: light-dark(oklch(0.5 0.12 155), oklch(0.79 0.13 158));
    --_success-soft: light-dark(oklch(0.965 0.02 155), oklch(0.29 0.04 158));
    --_shadow: 0 12px 32px -8px light-dark(oklch(0.2 0.03 275 / 0.22), oklch(0 0 0 / 0.6)),
      0 2px 6px -2px light-dark(oklch(0.2 0.03 275 / 0.12), oklch(0 0 0 / 0.5));

    --_radius: var(--te-radius, 6px);
    --_radius-surface: var(--te-radius-surface, 10px);
    --_control: 36px;
    --_row: 48px;
    --_ease: 150ms ease-out;

    display: block;
    color-scheme: var(--te-color-scheme, inherit);
    /* From in here this wins over any rule of the page, a reset with "!important" too. Not so display: pages hide elements. */
    color: var(--_text) !important;
    font-size: 14px !important;
    font-weight: 400;
    line-height: 1.45 !important;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
  }
  :host([data-density='compact']) {
    --_control: 32px;
    --_row: 36px;
  }
  @media (pointer: coarse) {
    :host {
      --_control: 44px;
      --_row: 56px;
    }
  }
  :host(:state(right-to-left)) {
    direction: rtl;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .muted {
    color: var(--_text-muted);
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after,
    *::backdrop {
      animation: none !important;
      transition: none !important;
    }
  }
`;
