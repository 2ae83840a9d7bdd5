/** Owns how a person, a status and a moment look in a list. */
import {css, html, nothing, type TemplateResult} from 'lit';

export interface PersonCellOptions {
  readonly name: string;
  readonly email: string;
  /** One or two letters, or an icon. */
  readonly initials: unknown;
  /** A picture in their place; the caller has made sure that it may be loaded. */
  readonly avatarUrl?: string | undefined;
  /** Invited, and not here yet. */
  readonly pending?: boolean;
  /** Opens what is known of the person; the name is a button then. */
  readonly onOpen?: (() => void) | undefined;
  /** "You", on the row of whoever is looking. */
  readonly mark?: string | undefined;
}

export function personCell({
  name,
  email,
  initials,
  mark,
  pending = false,
  onOpen,
  avatarUrl,
}: PersonCellOptions): TemplateResult {
  return html`<div class="person">
    <span class="avatar ${pending ? 'pending' : ''}" aria-hidden="true"
      >${avatarUrl ? html`<img src=${avatarUrl} alt="" loading="lazy" referrerpolicy="no-referrer" />` : initials}</span
    >
    <span class="person-text">
      <span class="person-name"
        >${
          onOpen
            ? html`<button type="button" class="name-button" @click=${onOpen}><bdi>${name}</bdi></button>`
            : html`<bdi>${name}</bdi>`
        }${mark ? html`<span class="mark">${mark}</span>` : nothing}</span
      >
      ${name === email ? nothing : html`<span class="person-email" title=${email}><bdi dir="ltr">${email}</bdi></span>`}
    </span>
  </div>`;
}

export type StatusTone = 'good' | 'waiting' | 'off' | 'bad';

export const statusDot = (tone: StatusTone, text: string): TemplateResult =>
  html`<span class="status"><span class="dot ${tone}" aria-hidden="true"></span>${text}</span>`;

/** A relative time; the exact one on hover and for screen readers. */
export const moment = (iso: string, relative: string, exact: string): TemplateResult =>
  html`<time datetime=${iso} title=${exact}><bdi aria-hidden="true">${relative}</bdi><span class="visually-hidden">${exact}</span></time>`;

export interface SwitchOptions {
  readonly on: boolean;
  /** Names it for those who do not see whose row it is in. */
  readonly label: string;
  /** Why it cannot be used just now. */
  readonly reason?: string | undefined;
  readonly onChange: (on: boolean) => void;
}

/** A switch; one that cannot be used says why, on hover and read out. */
export function switchButton({on, label, reason, onChange}: SwitchOptions): TemplateResult {
  return html`<button
    type="button"
    class="switch ${reason ? 'has-reason' : ''}"
    role="switch"
    aria-checked=${on ? 'true' : 'false'}
    aria-label=${reason ? `${label}. ${reason}` : label}
    aria-disabled=${reason ? 'true' : 'false'}
    title=${reason ?? nothing}
    @click=${() => reason || onChange(!on)}
  >
    <span class="switch-thumb"></span></button
  >${reason ? reasonTip(reason) : nothing}`;
}

/** Shows why the control before it cannot be used while that has the focus; its name says the same. */
export const reasonTip = (reason: string): TemplateResult =>
  html`<span class="reason-tip" aria-hidden="true">${reason}</span>`;

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
  .avatar img {
    inline-size: 100%;
    block-size: 100%;
    border-radius: 50%;
    object-fit: cover;
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
  .name-button {
    min-block-size: 24px;
    margin: -3px 0;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .name-button:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .person-email {
    color: var(--_text-muted);
    font-size: 13px;
    overflow-wrap: anywhere;
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
  .switch {
    flex: none;
    inline-size: 34px;
    block-size: 24px;
    padding: 2px 0;
    border: 0;
    border-radius: 999px;
    background: none;
    cursor: pointer;
  }
  .switch-thumb {
    display: block;
    inline-size: 34px;
    block-size: 20px;
    padding: 2px;
    border-radius: 999px;
    background: var(--_control-line);
    transition: background var(--_ease);
  }
  .switch-thumb::before {
    content: '';
    display: block;
    inline-size: 16px;
    block-size: 16px;
    border-radius: 50%;
    background: oklch(1 0 0);
  }
  .switch[aria-checked='true'] .switch-thumb {
    background: var(--_accent);
  }
  .switch[aria-checked='true'] .switch-thumb::before {
    margin-inline-start: auto;
  }
  .switch[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  .has-reason:focus {
    anchor-name: --te-reason;
  }
  .reason-tip {
    display: none;
  }
  .has-reason:focus + .reason-tip {
    display: block;
    position: fixed;
    position-anchor: --te-reason;
    position-area: block-end span-inline-end;
    position-try-fallbacks: flip-block, flip-inline;
    z-index: 2;
    inline-size: max-content;
    max-inline-size: min(280px, calc(100vw - 16px));
    margin: 4px 0;
    padding: 6px 10px;
    border-radius: var(--_radius);
    background: var(--_text);
    color: var(--_surface);
    font-size: 13px;
    white-space: normal;
  }
  @media (pointer: coarse) {
    .switch {
      inline-size: 44px;
      block-size: 44px;
      padding: 12px 5px;
    }
    .name-button {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .switch-thumb {
      border: 1px solid ButtonText;
      background: ButtonFace;
    }
    .switch-thumb::before {
      background: ButtonText;
      forced-color-adjust: none;
    }
  }
  time {
    font-variant-numeric: tabular-nums;
  }
`;
