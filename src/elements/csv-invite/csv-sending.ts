/** Owns sending the rows and what comes after it: when, what of known addresses, the batch, earlier ones, the report. */
import {BatchUpload, type Shipment} from '../../controllers/batch-upload.js';
import {Mutation, type MutationOutcome} from '../../controllers/mutation.js';
import type {BatchAction, BatchPerson, InvitationBatch} from '../../model/batch.js';
import type {Roster} from '../../model/csv/roster.js';
import type {RowKind} from '../../model/csv/row-kinds.js';
import type {ReportedRow} from '../../model/csv/template.js';
import {listBatches} from '../../state/batches.js';
import {reasonText} from './batch-reason.js';
import type {BatchSubject} from './csv-invite.events.js';
import type {CsvStage} from './csv-stage.js';
import {LeftBehind} from './left-behind.js';

/** Progress is read out this often at most. */
const SPEAK_MS = 5000;
const NOTHING: Shipment = {name: '', total: 0, people: () => []};

/** What is done about addresses that are known already. */
export interface ExistingChoice {
  readonly invited: 'skip' | 'resend';
  readonly inactive: 'skip' | 'reactivate';
}

export class CsvSending {
  existing: ExistingChoice = {invited: 'skip', inactive: 'skip'};
  later = false;
  startsAt = '';
  /** What is asked about before it is done. */
  asked: BatchAction | undefined;
  earlier: readonly InvitationBatch[] = [];
  /** Rows of the file that stayed there. */
  behind: LeftBehind | undefined;
  readonly upload: BatchUpload;
  readonly #send: Mutation<BatchSubject, InvitationBatch>;
  #shipment: Shipment = NOTHING;
  #spokenAt = 0;
  #life = new AbortController();

  constructor(private readonly stage: CsvStage) {
    const {host, tenancy} = stage;
    this.upload = new BatchUpload(tenancy, () => this.#changed());
    this.#send = new Mutation(host, tenancy, 'batch', () => this.upload.send(this.#shipment));
  }

  /** The kinds of rows that would go out. */
  get kinds(): readonly RowKind[] {
    return [
      'ready',
      'doubtful',
      ...(this.existing.invited === 'resend' ? (['invited'] as const) : []),
      ...(this.existing.inactive === 'reactivate' ? (['inactive'] as const) : []),
    ];
  }

  get startsInPast(): boolean {
    return this.later && !(Date.parse(this.startsAt) > Date.now());
  }

  get isBusy(): boolean {
    return this.upload.busy || this.#send.running.size > 0;
  }

  /** Nothing where there is nobody to send to. */
  start(roster: Roster, name: string): Promise<MutationOutcome<InvitationBatch>> | undefined {
    const places = roster.placesOf(this.kinds);
    if (!places.length) return undefined;
    this.behind = new LeftBehind(roster, this.kinds);
    const {session, language} = this.stage;
    const offered = session?.profile.invitations.languages?.includes(language) === true;
    this.#shipment = {
      name,
      total: places.length,
      ...(this.later && {startsAt: new Date(this.startsAt).toISOString()}),
      people: (from, count) =>
        [...places.subarray(from, from + count)].map((place): BatchPerson => {
          const {draft, kind} = roster.row(place);
          const existing = kind === 'invited' ? 'resend' : kind === 'inactive' ? 'reactivate' : undefined;
          return {...draft, ...(offered && {language}), ...(existing && {existing})};
        }),
    };
    return this.#send.start(name, {name, count: places.length});
  }

  async act(action: BatchAction): Promise<void> {
    if (this.upload.busy) return;
    this.asked = undefined;
    await this.upload.act(action).catch(() => undefined);
    await this.stage.focus('#step-heading');
  }

  ask(action: BatchAction | undefined): void {
    this.asked = action;
    this.stage.update();
    void this.stage.focus(action ? '#confirm' : '#step-heading');
  }

  async lookForEarlier(): Promise<void> {
    const {signal} = this.#life;
    const {tenancy, session} = this.stage;
    if (!tenancy.connection || session?.capabilities.invitations.batches !== true) return;
    try {
      const batches = await listBatches(tenancy.connection, signal);
      if (signal.aborted) return;
      this.earlier = batches;
      this.stage.update();
    } catch {
      // The file can be brought without them; opening it again looks again.
    }
  }

  /** Everybody who was not invited, with the reason. */
  async reported(): Promise<readonly ReportedRow[]> {
    const {words} = this.stage;
    const rows = [...(await this.upload.everyFailed()), ...((await this.behind?.every()) ?? [])];
    return rows.map((row) => ({...row, reason: reasonText(words, row.outcome, row.reason)}));
  }

  /** Another file: what was sent stays among the earlier ones. */
  leave(): void {
    this.upload.leave();
    this.behind = undefined;
    this.asked = undefined;
  }

  /** Another tenant. */
  forget(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.leave();
    this.#shipment = NOTHING;
    this.earlier = [];
    this.later = false;
    this.startsAt = '';
    this.existing = {invited: 'skip', inactive: 'skip'};
  }

  #changed(): void {
    const {stage} = this;
    stage.update();
    const {batch} = this.upload;
    if (!batch || batch.state === 'filling') return;
    const over = batch.state === 'done' || batch.state === 'stopped';
    const now = Date.now();
    if (!over && now - this.#spokenAt < SPEAK_MS) return;
    this.#spokenAt = now;
    const {csv} = stage.words;
    const text = over
      ? [csv.outcomeInvited(batch.invited + batch.resent), batch.failed && csv.outcomeFailed(batch.failed)]
          .filter(Boolean)
          .join('\n')
      : csv.inviting(batch.total - batch.waiting, batch.total);
    if (text !== stage.announcement) stage.announce(text);
  }
}
