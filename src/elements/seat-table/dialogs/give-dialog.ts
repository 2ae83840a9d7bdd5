/** Owns giving a free seat to somebody who asked for one. */
import {html, nothing, type TemplateResult} from 'lit';
import {newKey} from '../../../controllers/keys.js';
import type {Problem} from '../../../model/problem.js';
import {isSpare, type Seat, type SeatRequest} from '../../../model/seats/index.js';
import {choiceCards} from '../../../seats/choice-cards.js';
import type {SlotDialog} from '../../../seats/dialog-slot.js';
import {frame} from '../../../seats/frame.view.js';
import {seatStatusLabel} from '../../../seats/labels.js';
import {deviceOf, modeLabels, problemOfSeat} from '../../../seats/seat-voice.js';
import {readSeats} from '../../../state/seats.js';
import {problemOf} from '../../../seats/problem-of.js';
import {problemStrip} from '../../../ui/notice.js';
import {bone} from '../../../ui/skeleton.js';
import {type DialogKit, settle} from './dialog-kit.js';

const MOST = 200;

export class GiveDialog implements SlotDialog {
  #free: readonly Seat[] | undefined;
  #chosen = '';
  #missing = false;
  #problem: Problem | undefined;
  /** Why it is not known what is free. */
  #unknown: Problem | undefined;
  #running = false;
  #key = newKey();

  constructor(
    private readonly kit: DialogKit,
    private readonly request: SeatRequest,
  ) {
    void this.#find();
  }

  render(): TemplateResult {
    const {voice, close, update} = this.kit;
    const {seats, common, seat: words} = voice.words;
    const free = this.#free;
    const none = free !== undefined && !free.length;
    return frame({
      title: seats.giveTitle(this.request.person.name),
      body: html`${this.request.note ? html`<blockquote class="request-note" dir="auto">${this.request.note}</blockquote>` : nothing}
        ${
          this.#unknown
            ? problemStrip(problemOfSeat(voice, this.#unknown), {
                label: common.retry,
                run: () => void this.#find(),
              })
            : nothing
        }
        ${free === undefined && !this.#unknown ? html`<p role="status">${bone('long')}<span class="visually-hidden">${common.loading}</span></p>` : nothing}
        ${none && !this.#problem ? html`<p>${seats.noFreeSeats}</p>` : nothing}
        ${
          free?.length
            ? choiceCards({
                name: 'seat',
                legend: seats.whichSeat,
                choices: free.map((seat) => ({
                  value: seat.id,
                  label: seat.label,
                  help: [
                    ...modeLabels(voice, seat),
                    seat.device ? deviceOf(voice, seat.device) : words.noDevice,
                    seatStatusLabel(seat.status, words, voice.profile, voice.language),
                  ].join(' · '),
                })),
                chosen: this.#chosen,
                error: this.#missing ? seats.seatMissing : undefined,
                onChoose: (id) => {
                  this.#chosen = id;
                  this.#missing = false;
                  this.#key = newKey();
                  update();
                },
              })
            : nothing
        }
        ${this.#problem ? problemStrip(problemOfSeat(voice, this.#problem)) : nothing}`,
      cancel: {label: none ? common.close : common.cancel, run: () => close()},
      ...(!none && {act: {label: seats.giveSeat, running: this.#running, run: () => void this.#give()}}),
    });
  }

  async #find(): Promise<void> {
    const {tenancy, signal, update} = this.kit;
    try {
      const {items} = await readSeats(tenancy.required, {limit: MOST, held: false}, signal);
      // Those first that can be used at once.
      const usable = (seat: Seat) => (isSpare(seat) ? 0 : seat.status === 'locked' || seat.fault ? 2 : 1);
      this.#free = items.filter(({reservedFor}) => !reservedFor).sort((a, b) => usable(a) - usable(b));
      this.#key = newKey();
      if (this.#free.length === 1) this.#chosen = this.#free[0]?.id ?? '';
      this.#unknown = undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.#unknown = problemOf(error);
    }
    update();
  }

  async #give(): Promise<void> {
    const {kit, request} = this;
    const seat = this.#free?.find(({id}) => id === this.#chosen);
    this.#problem = undefined;
    if (!seat) {
      this.#missing = true;
      kit.update();
      return kit.focus('#seat');
    }
    this.#running = true;
    kit.update();
    const outcome = await kit.actions.assign(seat, request.person.id, this.#key);
    this.#running = false;
    const given = settle(kit, outcome, {
      done: kit.voice.words.seats.assigned(seat.label, request.person.name),
      gone: true,
      fail: (problem) => (this.#problem = problem),
    });
    if (given || kit.signal.aborted) return;
    // Somebody else may have got it: what is free is looked up anew.
    await this.#find();
    if (!this.#free?.some(({id}) => id === this.#chosen)) this.#chosen = '';
    kit.update();
  }
}
