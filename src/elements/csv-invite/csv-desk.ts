/**
 * Owns the course of an upload: from the file over its columns and rows to the batch, what is announced and where
 * the focus goes. The file is `csv-source.ts`, the rows `roster-check.ts`, sending `batch-upload.ts`; how it looks
 * belongs to the views.
 */
import type {LitElement, TemplateResult} from 'lit';
import {adoptLater} from '../../controllers/adopt-styles.js';
import {Localize} from '../../controllers/localize.js';
import {Mutation} from '../../controllers/mutation.js';
import type {Resource} from '../../controllers/resource.js';
import {RowWindow} from '../../controllers/row-window.js';
import type {Tenancy} from '../../controllers/tenancy.js';
import type {TenantElement} from '../../controllers/tenant-element.js';
import {commonWords} from '../../i18n/common/words.js';
import {csvWords} from '../../i18n/csv/words.js';
import {formatOf} from '../../i18n/format.js';
import {problemWords} from '../../i18n/problem/words.js';
import type {BatchAction, BatchPerson, InvitationBatch} from '../../model/batch.js';
import {Roster} from '../../model/csv/roster.js';
import type {RosterChoices} from '../../model/csv/roster-choices.js';
import {type RosterRules, rulesFor} from '../../model/csv/roster-rules.js';
import type {RowKind} from '../../model/csv/row-kinds.js';
import {listDelimiter, reportOf, templateOf} from '../../model/csv/template.js';
import {can, grantableRoles, presetRole} from '../../model/policy.js';
import {withOverrides} from '../../model/profile.js';
import type {Session} from '../../model/session.js';
import {TextFile} from '../../people/text-file.js';
import {FILE_LINK} from '../../people/text-file.view.js';
import {listBatches} from '../../state/batches.js';
import {reasonText} from './batch-reason.js';
import {RosterCheck} from '../../controllers/roster-check.js';
import type {BatchSubject} from './csv-invite.events.js';
import type {CsvModel, CsvStep, ExistingChoice} from './csv-invite.model.js';
import {csvInviteStyles} from './csv-invite.styles.js';
import {renderCsv} from './csv-invite.view.js';
import {type Brought, broughtBy, CsvSource, type SourceLimits} from './csv-source.js';
import {BatchUpload, type Shipment} from '../../controllers/batch-upload.js';
import {LeftBehind} from './left-behind.js';
import {fileWords} from './csv-words.js';

export type CsvHost = TenantElement & LitElement & {readonly inline: boolean};

const LIMITS: SourceLimits = {maxRows: 100_000, maxBytes: 64 << 20};
/** Progress is read out this often at most. */
const SPEAK_MS = 5000;

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
  return new CsvDesk(host, tenancy, localize, session, close);
}

export class CsvDesk {
  #step: CsvStep = 'file';
  #announcement = '';
  #spokenAt = 0;
  #pasted = '';
  #dragging = false;
  #existing: ExistingChoice = {invited: 'skip', inactive: 'skip'};
  #later = false;
  #startsAt = '';
  #asked: BatchAction | undefined;
  #earlier: readonly InvitationBatch[] = [];
  #check: RosterCheck | undefined;
  #choices: RosterChoices | undefined;
  #templateDelimiter: string;
  #writtenFor = '';
  #life = new AbortController();
  readonly #update = (): void => this.host.requestUpdate();
  readonly #template = new TextFile('invitations-template.csv', this.#update);
  readonly #report = new TextFile('not-invited.csv', this.#update);
  readonly #source = new CsvSource(this.#update);
  readonly #upload: BatchUpload;
  readonly #window: RowWindow;
  readonly #send: Mutation<BatchSubject, InvitationBatch>;
  #shipment: Shipment | undefined;
  /** Rows of the file that stay behind. */
  #behind: LeftBehind | undefined;

  constructor(
    private readonly host: CsvHost,
    private readonly tenancy: Tenancy,
    private readonly localize: Localize<'common' | 'problem' | 'csv'>,
    private readonly session: Resource<true, Session>,
    private readonly close: () => void,
  ) {
    this.#templateDelimiter = listDelimiter(navigator.language);
    this.#upload = new BatchUpload(tenancy, () => this.#uploadChanged());
    this.#window = new RowWindow(host, {
      count: () => (this.#step === 'check' ? (this.#check?.places.length ?? 0) : 0),
      scrolls: () => this.#step === 'check',
    });
    this.#send = new Mutation(host, tenancy, 'batch', () => this.#upload.send(this.#shipment ?? NOTHING));
    host.addController({hostDisconnected: () => this.startOver()});
    if (session.data) this.sessionArrived();
  }

  render(): TemplateResult {
    this.#writeTemplate();
    return renderCsv(this.#model());
  }

  sessionArrived(): void {
    void this.#lookForBatches();
    // Where it was still loading, the focus could only go to the button that closes.
    if (!this.host.inline && this.#step === 'file') void this.#focus('#step-heading');
  }

  /** Shown again: what is said of earlier uploads may be old. */
  opened(): void {
    void this.#lookForBatches();
    void this.#focus('#step-heading');
  }

  /** Another tenant, or gone from the page: rows, questions and reports of the one before mean nothing there. */
  startOver(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.#check?.stop();
    this.#upload.leave();
    this.#source.clear();
    this.#report.forget();
    this.#template.forget();
    this.#writtenFor = '';
    this.#check = undefined;
    this.#choices = undefined;
    this.#step = 'file';
    this.#pasted = '';
    this.#announcement = '';
    this.#asked = undefined;
    this.#earlier = [];
    this.#shipment = undefined;
    this.#behind = undefined;
    this.#later = false;
    this.#startsAt = '';
  }

  get #profile() {
    const session = this.session.data;
    return session && withOverrides(session.profile, this.tenancy.settings.profile);
  }

  get #rules(): RosterRules | undefined {
    const session = this.session.data;
    return session && rulesFor(session, new Date(), this.localize.language);
  }

  get #limits(): SourceLimits {
    return {...LIMITS, ...this.session.data?.profile.invitations.file};
  }

  #model(): CsvModel {
    const session = this.session.data;
    const profile = this.#profile;
    const {words, language} = this.localize;
    const verdict = session ? can(session, 'invite') : ({allowed: true} as const);
    const batches = session?.capabilities.invitations.batches;
    const offered = batches === undefined || (batches !== true && batches.no !== 'permission');
    return {
      inline: this.host.inline,
      step: this.#step,
      words,
      format: formatOf(language),
      language,
      session,
      profile,
      problem: this.session.problem,
      verdict:
        !session || !verdict.allowed || batches === true
          ? verdict
          : {allowed: false, reason: offered ? 'unsupported' : 'permission'},
      roles: session && profile ? grantableRoles({...session, profile}) : [],
      rules: this.#rules,
      limits: this.#limits,
      source: this.#source,
      check: this.#check,
      upload: this.#upload,
      window: this.#window,
      template: this.#template,
      templateDelimiter: this.#templateDelimiter,
      report: this.#report,
      pasted: this.#pasted,
      dragging: this.#dragging,
      existing: this.#existing,
      toSend: this.#kindsToSend().reduce((sum, kind) => sum + (this.#check?.roster.counts[kind] ?? 0), 0),
      later: this.#later,
      startsAt: this.#startsAt,
      startsInPast: this.#startsInPast,
      asked: this.#asked,
      behind: this.#behind,
      earlier: this.#earlier,
      announcement: this.#announcement,
      handlers: {
        handleClose: this.close,
        handleRetry: () => this.session.retry(),
        handleBring: (transfer) => this.#bring(transfer),
        handleDragging: (dragging) => this.#set(() => (this.#dragging = dragging)),
        handlePasted: (text) => this.#set(() => (this.#pasted = text)),
        handleReadPasted: () => void this.#open({name: words.csv.pastedName, blob: new Blob([this.#pasted])}),
        handleTemplateDelimiter: (delimiter) => this.#set(() => (this.#templateDelimiter = delimiter)),
        handleEncoding: (encoding) => void this.#reopen({encoding}),
        handleDelimiter: (delimiter) => void this.#reopen({delimiter}),
        handleHeader: (hasHeader) => this.#choose({hasHeader}),
        handleColumn: (column, target) => this.#chooseColumn(column, target),
        handleStep: (step) => void this.#go(step),
        handleAnotherFile: () => this.#anotherFile(),
        handleChoices: (choices) => this.#choose(choices),
        handleExisting: (choice) => this.#set(() => (this.#existing = {...this.#existing, ...choice})),
        handleFilter: (filter) => this.#filter(filter),
        handleEdit: (place, target, text) => void this.#changed(this.#check?.edit(place, target, text)),
        handleRemove: (place) => void this.#remove(place),
        handleRemoveWrong: () => void this.#removeWrong(),
        handleUndo: () => void this.#undo(),
        handleLater: (later) => this.#set(() => (this.#later = later)),
        handleStartsAt: (moment) => this.#set(() => (this.#startsAt = moment)),
        handleSend: () => void this.#sendAll(),
        handleAct: (action) => void this.#act(action),
        handleAsk: (action) => this.#ask(action),
        handleReport: () => void this.#writeReport(),
        handleOpenBatch: (batch) => this.#openBatch(batch),
      },
    };
  }

  #set(change: () => void): void {
    change();
    this.#update();
  }

  #announce(text: string): void {
    this.#announcement = text;
    this.#update();
  }

  /** Each step begins at its heading. */
  async #go(step: CsvStep): Promise<void> {
    if (step === this.#step) return;
    this.#step = step;
    this.#window.reset();
    this.#announcement = '';
    this.#update();
    if (step === 'check') await this.#startCheck();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>('#step-heading')?.focus();
  }

  #bring(transfer: DataTransfer | FileList | null): void {
    this.#dragging = false;
    const brought = broughtBy(transfer);
    if (!brought) return this.#update();
    if ('reason' in brought) this.#source.refuse(brought);
    else void this.#open(brought);
  }

  async #open(brought: Brought, chosen: Parameters<CsvSource['open']>[4] = {}): Promise<void> {
    const rules = this.#rules;
    const profile = this.#profile;
    if (!rules || !profile) return;
    const {words, language} = this.localize;
    const {labels} = fileWords(words.csv, profile, language);
    this.#announce(words.csv.reading(brought.name));
    const ok = await this.#source.open(brought, rules, labels, this.#limits, chosen);
    const {read} = this.#source;
    this.#announcement = '';
    if (!ok || !read) return this.#update();
    const preset = this.session.data && presetRole(this.session.data);
    this.#check?.stop();
    this.#check = undefined;
    this.#choices = {
      hasHeader: read.guess.hasHeader,
      columns: read.guess.columns,
      roleWords: {},
      // A report of ours has the reason beside each row, and guards its cells.
      guarded: read.guess.columns.includes('reason'),
      ...(preset && {defaultRole: preset.id}),
    };
    await this.#go(read.guess.sure && this.#step !== 'columns' ? 'check' : 'columns');
    this.#update();
  }

  /** The same file, read another way. */
  async #reopen(chosen: Parameters<CsvSource['open']>[4]): Promise<void> {
    const {brought, encoding, delimiter} = this.#source;
    if (!brought) return;
    const kept = {...(encoding && {encoding}), ...(delimiter !== undefined && {delimiter})};
    await this.#open(brought, {...kept, ...chosen});
  }

  #anotherFile(): void {
    this.#check?.stop();
    this.#check = undefined;
    this.#choices = undefined;
    this.#source.clear();
    this.#upload.leave();
    this.#report.forget();
    this.#behind = undefined;
    this.#asked = undefined;
    void this.#go('file');
    void this.#lookForBatches();
  }

  #choose(choices: Partial<RosterChoices>): void {
    if (!this.#choices) return;
    this.#choices = {...this.#choices, ...choices};
    if (this.#check) void this.#changed(this.#check.choose(choices));
    this.#update();
  }

  /** One column a meaning: whichever had it before has none. */
  #chooseColumn(column: number, target: RosterChoices['columns'][number]): void {
    const columns = (this.#choices?.columns ?? []).map((known, index) =>
      index === column ? target : known === target ? undefined : known,
    );
    this.#check = undefined;
    this.#choose({columns, guarded: columns.includes('reason')});
    const {read} = this.#source;
    if (read) this.#source.read = {...read, guess: {...read.guess, columns, doubled: []}};
  }

  async #startCheck(): Promise<void> {
    const {read} = this.#source;
    const rules = this.#rules;
    if (!read || !rules || !this.#choices || this.#check) return;
    this.#check = new RosterCheck(new Roster(read.table, rules, this.#choices), this.tenancy, this.#update);
    await this.#changed(this.#check.run());
  }

  /** The rows were looked at again: said once, and not for each letter. */
  async #changed(looked: Promise<void> | undefined): Promise<void> {
    this.#announcement = '';
    await looked;
    const counts = this.#check?.roster.counts;
    if (!counts || this.#step !== 'check') return;
    const {csv} = this.localize.words;
    this.#announce(csv.checked(csv.ready(counts.ready + counts.doubtful), csv.wrong(counts.wrong)));
  }

  #filter(filter: Parameters<RosterCheck['show']>[0]): void {
    this.#window.reset();
    this.#check?.show(filter);
  }

  async #remove(place: number): Promise<void> {
    await this.#check?.remove([place]);
    this.#announce(this.localize.words.csv.removed(String(place + 1)));
    await this.#focus('#undo');
  }

  async #removeWrong(): Promise<void> {
    const {roster} = this.#check ?? {};
    await this.#changed(this.#check?.remove(roster?.placesOf(['wrong']) ?? []));
    await this.#focus('#undo');
  }

  async #undo(): Promise<void> {
    await this.#check?.undo();
    this.#announce(this.localize.words.csv.undone);
    await this.#focus('#undo, #step-heading');
  }

  async #focus(selector: string): Promise<void> {
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #kindsToSend(): readonly RowKind[] {
    return [
      'ready',
      'doubtful',
      ...(this.#existing.invited === 'resend' ? (['invited'] as const) : []),
      ...(this.#existing.inactive === 'reactivate' ? (['inactive'] as const) : []),
    ];
  }

  get #startsInPast(): boolean {
    return this.#later && !(Date.parse(this.#startsAt) > Date.now());
  }

  async #sendAll(): Promise<void> {
    const {roster} = this.#check ?? {};
    const name = this.#source.brought?.name;
    if (!roster || name === undefined || this.#upload.busy || this.#send.running.size) return;
    if (this.#startsInPast) return this.#focus('#starts-at');
    const places = roster.placesOf(this.#kindsToSend());
    if (!places.length) return;
    this.#behind = new LeftBehind(roster, this.#kindsToSend());
    const languages = this.session.data?.profile.invitations.languages ?? [];
    const language = languages.find((offered) => offered === this.localize.language);
    this.#shipment = {
      name,
      total: places.length,
      ...(this.#later && {startsAt: new Date(this.#startsAt).toISOString()}),
      people: (from, count) =>
        [...places.subarray(from, from + count)].map((place): BatchPerson => {
          const {draft, kind} = roster.row(place);
          const existing = kind === 'invited' ? 'resend' : kind === 'inactive' ? 'reactivate' : undefined;
          return {...draft, ...(language && {language}), ...(existing && {existing})};
        }),
    };
    this.#check?.stop();
    const sending = this.#send.start(name, {name, count: places.length});
    await this.#go('send');
    if ((await sending).status === 'cancelled' && !this.#upload.batch) await this.#go('check');
  }

  async #act(action: BatchAction): Promise<void> {
    if (this.#upload.busy) return;
    this.#asked = undefined;
    this.#report.forget();
    await this.#upload.act(action).catch(() => undefined);
    await this.#focus('#step-heading');
  }

  #ask(action: BatchAction | undefined): void {
    this.#asked = action;
    this.#update();
    void this.#focus(action ? '#confirm' : '#step-heading');
  }

  #openBatch(batch: InvitationBatch): void {
    this.#upload.open(batch);
    void this.#go('send');
  }

  #uploadChanged(): void {
    this.#update();
    const {batch} = this.#upload;
    if (!batch || this.#step !== 'send') return;
    const over = batch.state === 'done' || batch.state === 'stopped';
    const now = Date.now();
    if (!over && now - this.#spokenAt < SPEAK_MS) return;
    this.#spokenAt = now;
    const {csv} = this.localize.words;
    const text = over
      ? [csv.outcomeInvited(batch.invited + batch.resent), batch.failed && csv.outcomeFailed(batch.failed)]
          .filter(Boolean)
          .join('\n')
      : csv.inviting(batch.total - batch.waiting, batch.total);
    if (text !== this.#announcement) this.#announce(text);
  }

  async #lookForBatches(): Promise<void> {
    const {signal} = this.#life;
    const {connection} = this.tenancy;
    if (!connection || this.session.data?.capabilities.invitations.batches !== true) return;
    try {
      const batches = await listBatches(connection, signal);
      if (!signal.aborted) this.#set(() => (this.#earlier = batches));
    } catch {
      // The file can be brought without them; opening it again looks again.
    }
  }

  /** At hand before anybody asks: a press on the link downloads it. */
  #writeTemplate(): void {
    const rules = this.#rules;
    const profile = this.#profile;
    if (!rules || !profile || this.#step !== 'file') return;
    const {words, language} = this.localize;
    const text = templateOf(
      {...rules, profile},
      fileWords(words.csv, profile, language),
      this.#templateDelimiter,
    );
    if (text === this.#writtenFor) return;
    this.#writtenFor = text;
    void this.#template.write(() => Promise.resolve(text));
  }

  async #writeReport(): Promise<void> {
    const rules = this.#rules;
    const profile = this.#profile;
    if (!rules || !profile) return;
    const {words, language} = this.localize;
    await this.#report.write(async () => {
      const rows = [...(await this.#upload.everyFailed()), ...(this.#behind?.rows() ?? [])];
      return reportOf(
        {...rules, profile},
        fileWords(words.csv, profile, language),
        rows.map((row) => ({...row, reason: reasonText(words, row.outcome, row.reason)})),
        this.#templateDelimiter,
      );
    });
    await this.#focus(`#${FILE_LINK}`);
  }
}

const NOTHING: Shipment = {name: '', total: 0, people: () => []};
