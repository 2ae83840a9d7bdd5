/** Owns the states in which there is nothing to show: empty, failed, forbidden; and the strip above content that is still there. */
import {css, html, nothing, type TemplateResult} from 'lit';
import {alertIcon, icon} from './icons.js';

interface Act {
  readonly label: string;
  readonly run: () => void;
}

export interface NoticeOptions {
  readonly icon: unknown;
  readonly title: string;
  readonly text?: string | undefined;
  readonly detail?: string | undefined;
  readonly action?: Act | undefined;
  readonly role?: 'alert' | undefined;
}

export function notice({icon, title, text, detail, action, role}: NoticeOptions): TemplateResult {
  return html`<div class="notice" part="notice" role=${role ?? nothing}>
    <span class="notice-icon">${icon}</span>
    <p class="notice-title" tabindex="-1">${title}</p>
    ${text ? html`<p class="notice-text">${text}</p>` : nothing}
    ${action ? html`<button type="button" class="button" @click=${action.run}>${action.label}</button>` : nothing}
    ${detail ? html`<p class="notice-detail">${detail}</p>` : nothing}
  </div>`;
}

/** There is nothing to show because it could not be loaded; `detail` names the request. */
export const failedNotice = (
  options: Pick<NoticeOptions, 'title' | 'text' | 'detail' | 'action'>,
): TemplateResult => notice({icon: icon(alertIcon), role: 'alert', ...options});

/** A problem beside content that stays where it is. */
export function problemStrip(text: string, ...actions: readonly (Act | undefined)[]): TemplateResult {
  return html`<div class="strip" role="alert">
    ${icon(alertIcon)}<span class="strip-text">${text}</span>
    ${actions.map((action) =>
      action
        ? html`<button type="button" class="button small" @click=${action.run}>${action.label}</button>`
        : nothing,
    )}
  </div>`;
}

export const noticeStyles = css`
  .notice {
    display: grid;
    justify-items: center;
    gap: 6px;
    padding: 40px 24px;
    text-align: center;
  }
  .notice p {
    margin: 0;
    max-inline-size: 44ch;
  }
  .notice-icon {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    margin-block-end: 6px;
    border-radius: 50%;
    background: var(--_surface-sunken);
    color: var(--_text-muted);
  }
  .notice-title {
    font-size: 16px;
    font-weight: 600;
  }
  .notice-text,
  .notice-detail {
    color: var(--_text-muted);
  }
  .notice-detail {
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .notice .button {
    margin-block-start: 10px;
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  .strip .button {
    color: var(--_text);
  }
  .strip-text {
    flex: 1 1 20ch;
    color: var(--_text);
  }
`;
