/**
 * Owns choosing who loses a seat where more people hold one than the plan pays for: as many as there are too many,
 * those first who were away longest. Each is freed by itself, and what failed is said by name.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Problem} from '../../../model/problem.js';
import type {Seat} from '../../../model/seats/index.js';
import type {SlotDialog} from '../../../seats/dialog-slot.js';
import {frame} from '../../../seats/frame.view.js';
import {holdingSeats} from '../../../seats/holding-seats.js';
import {problemOfSeat} from '../../../seats/seat-voice.js';
import {fieldError} from '../../../ui/field.js';
import {problemStrip} from '../../../ui/notice.js';
import {bone} from '../../../ui/skeleton.js';
import type {DialogKit} from './dialog-kit.js';

export class ResolverDialog implements SlotDialog {
  #holding: readonly Seat[] | undefined;
  readonly #chosen = new Set<string>();
  readonly #failed = new Map<string, Problem>();
  #missing = false;
  #problem: Problem | undefined;
  #running = false;
  #over: number;

  constructor(
    private readonly kit: DialogKit,
    over: number,
  ) {
    this.#over = over;
    void this.#load();
  }

  render(): TemplateResult {
    const {voice, close} = this.kit;
    const {seats, common} = voice.words;
    const {number} = voice.format;
    const count = this.#chosen.size;
    return frame({
      title: seats.overTitle(this.#over),
      body: html`<p id="over-help">${seats.overHelp}</p>
        ${this.#list()}
        <p class="muted" role="status">
          ${seats.overChosen(number.call(voice.format, count), number.call(voice.format, this.#over))}
        </p>
        ${fieldError('over-error', this.#missing ? seats.overMissing(this.#over) : undefined)}
        ${
          this.#problem
            ? problemStrip(problemOfSeat(voice, this.#problem), {
                label: common.retry,
                run: () => void this.#load(),
              })
            : nothing
        }
        ${[...this.#failed].map(([id, problem]) =>
          problemStrip(seats.overFailed(this.#nameOf(id), problemOfSeat(voice, problem))),
        )}`,
      cancel: {label: common.cancel, run: () => close()},
      act: {
        label: seats.freeSeats(count || this.#over),
        running: this.#running || !this.#holding,
        run: () => void this.#run(),
      },
    });
  }

  #list(): TemplateResult | typeof nothing {
    const {voice} = this.kit;
    const {seats, common} = voice.words;
    const holding = this.#holding;
    if (!holding && this.#problem) return nothing;
    if (!holding)
      return html`<p role="status">${bone('long')}<span class="visually-hidden">${common.loading}</span></p>`;
    return html`<fieldset class="field" aria-describedby="over-help ${this.#missing ? 'over-error' : ''}">
      <legend class="visually-hidden">${seats.overTitle(this.#over)}</legend>
      <div class="choices">
        ${holding.map(({id, label, holder}, index) => {
          const at = holder?.lastActiveAt;
          return html`<label class="choice-card">
            <input
              type="checkbox"
              id=${index === 0 ? 'over' : nothing}
              .checked=${live(this.#chosen.has(id))}
              @change=${(event: Event) => this.#choose(id, (event.target as HTMLInputElement).checked)}
            />
            <span class="choice-text">
              <span class="choice-name"><bdi>${holder?.name}</bdi></span>
              <span class="muted"><bdi>${label}</bdi> · ${
                at
                  ? html`<time datetime=${at} title=${voice.format.exact(at)}>${seats.lastActive(voice.format.relative(at))}</time>`
                  : seats.neverActive
              }${holder?.active === false ? ` · ${seats.holderInactive}` : nothing}</span>
            </span>
          </label>`;
        })}
      </div>
    </fieldset>`;
  }

  #nameOf = (id: string): string => this.#holding?.find((seat) => seat.id === id)?.holder?.name ?? '';

  #choose(id: string, chosen: boolean): void {
    if (chosen) this.#chosen.add(id);
    else this.#chosen.delete(id);
    this.#missing = false;
    this.kit.update();
  }

  async #load(): Promise<void> {
    const {tenancy, signal, update} = this.kit;
    const found = await holdingSeats(tenancy.required, signal);
    if (signal.aborted) return;
    this.#problem = 'problem' in found ? found.problem : undefined;
    if ('seats' in found) this.#holding = found.seats;
    for (const id of this.#chosen)
      if (!this.#holding?.some((seat) => seat.id === id)) this.#chosen.delete(id);
    update();
  }

  async #run(): Promise<void> {
    const {kit} = this;
    const {seats} = kit.voice.words;
    this.#problem = undefined;
    this.#missing = this.#chosen.size !== this.#over;
    if (this.#missing) {
      kit.update();
      return kit.focus('#over');
    }
    this.#running = true;
    this.#failed.clear();
    kit.update();
    let freed = 0;
    for (const id of [...this.#chosen]) {
      const seat = this.#holding?.find((each) => each.id === id);
      const outcome = seat && (await kit.actions.assign(seat, null));
      if (outcome?.status === 'done') freed++;
      // Closed, or in another account by now: nobody else is to lose anything.
      if (kit.signal.aborted) break;
      if (outcome?.status === 'failed') this.#failed.set(id, outcome.problem);
      if (outcome?.status !== 'done') continue;
      this.#over--;
      this.#chosen.delete(id);
      this.#holding = this.#holding?.filter((each) => each.id !== id);
      kit.update();
    }
    this.#running = false;
    if (freed) kit.voice.report({kind: 'done', text: seats.freedSeats(freed)});
    if (kit.signal.aborted) return;
    if (!this.#failed.size && freed) return kit.close(true);
    // Whoever failed may hold another seat by now, or none.
    await this.#load();
  }
}
