/** Owns how a person, a status and a moment look in a list. */
import {css, html, nothing, type TemplateResult} from 'lit';

export interface PersonCellOptions {
  readonly name: string;
  readonly email: string;
  /** One or two letters, or an icon. */
  readonly initials: unknown;
  /** Invited, and not here yet. */
  readonly pending?: boolean;
  /** "You", on the row of whoever is looking. */
  readonly mark?: string | undefined;
}

export function personCell({
  name,
  email,
  initials,
  mark,
  pending = false,
}: PersonCellOptions): TemplateResult {
  return html`<div class="person">
    <span class="avatar ${pending ? 'pending' : ''}" aria-hidden="true">${initials}</span>
    <span class="person-text">
      <span class="person-name"><bdi>${name}</bdi>${mark ? html`<span class="mark">${mark}</span>` : nothing}</span>
      ${name === email ? nothing : html`<span class="person-email" dir="ltr">${email}</span>`}
    </span>
  </div>`;
}

export type StatusTone = 'good' | 'waiting' | 'off' | 'bad';

export const statusDot = (tone: StatusTone, text: string): TemplateResult =>
  html`<span class="status"><span class="dot ${tone}" aria-hidden="true"></span>${text}</span>`;

/** A relative time; the exact one on hover and for screen readers. */
export const moment = (iso: string, relative: string, exact: string): TemplateResult =>
  html`<time datetime=${iso} title=${exact}><bdi aria-hidden="true">${relative}</bdi><span class="visually-hidden">${exact}</span></time>`;

export const personStyles = css`
  .person {
    display: flex;
    gap: 10px;
    align-items: center;
    min-inline-size: 0;
  }
  .avatar {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent-text);
    font-size: 11px;
    font-weight: 600;
    letter-spacing: 0.02em;
  }
  .person-text {
    display: grid;
    min-inline-size: 0;
    line-height: 1.35;
    text-align: start;
  }
  .person-name {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .person-email {
    color: var(--_text-muted);
    font-size: 13px;
    overflow-wrap: anywhere;
    /* The address runs left to right; its place in the cell follows the page. */
    text-align: match-parent;
  }
  .mark {
    margin-inline-start: 6px;
    padding: 1px 6px;
    border-radius: 999px;
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    font-size: 12px;
    font-weight: 500;
  }
  .status {
    display: inline-flex;
    gap: 7px;
    align-items: center;
    white-space: nowrap;
  }
  .dot {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border: 2px solid transparent;
    border-radius: 50%;
    background: currentColor;
  }
  .dot.good {
    color: var(--_success);
  }
  .dot.waiting {
    background: transparent;
    border-color: var(--_warning);
  }
  .dot.off {
    background: transparent;
    border-color: var(--_text-muted);
  }
  .dot.bad {
    color: var(--_danger);
  }
  time {
    font-variant-numeric: tabular-nums;
  }
`;
