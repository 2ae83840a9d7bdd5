/** Owns what a list says about what was done: a toast and the live region for what worked, a strip for what did not. */
import {html, nothing, type LitElement, type ReactiveController, type TemplateResult} from 'lit';
import type {Localize} from '../controllers/localize.js';
import type {Tenancy} from '../controllers/tenancy.js';
import type {Area} from '../i18n/catalogue.js';
import {type Format, formatOf} from '../i18n/format.js';
import {problemText} from '../i18n/problem-text.js';
import {localizedText} from '../model/localized-text.js';
import type {Person} from '../model/person.js';
import {type Action, can, type Verdict} from '../model/policy.js';
import {type Profile, withOverrides} from '../model/profile.js';
import type {Session} from '../model/session.js';
import {checkIcon, closeIcon, icon, infoIcon} from '../ui/icons.js';
import {problemStrip} from '../ui/notice.js';
import type {OwnedItemsSource} from './subjects.js';
import type {Report, Voice} from './voice.js';

/** How long a toast stands; what it says was read out and shows in the list. */
const TOAST_MS = 8000;
/** A refresh this soon after the reader's own act is its effect. */
const OWN_CHANGE_MS = 2000;

export interface ListVoiceOptions {
  readonly session: () => Session | undefined;
  readonly ownedItems?: () => OwnedItemsSource | undefined;
  readonly focusHeading: () => void;
}

export class ListVoice implements Voice, ReactiveController {
  #report: Report | undefined;
  #announcement = '';
  #actedAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly focusHeading: () => void;

  constructor(
    private readonly host: LitElement,
    private readonly tenancy: Tenancy,
    private readonly localize: Localize<Area & ('common' | 'problem' | 'people')>,
    private readonly options: ListVoiceOptions,
  ) {
    this.focusHeading = options.focusHeading;
    host.addController(this);
  }

  /** With the product's own words for what nobody does to themselves. */
  get words() {
    const {words, language} = this.localize;
    const own = localizedText(this.options.session()?.profile.people?.ownAccount, language);
    return own ? {...words, problem: {...words.problem, forbiddenSelf: own}} : words;
  }
  get language(): string {
    return this.localize.language;
  }
  get format(): Format {
    return formatOf(this.localize.language);
  }
  get session(): Session | undefined {
    return this.options.session();
  }
  get profile(): Profile | undefined {
    const {session} = this;
    return session && withOverrides(session.profile, this.tenancy.settings.profile);
  }
  get ownedItems(): OwnedItemsSource | undefined {
    return this.options.ownedItems?.();
  }
  /** Whether the reader has just done something, so that the list's change is no news. */
  get actedJustNow(): boolean {
    return performance.now() - this.#actedAt < OWN_CHANGE_MS;
  }

  /** What the list shows next is the reader's own doing. */
  acted(): void {
    this.#actedAt = performance.now();
  }

  verdictOf(action: Action, person: Person): Verdict {
    const {session} = this;
    return session ? can(session, action, person) : {allowed: false, reason: 'permission'};
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
    if (count !== undefined) await this.announce(this.words.common.moreShown(count));
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
    const {common, problem} = this.words;
    const text = problemText(report.problem, problem);
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
    const {common} = this.words;
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
