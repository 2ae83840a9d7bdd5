/** Owns the course of a change to many people as a reader sees it: what it is, whom it is for, how far it got. */
import type {TemplateResult} from 'lit';
import {type BulkAction, type BulkDraft, type BulkRun, isOver} from '../../model/bulk.js';
import {accessEndIssue, dayIn} from '../../model/validate/day.js';
import {csvOf} from '../../model/csv/write.js';
import type {Problem} from '../../model/problem.js';
import type {BulkContext} from './bulk-context.js';
import {actionLabel, outcomeText, reasonText} from './bulk-actions.js';
import type {BulkDialogModel} from './bulk-dialog.model.js';
import {renderBulk} from './bulk-dialog.view.js';
import {BulkRunner} from './bulk-run.js';
import {TextFile} from '../text-file.js';
import {FILE_LINK} from '../text-file.view.js';

/** Progress is read out this often at most. */
const SPEAK_MS = 5000;

type Subject =
  {readonly action: BulkAction; readonly whom: Pick<BulkDraft, 'ids' | 'query'>} | {readonly run: BulkRun};

export class BulkDialog implements BulkDialogModel {
  readonly runner: BulkRunner;
  readonly report: TextFile;
  role: string | undefined;
  day = '';
  issue: string | undefined;
  announcement = '';
  #spokenAt = -Infinity;
  starting = false;
  #left = false;
  readonly #whom: Pick<BulkDraft, 'ids' | 'query'>;
  readonly action: BulkAction;

  constructor(
    readonly context: BulkContext,
    subject: Subject,
  ) {
    this.runner = new BulkRunner(context.tenancy, {
      change: () => this.#handleChange(),
      lost: (problem) => this.#tellOutside(problem),
    });
    this.report = new TextFile('report.csv', () => context.update());
    this.action = 'run' in subject ? subject.run.action : subject.action;
    this.#whom = 'run' in subject ? {} : subject.whom;
    if ('run' in subject) this.runner.follow(subject.run);
    else if (!this.asksFirst) void this.runner.prepare(this.#draft());
  }

  /** Something is asked of the back end, or of the page. */
  get busy(): boolean {
    return this.starting || this.runner.busy;
  }

  /** Something has to be chosen before anybody can be looked at. */
  get asksFirst(): boolean {
    return this.action === 'change_role' || this.action === 'set_access_end';
  }

  render(): TemplateResult {
    return renderBulk(this);
  }

  leave(): void {
    this.#left = true;
    this.runner.leave();
    this.report.forget();
  }

  chooseRole(role: string): void {
    if (this.starting) return;
    this.role = role;
    this.issue = undefined;
    void this.runner.prepare(this.#draft());
  }

  typeDay(day: string): void {
    if (this.starting) return;
    this.day = day;
    this.issue = accessEndIssue(day, this.#today);
    if (!this.issue) return void this.runner.prepare(this.#draft());
    this.runner.forget();
    this.context.update();
  }

  /** The button: looks first where nobody was looked at, else does it. */
  async run(): Promise<void> {
    const {run, changed} = this.runner;
    if (this.busy || this.issue) return;
    if (run && !changed) return this.#begin(run);
    if (this.action === 'change_role' && !this.role) {
      this.issue = 'required';
      return this.context.update();
    }
    await this.runner.prepare(this.#draft());
  }

  /** Beside what went wrong: looks again, and changes nobody. */
  lookAgain(): void {
    if (!this.busy) void this.runner.prepare(this.#draft());
  }

  async #begin(run: BulkRun): Promise<void> {
    this.starting = true;
    this.context.update();
    const outcome = await this.context.start({id: run.id, action: run.action, count: run.waiting});
    this.starting = false;
    if (outcome.status === 'done') {
      this.context.begun();
      if (this.#left) return;
      this.runner.follow(outcome.result);
      this.context.focus('bulk-title');
    } else if (outcome.status === 'failed' && this.#left) this.#tellOutside(outcome.problem);
    else if (outcome.status === 'failed') this.runner.refused(outcome.problem);
    this.context.update();
  }

  /** Everybody and what became of them, as a file. */
  async writeReport(): Promise<void> {
    const {words, voice} = this.context;
    await this.report.write(async () => {
      const items = await this.runner.everybody();
      return csvOf([
        [words.email, words.name, words.outcome, words.reason],
        ...items.map(({email, name = '', outcome, reason}) => [
          email,
          name,
          outcomeText(words, outcome),
          reason ? reasonText(voice, words, reason) : '',
        ]),
      ]);
    });
    this.context.focus(FILE_LINK);
  }

  /** The dialog is closed: what became of it is said where the list is. */
  #tellOutside(problem: Problem): void {
    const {voice, words} = this.context;
    voice.report({kind: 'failed', who: actionLabel(voice, words, this.action), problem});
  }

  get #today(): string {
    return dayIn(this.context.voice.session?.account.timeZone, new Date());
  }

  #draft(): BulkDraft {
    return {
      action: this.action,
      ...this.#whom,
      ...(this.action === 'change_role' && {roles: this.role ? [this.role] : []}),
      ...(this.action === 'set_access_end' && {accessEndsAt: this.day}),
    };
  }

  #handleChange(): void {
    const {run} = this.runner;
    const now = performance.now();
    // What the list shows of it is said here.
    if (run && run.state !== 'prepared') this.context.voice.acted();
    if (run && run.state !== 'prepared' && (isOver(run) || now - this.#spokenAt >= SPEAK_MS)) {
      this.#spokenAt = now;
      const {words, voice} = this.context;
      const {format} = voice;
      this.announcement = isOver(run)
        ? `${actionLabel(voice, words, run.action)}. ${words.done(format.number(run.done))}`
        : words.progress(format.number(run.total - run.waiting), format.number(run.total));
    }
    this.context.update();
  }
}
