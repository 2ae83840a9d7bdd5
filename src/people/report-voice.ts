/** Owns what an element says about what was done: a toast and the live region for what worked, a strip for what did not. */
import {html, nothing, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import type {CommonMessages} from '../i18n/common/en.js';
import type {ProblemMessages} from '../i18n/problem/en.js';
import type {Problem} from '../model/problem.js';
import {checkIcon, closeIcon, icon, infoIcon} from '../ui/icons.js';
import {problemStrip} from '../ui/notice.js';

/** What became of the last act: done and said so, or refused for a reason. */
export type Report =
  | {readonly kind: 'done'; readonly text: string}
  /** What somebody else did. */
  | {readonly kind: 'news'; readonly text: string}
  | {
      readonly kind: 'failed';
      readonly who?: string;
      readonly problem: Problem;
      /** Tries the same again, where that can help. */
      readonly retry?: () => void;
    };

export interface ReportVoiceOptions {
  readonly words: () => {readonly common: CommonMessages; readonly problem: ProblemMessages};
  readonly textOf: (problem: Problem) => string;
  readonly focusHeading: () => void;
}

/** How long a toast stands; what it says was read out and shows in the list. */
const TOAST_MS = 8000;
/** A refresh this soon after the reader's own act is its effect. */
const OWN_CHANGE_MS = 2000;

export class ReportVoice implements ReactiveController {
  #report: Report | undefined;
  #announcement = '';
  #actedAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly focusHeading: () => void;

  constructor(
    protected readonly host: LitElement,
    private readonly options: ReportVoiceOptions,
  ) {
    this.focusHeading = options.focusHeading;
    host.addController(this);
  }

  /** Whether the reader has just done something, so that the list's change is no news. */
  get actedJustNow(): boolean {
    return performance.now() - this.#actedAt < OWN_CHANGE_MS;
  }

  /** What is read out; for elements that have a region of their own. */
  get announcement(): string {
    return this.#announcement;
  }

  /** What the list shows next is the reader's own doing. */
  acted(): void {
    this.#actedAt = performance.now();
  }

  report(report: Report | undefined): void {
    clearTimeout(this.#timer);
    this.#report = report;
    if (report?.kind === 'done') {
      this.acted();
      this.#timer = setTimeout(() => this.#dismiss(), TOAST_MS);
    }
    void this.announce(report?.kind === 'done' ? report.text : '');
  }

  /** Somebody else did something: shown and read out; it takes no report of the reader's own away. */
  news(text: string): void {
    if (this.#report) return void this.announce(text);
    this.#report = {kind: 'news', text};
    this.#timer = setTimeout(() => this.#dismiss(), TOAST_MS);
    void this.announce(text);
  }

  /** A region that says the same again stays silent, so it is emptied first. */
  async announce(text: string): Promise<void> {
    this.#announcement = '';
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.#announcement = text;
    this.host.requestUpdate();
  }

  /** More rows stand below what is read: how many there are is said when they are there. */
  async announceMore(coming: Promise<number | undefined>): Promise<void> {
    const count = await coming;
    if (count !== undefined) await this.announce(this.options.words().common.moreShown(count));
  }

  /** Another tenant: what was said of the one before means nothing there. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#report = undefined;
    this.#announcement = '';
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** What could not be done, above the list. */
  strip(): TemplateResult | typeof nothing {
    const report = this.#report;
    if (report?.kind !== 'failed') return nothing;
    const {common, problem} = this.options.words();
    const text = this.options.textOf(report.problem);
    const {who, retry} = report;
    const close = () => {
      this.#dismiss();
      this.focusHeading();
    };
    return problemStrip(
      who === undefined ? text : problem.about(who, text),
      retry && {label: common.retry, run: retry},
      {label: common.close, run: close},
    );
  }

  /** What was done, floating over the end of the list, and the region that reads it out. */
  toast(): TemplateResult {
    const {common} = this.options.words();
    const report = this.#report;
    const text = report && report.kind !== 'failed' ? report.text : '';
    return html`<div class="toast-rail">
        ${
          text
            ? html`<div class="toast">
              ${icon(report?.kind === 'news' ? infoIcon : checkIcon)}<span class="toast-text">${text}</span>
              <button
                type="button"
                class="icon-button"
                aria-label=${common.close}
                title=${common.close}
                @click=${() => this.#dismiss()}
              >
                ${icon(closeIcon)}
              </button>
            </div>`
            : nothing
        }
      </div>
      <div class="visually-hidden" role="status" aria-live="polite">${this.#announcement}</div>`;
  }

  #dismiss(): void {
    clearTimeout(this.#timer);
    this.#report = undefined;
    this.host.requestUpdate();
  }
}
