/** Owns the rows of the file in hand: what was decided about all of them, what is changed in one, and saying so. */
import {RosterCheck} from '../../controllers/roster-check.js';
import type {RowWindow} from '../../controllers/row-window.js';
import {Roster} from '../../model/csv/roster.js';
import type {RosterChoices} from '../../model/csv/roster-choices.js';
import type {ColumnTarget} from '../../model/csv/roster-rules.js';
import type {ReadSource} from './csv-source.js';
import type {CsvStage} from './csv-stage.js';

interface Shown {
  /** Whether somebody looks at the rows. */
  readonly isShown: () => boolean;
  readonly window: RowWindow;
}

export class CsvRows {
  check: RosterCheck | undefined;
  choices: RosterChoices | undefined;

  constructor(
    private readonly stage: CsvStage,
    private readonly shown: Shown,
  ) {}

  /** Another file, or the same one read another way. */
  begin(choices: RosterChoices): void {
    this.drop();
    this.choices = choices;
  }

  drop(): void {
    this.check?.stop();
    this.check = undefined;
    this.choices = undefined;
  }

  choose(choices: Partial<RosterChoices>): void {
    if (!this.choices) return;
    this.choices = {...this.choices, ...choices};
    if (this.check) void this.#changed(this.check.choose(choices));
    this.stage.update();
  }

  /** Looks at every row, unless that was done. */
  async start(read: ReadSource | undefined): Promise<void> {
    const {rules, tenancy, update} = this.stage;
    if (!read || !rules || !this.choices || this.check) return;
    this.check = new RosterCheck(new Roster(read.table, rules, this.choices), tenancy, update);
    await this.#changed(this.check.run());
  }

  show(filter: RosterCheck['filter']): void {
    this.shown.window.reset();
    this.check?.show(filter);
  }

  async edit(place: number, target: ColumnTarget, text: string): Promise<void> {
    await this.#changed(this.check?.edit(place, target, text));
  }

  async remove(place: number): Promise<void> {
    await this.check?.remove([place]);
    this.stage.announce(this.stage.words.csv.removed(String(place + 1)));
    await this.stage.focus('#undo');
  }

  async removeWrong(): Promise<void> {
    const {check} = this;
    await this.#changed(check?.remove(check.roster.placesOf(['wrong'])));
    await this.stage.focus('#undo');
  }

  async undo(): Promise<void> {
    await this.check?.undo();
    this.stage.announce(this.stage.words.csv.undone);
    await this.stage.focus('#undo, #step-heading');
  }

  /** The rows were looked at again: said once. */
  async #changed(looked: Promise<void> | undefined): Promise<void> {
    this.stage.announcement = '';
    await looked;
    const counts = this.check?.roster.counts;
    if (!counts || !this.shown.isShown()) return;
    const {csv} = this.stage.words;
    this.stage.announce(csv.checked(csv.ready(counts.ready + counts.doubtful), csv.wrong(counts.wrong)));
  }
}
