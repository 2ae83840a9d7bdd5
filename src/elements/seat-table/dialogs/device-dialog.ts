/** Owns a device for a seat that is there already: a first one, or another in the place of what is in it, a spare too. */
import {html, nothing, type TemplateResult} from 'lit';
import {newKey} from '../../../controllers/keys.js';
import type {FieldIssue, Problem} from '../../../model/problem.js';
import {
  choiceOf,
  type DeviceFields,
  deviceIssues,
  emptyDeviceFields,
  isSpare,
  type Seat,
} from '../../../model/seats/index.js';
import {choiceCards} from '../../../seats/choice-cards.js';
import {deviceForm} from '../../../seats/device-fields.view.js';
import {fieldSelector} from '../../../seats/field-selector.js';
import {problemOf} from '../../../seats/problem-of.js';
import type {SlotDialog} from '../../../seats/dialog-slot.js';
import {frame} from '../../../seats/frame.view.js';
import {deviceOf, moneyOf, problemOfSeat} from '../../../seats/seat-voice.js';
import {readSeats} from '../../../state/seats.js';
import {isWizardField} from '../../../state/wizard-machine.js';
import {problemStrip} from '../../../ui/notice.js';
import {type DialogKit, settle} from './dialog-kit.js';

const MOST_SPARES = 200;

export class DeviceDialog implements SlotDialog {
  #fields = emptyDeviceFields;
  #issues: readonly FieldIssue[] = [];
  #problem: Problem | undefined;
  /** What takes the place of the device that is in the seat. */
  #by: 'spare' | 'another' | '' = '';
  #spares: readonly Seat[] | undefined;
  #spareProblem: Problem | undefined;
  #spare = '';
  #missing: 'by' | 'spare' | undefined;
  /** The same as long as the same is wanted: an order that went out twice is one. */
  #key = newKey();
  readonly wide = true;

  constructor(
    private readonly kit: DialogKit,
    private readonly seat: Seat,
  ) {
    if (this.#replaces) void this.#findSpares();
  }

  render(): TemplateResult {
    const {voice, close, actions} = this.kit;
    const {seats, common} = voice.words;
    const {label, id} = this.seat;
    return frame({
      title: this.#replaces ? seats.replaceTitle(label) : seats.deviceTitle(label),
      body: html`${this.#replaces ? this.#ways() : nothing}
        ${!this.#replaces || this.#by === 'another' ? this.#form() : nothing}
        ${this.#problem ? problemStrip(problemOfSeat(voice, this.#problem)) : nothing}`,
      note: this.#charge(),
      cancel: {label: common.cancel, run: () => close()},
      act: {label: this.#actLabel(), running: actions.running.has(id), run: () => void this.#run()},
    });
  }

  get #replaces(): boolean {
    return this.seat.device !== undefined;
  }

  #actLabel(): string {
    const {seats} = this.kit.voice.words;
    if (this.#replaces && !this.#by) return seats.replaceDevice;
    if (this.#by === 'spare') return seats.useSpare;
    return this.#fields.source === 'own' ? seats.register : seats.order;
  }

  #ways(): TemplateResult {
    const {voice, update} = this.kit;
    const {seats, seat: words} = voice.words;
    const device = deviceOf(voice, this.seat.device);
    const spares = this.#spares ?? [];
    const none = this.#spares !== undefined && !spares.length;
    return html`${choiceCards({
      name: 'by',
      legend: seats.replaceBy,
      choices: [
        {
          value: 'spare',
          label: seats.spare,
          help: none ? seats.noSpare : seats.spareHelp(device),
          disabled: none,
        },
        {value: 'another', label: seats.another, help: seats.anotherHelp(device)},
      ],
      chosen: this.#by,
      error: this.#missing === 'by' ? voice.words.problem.unknownOption : undefined,
      onChoose: (by) => {
        this.#by = by === 'spare' ? 'spare' : 'another';
        this.#key = newKey();
        this.#missing = undefined;
        update();
      },
    })}
    ${
      this.#spareProblem
        ? problemStrip(problemOfSeat(voice, this.#spareProblem), {
            label: voice.words.common.retry,
            run: () => void this.#findSpares(),
          })
        : nothing
    }
    ${
      this.#by === 'spare' && spares.length
        ? choiceCards({
            name: 'spare',
            legend: seats.spareChoose,
            choices: spares.map(({id, label, device: held}) => ({
              value: id,
              label: deviceOf(voice, held),
              help: `${label} · ${words.statusReadyToPair}`,
            })),
            chosen: this.#spare,
            error: this.#missing === 'spare' ? seats.spareMissing : undefined,
            onChoose: (spare) => {
              this.#spare = spare;
              this.#key = newKey();
              this.#missing = undefined;
              update();
            },
          })
        : nothing
    }`;
  }

  #form(): TemplateResult {
    const {voice, update, imageOrigins} = this.kit;
    return deviceForm({
      voice,
      fields: this.#fields,
      issues: this.#issues,
      canWait: false,
      canOwn: true,
      canBuy: voice.session?.capabilities.seats?.order ?? true,
      imageOrigins,
      onEnter: () => void this.#run(),
      onChange: (change: Partial<DeviceFields>) => {
        this.#fields = {...this.#fields, ...change};
        this.#issues = [];
        this.#key = newKey();
        update();
      },
    });
  }

  /** Bought beside a seat that is paid for, a device costs what it costs, at once. */
  #charge(): string | undefined {
    const {voice} = this.kit;
    const model = voice.catalogue?.models.find(({id}) => id === this.#fields.model);
    if (this.#fields.source !== 'buy' || !model || (this.#replaces && this.#by !== 'another'))
      return undefined;
    return voice.words.seats.chargedNow(moneyOf(voice, model.price));
  }

  async #findSpares(): Promise<void> {
    const {tenancy, signal, update} = this.kit;
    try {
      const query = {limit: MOST_SPARES, held: false, status: 'ready_to_pair'} as const;
      const {items} = await readSeats(tenancy.required, query, signal);
      this.#spares = items.filter(isSpare);
      this.#spareProblem = undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.#spareProblem = problemOf(error);
    }
    update();
  }

  async #run(): Promise<void> {
    this.#problem = undefined;
    if (this.#replaces && !this.#by) return this.#ask('by');
    if (this.#replaces && this.#by === 'spare') return this.#useSpare();
    const {kit, seat} = this;
    this.#issues = deviceIssues(this.#fields, kit.voice.catalogue);
    const [first] = this.#issues;
    if (first) {
      kit.update();
      return kit.focus(fieldSelector(first.field));
    }
    const {seats} = kit.voice.words;
    const outcome = await kit.actions.chooseDevice(seat, choiceOf(this.#fields), this.#key, {
      replace: this.#replaces,
    });
    settle(kit, outcome, {
      done: this.#fields.source === 'own' ? seats.registered(seat.label) : seats.ordered(seat.label),
      fail: (problem) => this.#fail(problem),
    });
  }

  #fail(problem: Problem): void {
    if (problem.kind !== 'validation' || !problem.issues.every(({field}) => isWizardField(field))) {
      this.#problem = problem;
      return;
    }
    this.#issues = problem.issues;
    const [first] = problem.issues;
    if (first) this.kit.focus(fieldSelector(first.field));
  }

  #ask(what: 'by' | 'spare'): void {
    this.#missing = what;
    this.kit.update();
    this.kit.focus(`#${what}`);
  }

  async #useSpare(): Promise<void> {
    const {kit, seat} = this;
    if (!this.#spare) return this.#ask('spare');
    const outcome = await kit.actions.useSpare(seat, this.#spare, this.#key);
    const taken = settle(kit, outcome, {
      done: ([changed]) => kit.voice.words.seats.spareUsed(seat.label, deviceOf(kit.voice, changed?.device)),
      fail: (problem) => (this.#problem = problem),
    });
    if (taken || kit.signal.aborted) return;
    // Somebody else may have taken it: what is offered is looked up anew.
    this.#spare = '';
    await this.#findSpares();
  }
}
