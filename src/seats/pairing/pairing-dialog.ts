/** Owns pairing as its reader meets it: the code to look at or type, the time that is left, and what became of it. */
import {html, nothing, type TemplateResult} from 'lit';
import {Lazy} from '../../controllers/lazy.js';
import type {TenantElement} from '../../controllers/tenant-element.js';
import type {Tenancy} from '../../controllers/tenancy.js';
import {countdownText} from '../../i18n/money.js';
import type {PairingMessages} from '../../i18n/pairing/en.js';
import type {Pairing, Seat} from '../../model/seats/index.js';
import {checkIcon, clockIcon, icon, mailIcon, maximizeIcon, refreshIcon} from '../../ui/icons.js';
import {notice, problemStrip} from '../../ui/notice.js';
import type {SlotContext, SlotDialog} from '../dialog-slot.js';
import {frame} from '../frame.view.js';
import {modelName} from '../labels.js';
import {deviceOf, problemOfSeat, type SeatVoice} from '../seat-voice.js';
import {PairingSession} from './pairing-session.js';

export interface PairingDialogOptions {
  readonly host: TenantElement;
  readonly tenancy: Tenancy;
  readonly voice: SeatVoice;
  readonly words: () => PairingMessages;
  readonly seat: Seat;
  /** The device is paired; the page is told. */
  readonly onPaired: (pairing: Pairing) => void;
}

export class PairingDialog implements SlotDialog {
  readonly #session: PairingSession;
  readonly #qr: Lazy<{readonly qrCode: (text: string, label: string) => TemplateResult}>;
  #mailed = false;
  /** The state that was drawn last. */
  #shown: string | undefined;
  #filled = false;

  constructor(
    private readonly context: SlotContext,
    private readonly options: PairingDialogOptions,
  ) {
    const {host, tenancy, voice, seat, onPaired} = options;
    const {words: wordsOf} = options;
    this.#qr = new Lazy(host, () => import('./qr-code.view.js'));
    void this.#qr.want();
    context.signal.addEventListener('abort', () => host.removeController(this.#qr), {once: true});
    document.addEventListener('fullscreenchange', this.#handleFullScreen, {signal: context.signal});
    this.#session = new PairingSession({
      seat,
      tenancy,
      signal: context.signal,
      live: () => voice.session?.capabilities.live === true,
      update: context.update,
      onPaired: (pairing) => {
        this.context.announce(wordsOf().pairedText(deviceOf(voice, pairing.device), seat.label));
        void this.#leaveFullScreen();
        onPaired(pairing);
        context.focus('.pairing-done');
      },
      onNewCode: () => {
        this.#mailed = false;
        this.context.announce(wordsOf().newCodeMade);
      },
      onMinutesLeft: (minutes) => this.context.announce(wordsOf().minutesLeft(minutes)),
      onMailed: () => {
        this.#mailed = true;
        this.context.announce(this.#mailText());
      },
    });
  }

  /** What had the focus may be gone with the code: what stands there now is read from its title on. */
  #keepFocus(): void {
    const state = this.#session.problem && !this.#session.pairing ? 'failed' : this.#session.state;
    if (state === this.#shown) return;
    const before = this.#shown;
    this.#shown = state;
    if (state === 'expired') this.context.announce(this.options.words().expired);
    if (state === 'cancelled') this.context.announce(this.options.words().cancelled);
    const root = this.options.host.renderRoot as ShadowRoot;
    requestAnimationFrame(() => {
      if (before !== undefined && !this.context.signal.aborted && !root.activeElement)
        this.context.focus('#slot-title');
    });
  }

  get wide(): boolean {
    return !this.#filled;
  }
  get filled(): boolean {
    return this.#filled;
  }

  render(): TemplateResult {
    const {voice, seat} = this.options;
    const {common} = voice.words;
    return frame({
      title: this.options.words().title(seat.label),
      close: {label: common.close, run: () => this.context.close()},
      body: this.#body(),
    });
  }

  /** Escape leaves what fills the page first, and the dialog after that. */
  leaving(): boolean {
    if (!this.#filled) return true;
    void this.#leaveFullScreen();
    return false;
  }

  closed(): void {
    void this.#leaveFullScreen();
  }

  #body(): TemplateResult {
    this.#keepFocus();
    const session = this.#session;
    const {voice} = this.options;
    const words = this.options.words();
    const {common} = voice.words;
    const {problem} = session;
    const strip = problem ? problemStrip(problemOfSeat(voice, problem)) : nothing;
    const newCode = {label: words.newCode, run: () => void session.newCode()};
    if (!session.pairing)
      return problem
        ? html`${strip}
            <div><button type="button" class="button" @click=${() => void session.newCode()}>${common.retry}</button></div>`
        : html`<div class="pairing-making" role="status"><span class="visually-hidden">${words.making}</span>
            <span class="bone qr-bone"></span><span class="bone long"></span></div>`;
    if (session.state === 'paired') return this.#done();
    if (session.state === 'waiting') return html`${strip}${this.#waiting(session.pairing)}`;
    const expired = session.state === 'expired';
    return html`${strip}${notice({
      icon: icon(clockIcon),
      title: expired ? words.expired : words.cancelled,
      text: expired ? words.expiredText : words.cancelledText,
      role: 'alert',
      action: session.busy ? undefined : newCode,
    })}`;
  }

  #waiting(pairing: Pairing): TemplateResult {
    const session = this.#session;
    const {voice} = this.options;
    const words = this.options.words();
    const {link, code, device, refused} = pairing;
    const {busy} = session;
    return html`${session.unreached && !session.problem ? problemStrip(words.unreached) : nothing}
      ${refused ? problemStrip(refusedText(refused, words)) : nothing}
      <div class="pairing">
        <div class="pairing-stage">
          <div class="qr-frame">
            ${
              link && this.#qr.value
                ? this.#qr.value.qrCode(link, words.qr)
                : html`<span class="bone qr-bone"></span>`
            }
          </div>
          ${
            code
              ? html`<p class="pairing-code">
                <span class="muted">${words.code}</span>
                <bdi class="code" dir="ltr">${code}</bdi>
              </p>`
              : nothing
          }
          <p class="pairing-left" role="timer" aria-live="off">
            ${icon(clockIcon)}<span>${words.left(countdownText(session.left, voice.language))}</span>
          </p>
        </div>
        <div class="pairing-side">
          <section>
            <h3 class="part-title">${words.compare}</h3>
            <dl class="facts">
              <div class="fact">
                <dt>${words.model}</dt>
                <dd><bdi>${modelName(voice.catalogue, device.model)}</bdi></dd>
              </div>
              ${
                device.serial
                  ? html`<div class="fact">
                    <dt>${words.serial}</dt>
                    <dd><bdi dir="ltr" class="serial">${device.serial}</bdi></dd>
                  </div>`
                  : nothing
              }
            </dl>
          </section>
          <section>
            <h3 class="part-title">${words.steps}</h3>
            <ol class="steps-list">
              <li>${words.stepPutOn}</li>
              <li>${words.stepOpen}</li>
              <li>${words.stepChoose}</li>
              <li>${words.stepScan}</li>
            </ol>
          </section>
          <p class="pairing-waiting muted"><span class="pulse" aria-hidden="true"></span>${words.waiting}</p>
          ${this.#mailed ? html`<p class="pairing-mailed">${icon(checkIcon)}${this.#mailText()}</p>` : nothing}
          <div class="pairing-acts">
            ${this.#act(words.newCode, refreshIcon, busy === 'code', () => void session.newCode())}
            ${this.#act(
              this.#filled ? words.leaveFullScreen : words.fullScreen,
              maximizeIcon,
              false,
              () => void this.#toggleFullScreen(),
            )}
            ${this.#act(words.email, mailIcon, busy === 'mail', () => void session.mail())}
            <button
              type="button"
              class="button quiet"
              @click=${() => {
                session.cancel();
                this.context.close();
              }}
            >
              ${words.cancelPairing}
            </button>
          </div>
        </div>
      </div>`;
  }

  #act(label: string, shape: string, busy: boolean, run: () => void): TemplateResult {
    return html`<button
      type="button"
      class="button"
      aria-disabled=${busy ? 'true' : 'false'}
      @click=${() => busy || run()}
    >
      ${icon(shape)}${label}
    </button>`;
  }

  #done(): TemplateResult {
    const {voice, seat} = this.options;
    const words = this.options.words();
    const {common} = voice.words;
    return html`<div class="notice">
      <span class="notice-icon good">${icon(checkIcon)}</span>
      <p class="notice-title pairing-done" tabindex="-1">${words.paired}</p>
      <p class="notice-text">
        ${words.pairedText(deviceOf(voice, this.#session.pairing?.device), seat.label)}
      </p>
      <button type="button" class="button primary" @click=${() => this.context.close()}>${common.done}</button>
    </div>`;
  }

  #mailText(): string {
    const {voice, seat} = this.options;
    const words = this.options.words();
    const {holder} = seat;
    return !holder || holder.id === voice.session?.user?.id ? words.emailedYou : words.emailed(holder.name);
  }

  async #toggleFullScreen(): Promise<void> {
    if (this.#filled) return this.#leaveFullScreen();
    this.#filled = true;
    this.context.update();
    this.options.host.renderRoot.querySelector('#slot .dialog-body')?.scrollTo(0, 0);
    // Not the dialog: browsers refuse it. Where a frame forbids it, too, the dialog fills what there is.
    const view = this.options.host.renderRoot.querySelector<HTMLElement>('#slot .pairing');
    if (document.fullscreenEnabled) await view?.requestFullscreen().catch(() => undefined);
  }

  async #leaveFullScreen(): Promise<void> {
    this.#filled = false;
    this.context.update();
    if (document.fullscreenElement) await document.exitFullscreen().catch(() => undefined);
  }

  readonly #handleFullScreen = (): void => {
    if (document.fullscreenElement || !this.#filled) return;
    this.#filled = false;
    this.context.update();
  };
}

function refusedText({reason, serial = ''}: NonNullable<Pairing['refused']>, words: PairingMessages): string {
  if (reason === 'wrong_device') return words.wrongDevice(serial);
  if (reason === 'paired_elsewhere') return words.pairedElsewhere(serial);
  return words.refused(serial);
}
