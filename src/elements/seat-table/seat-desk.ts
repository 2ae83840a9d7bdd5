/**
 * Owns what is open about one seat, one thing at a time: a menu, a question, a form. It is loaded when a reader
 * comes near, and its dialogs when the first of them is asked for.
 */
import {html, type ReactiveController, type TemplateResult} from 'lit';
import {adoptLater} from '../../controllers/adopt-styles.js';
import type {Companions} from '../../controllers/companions.js';
import {Localize} from '../../controllers/localize.js';
import type {TenantElement} from '../../controllers/tenant-element.js';
import type {Tenancy} from '../../controllers/tenancy.js';
import {wizardWords} from '../../i18n/wizard/words.js';
import type {Seat, SeatAct, SeatRequest} from '../../model/seats/index.js';
import {deviceFormStyles} from '../../seats/device-form.styles.js';
import {DialogSlot, type SlotContext, type SlotDialog} from '../../seats/dialog-slot.js';
import {holderFieldStyles} from '../../seats/holder-field.styles.js';
import {canInviteHolder, inviteHolder} from '../../seats/invite-holder.js';
import {openPairing} from '../../seats/pair.js';
import {SeatActions} from '../../seats/seat-actions.js';
import type {SeatListVoice} from '../../seats/seat-list-voice.js';
import type {DialogKit} from './dialogs/dialog-kit.js';
import {seatMenuOf} from './seat-menu.js';
import {seatMenu} from './seat-menu.view.js';
import type {SeatDialogVoice} from './seat-table-voice.js';

export interface SeatDeskOptions {
  readonly tenancy: Tenancy;
  readonly voice: SeatListVoice<'seats'>;
  readonly companions: Companions;
}

export class SeatDesk implements ReactiveController {
  readonly actions: SeatActions;
  readonly #slot: DialogSlot;
  readonly #localize: Localize<'wizard'>;
  #menuSeat: Seat | undefined;
  #menu: HTMLElement | undefined;

  constructor(
    private readonly host: TenantElement,
    private readonly options: SeatDeskOptions,
  ) {
    const {tenancy, voice} = options;
    this.actions = new SeatActions(host, tenancy);
    this.#localize = new Localize(host, tenancy, {wizard: wizardWords});
    this.#slot = new DialogSlot(host, {
      opener: (id) => this.#openerOf(id),
      focusHeading: voice.focusHeading,
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.clear();
  }

  /** Another tenant: questions about seats of the one before mean nothing there. */
  clear(): void {
    this.#closeMenu();
    this.#menuSeat = undefined;
    this.#slot.clear();
  }

  isOpen(seat: Seat): boolean {
    return this.#menuSeat?.id === seat.id;
  }

  render(): TemplateResult {
    const {voice} = this.options;
    const seat = this.#menuSeat;
    return html`${seatMenu({
      seat,
      label: voice.words.seats.menuOf(seat?.label ?? ''),
      groups: seat ? seatMenuOf(voice, seat) : [],
      busy: seat !== undefined && this.actions.running.has(seat.id),
      handleChoose: (act) => seat && void this.choose(act, seat),
      handleClosed: () => this.#menuClosed(),
      take: (element) => (this.#menu = element),
    })}
    ${this.#slot.render()}`;
  }

  async openMenu(seat: Seat): Promise<void> {
    this.#closeMenu();
    this.#menuSeat = seat;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.#menu?.showPopover();
    this.#menu?.querySelector<HTMLElement>('.menu-item')?.focus();
  }

  async choose(act: SeatAct, seat: Seat): Promise<void> {
    const {tenancy, voice} = this.options;
    this.#closeMenu();
    voice.report(undefined);
    if (act === 'pair') return openPairing({host: this.host, tenancy, voice, slot: this.#slot, seat});
    if (act === 'unlock') return this.#unlock(seat);
    await this.#open(seat.id, async (kit) => {
      const {seatDialog} = await import('./dialogs/create-dialog.js');
      return seatDialog(act, kit, seat);
    });
  }

  /** A free seat for somebody who asked. */
  give(request: SeatRequest): Promise<void> {
    return this.#open(request.id, async (kit) => {
      const {GiveDialog} = await import('./dialogs/give-dialog.js');
      return new GiveDialog(kit, request);
    });
  }

  /** Who loses a seat, where there are so many too many. */
  resolve(over: number): Promise<void> {
    return this.#open('over', async (kit) => {
      const {ResolverDialog} = await import('./dialogs/resolver-dialog.js');
      return new ResolverDialog(kit, over);
    });
  }

  async decline(request: SeatRequest): Promise<void> {
    const {voice} = this.options;
    const outcome = await this.actions.decline(request);
    if (outcome.status === 'failed')
      voice.report({
        kind: 'failed',
        who: request.person.name,
        problem: outcome.problem,
        retry: () => void this.decline(request),
      });
    if (outcome.status !== 'done') return;
    voice.report({kind: 'done', text: voice.words.seats.declined(request.person.name)});
    await this.host.updateComplete;
    voice.focusHeading();
  }

  async #unlock(seat: Seat): Promise<void> {
    const {voice} = this.options;
    const outcome = await this.actions.act(seat, 'unlock');
    if (outcome.status === 'failed')
      voice.report({
        kind: 'failed',
        who: seat.label,
        problem: outcome.problem,
        retry: () => void this.#unlock(seat),
      });
    if (outcome.status === 'done') voice.report({kind: 'done', text: voice.words.seats.unlocked(seat.label)});
    await this.host.updateComplete;
    this.#openerOf(seat.id)?.focus();
  }

  async #open(about: string, create: (kit: DialogKit) => Promise<SlotDialog>): Promise<void> {
    const {voice} = this.options;
    const opened = await this.#slot.open(about, async (context) => {
      adoptLater(this.host, [deviceFormStyles, holderFieldStyles]);
      await this.#localize.ready();
      return create(this.#kit(context));
    });
    if (!opened) voice.report({kind: 'failed', problem: {kind: 'network', maybeApplied: false}});
  }

  #kit(context: SlotContext): DialogKit {
    const {tenancy, voice, companions} = this.options;
    const localize = this.#localize;
    const spoken: SeatDialogVoice = {
      get words() {
        return {...voice.words, ...localize.words};
      },
      get language() {
        return voice.language;
      },
      get format() {
        return voice.format;
      },
      get session() {
        return voice.session;
      },
      get profile() {
        return voice.profile;
      },
      get catalogue() {
        return voice.catalogue;
      },
      report: (report) => voice.report(report),
      announce: (text) => context.announce(text),
    };
    return {
      ...context,
      tenancy,
      voice: spoken,
      actions: this.actions,
      imageOrigins: voice.profile?.avatarOrigins ?? [],
      canInvite: () => canInviteHolder(voice.session),
      invite: () => inviteHolder(companions),
    };
  }

  #openerOf(id: string): HTMLElement | null {
    const openers = [...this.host.renderRoot.querySelectorAll<HTMLElement>('[data-opens]')];
    return openers.find(({dataset}) => dataset['opens'] === id) ?? null;
  }

  #closeMenu(): void {
    if (this.#menu?.matches(':popover-open')) this.#menu.hidePopover();
  }

  #menuClosed(): void {
    // Another menu may have been opened in its place already.
    if (this.#menu?.matches(':popover-open')) return;
    const seat = this.#menuSeat;
    this.#menuSeat = undefined;
    this.host.requestUpdate();
    // Put away by Escape, it leaves the focus to nobody in some browsers.
    if (seat && document.activeElement === document.body) this.#openerOf(seat.id)?.focus();
  }
}
