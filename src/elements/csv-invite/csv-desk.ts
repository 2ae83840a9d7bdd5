/**
 * Owns the course of an upload: from the file over its columns and rows to the batch. The file is `csv-source.ts`,
 * the rows `roster-check.ts`, sending `csv-sending.ts`; how it looks belongs to the views.
 */
import type {TemplateResult} from 'lit';
import {adoptLater} from '../../controllers/adopt-styles.js';
import {Localize} from '../../controllers/localize.js';
import type {Resource} from '../../controllers/resource.js';
import {RowWindow} from '../../controllers/row-window.js';
import type {Tenancy} from '../../controllers/tenancy.js';
import {commonWords} from '../../i18n/common/words.js';
import {csvWords} from '../../i18n/csv/words.js';
import {formatOf} from '../../i18n/format.js';
import {problemWords} from '../../i18n/problem/words.js';
import type {RosterChoices} from '../../model/csv/roster-choices.js';
import {can, grantableRoles, presetRole, type Verdict} from '../../model/policy.js';
import type {Session} from '../../model/session.js';
import {CsvFiles} from './csv-files.js';
import type {CsvModel, CsvStep} from './csv-invite.model.js';
import {csvInviteStyles} from './csv-invite.styles.js';
import {renderCsv} from './csv-invite.view.js';
import {CsvRows} from './csv-rows.js';
import {CsvSending} from './csv-sending.js';
import {type Brought, broughtBy, CsvSource, type SourceLimits} from './csv-source.js';
import {type CsvHost, CsvStage} from './csv-stage.js';

const LIMITS: SourceLimits = {maxRows: 100_000, maxBytes: 64 << 20};

type Chosen = Parameters<CsvSource['open']>[4];

/** Ready to be shown: its words are there. */
export async function openCsvDesk(
  host: CsvHost,
  tenancy: Tenancy,
  session: Resource<true, Session>,
  close: () => void,
): Promise<CsvDesk> {
  adoptLater(host, csvInviteStyles);
  const localize = new Localize(host, tenancy, {common: commonWords, problem: problemWords, csv: csvWords});
  await localize.ready();
  return new CsvDesk(new CsvStage(host, tenancy, localize, session), session, close);
}

export class CsvDesk {
  #step: CsvStep = 'file';
  #pasted = '';
  #dragging = false;
  readonly #source: CsvSource;
  readonly #files: CsvFiles;
  readonly #sending: CsvSending;
  readonly #rows: CsvRows;
  readonly #window: RowWindow;

  constructor(
    private readonly stage: CsvStage,
    private readonly resource: Resource<true, Session>,
    private readonly close: () => void,
  ) {
    this.#source = new CsvSource(stage.update);
    this.#files = new CsvFiles(stage);
    this.#sending = new CsvSending(stage);
    const isShown = () => this.#step === 'check';
    this.#window = new RowWindow(stage.host, {
      count: () => (isShown() ? (this.#rows.check?.places.length ?? 0) : 0),
      scrolls: isShown,
    });
    this.#rows = new CsvRows(stage, {isShown, window: this.#window});
    stage.host.addController({hostDisconnected: () => this.startOver()});
    if (stage.session) this.sessionArrived();
  }

  render(): TemplateResult {
    if (this.#step === 'file') this.#files.writeTemplate();
    return renderCsv(this.#model());
  }

  sessionArrived(): void {
    void this.#sending.lookForEarlier();
    // Where it was still loading, the focus could only go to the button that closes.
    if (!this.stage.host.inline && this.#step === 'file') void this.stage.focus('#step-heading');
  }

  /** Shown again: what is said of earlier uploads may be old. */
  opened(): void {
    void this.#sending.lookForEarlier();
    void this.stage.focus('#step-heading');
  }

  /** Another tenant, or gone from the page: rows, questions and reports of the one before mean nothing there. */
  startOver(): void {
    this.#dropFile();
    this.#sending.forget();
    this.#files.forget();
    this.#step = 'file';
    this.#pasted = '';
    this.stage.announcement = '';
  }

  get #limits(): SourceLimits {
    return {...LIMITS, ...this.stage.session?.profile.invitations.file};
  }

  /** Whether it can be done here at all: by whoever looks, and by this back end. */
  get #verdict(): Verdict {
    const {session} = this.stage;
    const verdict = session ? can(session, 'invite') : ({allowed: true} as const);
    const batches = session?.capabilities.invitations.batches ?? {no: 'backend'};
    if (!session || !verdict.allowed || batches === true) return verdict;
    return {allowed: false, reason: batches.no === 'permission' ? 'permission' : 'unsupported'};
  }

  #model(): CsvModel {
    const {stage} = this;
    const {session, profile, words, language} = stage;
    const sending = this.#sending;
    return {
      inline: stage.host.inline,
      step: this.#step,
      words,
      format: formatOf(language),
      language,
      session,
      profile,
      problem: this.resource.problem,
      verdict: this.#verdict,
      roles: session && profile ? grantableRoles({...session, profile}) : [],
      rules: stage.rules,
      limits: this.#limits,
      source: this.#source,
      check: this.#rows.check,
      window: this.#window,
      files: this.#files,
      sending,
      pasted: this.#pasted,
      dragging: this.#dragging,
      toSend: sending.kinds.reduce((sum, kind) => sum + (this.#rows.check?.roster.counts[kind] ?? 0), 0),
      announcement: stage.announcement,
      handlers: {
        handleClose: this.close,
        handleRetry: () => this.resource.retry(),
        handleBring: (transfer) => this.#bring(transfer),
        handleDragging: (dragging) => this.#set(() => (this.#dragging = dragging)),
        handlePasted: (text) => this.#set(() => (this.#pasted = text)),
        handleReadPasted: () => void this.#open({name: words.csv.pastedName, blob: new Blob([this.#pasted])}),
        handleTemplateDelimiter: (delimiter) => this.#set(() => (this.#files.delimiter = delimiter)),
        handleEncoding: (encoding) => void this.#reopen({encoding}),
        handleDelimiter: (delimiter) => void this.#reopen({delimiter}),
        handleHeader: (hasHeader) => this.#chooseHeader(hasHeader),
        handleColumn: (column, target) => this.#chooseColumn(column, target),
        handleStep: (step) => void this.#go(step),
        handleAnotherFile: () => this.#anotherFile(),
        handleChoices: (choices) => this.#rows.choose(choices),
        handleExisting: (choice) => this.#set(() => (sending.existing = {...sending.existing, ...choice})),
        handleFilter: (filter) => this.#rows.show(filter),
        handleEdit: (place, target, text) => void this.#rows.edit(place, target, text),
        handleRemove: (place) => void this.#rows.remove(place),
        handleRemoveWrong: () => void this.#rows.removeWrong(),
        handleUndo: () => void this.#rows.undo(),
        handleLater: (later) => this.#set(() => (sending.later = later)),
        handleStartsAt: (moment) => this.#set(() => (sending.startsAt = moment)),
        handleSend: () => void this.#send(),
        handleAct: (action) => {
          this.#files.report.forget();
          void sending.act(action);
        },
        handleAsk: (action) => sending.ask(action),
        handleReport: () => void this.#files.writeReport(() => sending.reported()),
        handleOpenBatch: (batch) => {
          sending.upload.open(batch);
          void this.#go('send');
        },
      },
    };
  }

  #set(change: () => void): void {
    change();
    this.stage.update();
  }

  /** Each step begins at its heading. */
  async #go(step: CsvStep): Promise<void> {
    // Read anew while its rows were asked for: they are looked at now.
    if (step === this.#step) return step === 'check' ? this.#rows.start(this.#source.read) : undefined;
    if (step === 'check' && (!this.#source.read || this.#source.reading)) return;
    this.#step = step;
    this.#window.reset();
    this.stage.announce('');
    if (step === 'check') await this.#rows.start(this.#source.read);
    await this.stage.focus('#step-heading');
  }

  #bring(transfer: DataTransfer | FileList | null): void {
    this.#dragging = false;
    const brought = broughtBy(transfer);
    if (!brought) this.stage.update();
    else if ('reason' in brought) this.#source.refuse(brought);
    else void this.#open(brought);
  }

  async #open(brought: Brought, chosen: Chosen = {}): Promise<void> {
    const {stage} = this;
    const {rules, fileWords, words} = stage;
    if (!rules || !fileWords) return;
    stage.announce(words.csv.reading(brought.name));
    const ok = await this.#source.open(brought, rules, fileWords.labels, this.#limits, chosen);
    stage.announce('');
    const {read} = this.#source;
    if (!ok || !read) return;
    const preset = stage.session && presetRole(stage.session);
    const {hasHeader, columns, sure} = read.guess;
    // A report of ours has the reason beside each row, and guards its cells.
    const guarded = columns.includes('reason');
    this.#rows.begin({hasHeader, columns, roleWords: {}, guarded, ...(preset && {defaultRole: preset.id})});
    await this.#go(sure && this.#step !== 'columns' ? 'check' : 'columns');
    stage.update();
  }

  /** The same file, read another way. */
  async #reopen(chosen: Chosen): Promise<void> {
    const {brought, encoding, delimiter} = this.#source;
    if (!brought) return;
    const kept = {...(encoding && {encoding}), ...(delimiter !== undefined && {delimiter})};
    await this.#open(brought, {...kept, ...chosen});
  }

  #anotherFile(): void {
    this.#dropFile();
    this.#sending.leave();
    this.#files.report.forget();
    void this.#go('file');
    void this.#sending.lookForEarlier();
  }

  #dropFile(): void {
    this.#rows.drop();
    this.#source.clear();
  }

  #chooseHeader(hasHeader: boolean): void {
    this.#source.guess({hasHeader});
    this.#rows.choose({hasHeader});
  }

  /** One column a meaning: whichever had it before has none. */
  #chooseColumn(column: number, target: RosterChoices['columns'][number]): void {
    const columns = (this.#rows.choices?.columns ?? []).map((known, index) =>
      index === column ? target : known === target ? undefined : known,
    );
    this.#source.guess({columns, doubled: []});
    this.#rows.choose({columns, guarded: columns.includes('reason')});
  }

  async #send(): Promise<void> {
    const {check} = this.#rows;
    const name = this.#source.brought?.name;
    if (!check || name === undefined || this.#sending.isBusy) return;
    if (this.#sending.startsInPast) return this.stage.focus('#starts-at');
    const sent = this.#sending.start(check.roster, name);
    if (!sent) return;
    check.stop();
    await this.#go('send');
    const {status} = await sent;
    const still = check === this.#rows.check && this.#step === 'send';
    if (status === 'cancelled' && still && !this.#sending.upload.batch) await this.#go('check');
  }
}
