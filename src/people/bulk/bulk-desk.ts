/**
 * Owns who is selected and what is open about them: the bar over the toolbar, the question, the progress, the
 * report, a file of the list. Loaded when somebody selects; it gives the focus back to where it was opened.
 */
import {html, type LitElement, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {adoptLater} from '../../controllers/adopt-styles.js';
import {Localize} from '../../controllers/localize.js';
import {Mutation} from '../../controllers/mutation.js';
import type {Tenancy} from '../../controllers/tenancy.js';
import type {TenantElement} from '../../controllers/tenant-element.js';
import type {BulkMessages} from '../../i18n/bulk/en.js';
import {bulkWords} from '../../i18n/bulk/words.js';
import type {BulkAction, BulkRun} from '../../model/bulk.js';
import type {Person} from '../../model/person.js';
import {listRuns, startRun} from '../../state/bulk.js';
import type {Connection} from '../../state/connection.js';
import {dialogsStyles} from '../dialogs/dialogs.styles.js';
import type {ListVoice} from '../list-voice.js';
import {bulkStyles} from './bulk.styles.js';
import type {BulkContext, BulkList, BulkSubject} from './bulk-context.js';
import {BulkDialog} from './bulk-dialog.js';
import {ExportDialog} from './export-dialog.js';
import {runningStrip, selectionBar} from './selection-bar.view.js';
import {Selection} from './selection.js';

interface OpenDialog {
  render(): TemplateResult;
  leave(): void;
}

export type BulkHost = TenantElement & LitElement;

/** Ready to be used: its words are there. */
export async function openBulkDesk(
  host: BulkHost,
  tenancy: Tenancy,
  voice: ListVoice,
  list: BulkList,
): Promise<BulkDesk> {
  adoptLater(host, dialogsStyles);
  adoptLater(host, bulkStyles);
  const localize = new Localize(host, tenancy, {bulk: bulkWords});
  await localize.ready();
  return new BulkDesk(host, tenancy, voice, localize, list);
}

export class BulkDesk implements ReactiveController {
  readonly selection = new Selection();
  /** One that goes on at the back end, begun by whomever. */
  #underWay: BulkRun | undefined;
  #dialog: OpenDialog | undefined;
  #element: HTMLDialogElement | undefined;
  readonly #start: Mutation<BulkSubject, BulkRun>;
  #question: string | undefined;
  #life = new AbortController();
  #connection: Connection | undefined;
  #stopListening: (() => void) | undefined;

  constructor(
    private readonly host: BulkHost,
    private readonly tenancy: Tenancy,
    readonly voice: ListVoice,
    private readonly localize: Localize<'bulk'>,
    readonly list: BulkList,
  ) {
    this.#start = new Mutation(host, tenancy, 'bulk', (connection, {id}, options) =>
      startRun(connection, id, options),
    );
    host.addController(this);
    this.hostUpdate();
  }

  get words(): BulkMessages {
    return this.localize.words.bulk;
  }

  hostUpdate(): void {
    this.#keepToQuestion();
    const {connection} = this.tenancy;
    if (connection === this.#connection) return;
    this.#stopListening?.();
    this.#connection = connection;
    this.#stopListening = connection?.cache.subscribe((topic) => {
      if (topic === 'bulk' || topic === 'all') void this.#lookForRuns();
    });
    if (connection) void this.#lookForRuns();
  }

  /** Whoever was selected may not match another question, whoever asks it; another order is the same question. */
  #keepToQuestion(): void {
    const question = JSON.stringify({...this.list.query(), sort: undefined, descending: undefined});
    if (this.#question !== undefined && question !== this.#question) this.selection.clear();
    this.#question = question;
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#connection = undefined;
    this.clear();
  }

  /** Another tenant or another question: whoever was selected is not in it. */
  clear(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.selection.clear();
    this.#underWay = undefined;
    this.#element?.close();
  }

  has(person: Person): boolean {
    return this.selection.has(person.id);
  }

  get allShown(): boolean {
    const items = this.list.items();
    return items.length > 0 && items.every(({id}) => this.selection.has(id));
  }

  /** A click on somebody's box; with shift everybody up to there from the last one. */
  async toggle(person: Person, index: number, toHere: boolean): Promise<void> {
    if (toHere) {
      const question = this.#question;
      const range = await this.list.range(...this.selection.range(index, this.list.placeOf));
      if (question !== this.#question) return;
      this.selection.add(range);
    } else this.selection.toggle(person, this.list.items());
    this.host.requestUpdate();
  }

  toggleShown(): void {
    if (this.allShown) this.selection.clear();
    else this.selection.take(this.list.items());
    this.host.requestUpdate();
  }

  bar(): TemplateResult | typeof nothing {
    return selectionBar(this);
  }

  strip(): TemplateResult | typeof nothing {
    return this.#underWay && !this.#dialog ? runningStrip(this, this.#underWay) : nothing;
  }

  render(): TemplateResult {
    return html`<dialog
      id="bulk-dialog"
      aria-labelledby="bulk-title"
      @close=${this.#handleClosed}
      ${ref((element) => (this.#element = element as HTMLDialogElement | undefined))}
    >
      ${this.#dialog?.render() ?? nothing}
    </dialog>`;
  }

  selectMatching(): void {
    this.selection.takeAll();
    this.host.requestUpdate();
  }

  clearSelection(): void {
    this.selection.clear();
    this.host.requestUpdate();
    this.voice.focusHeading();
  }

  choose(action: BulkAction): void {
    const {all, people} = this.selection;
    const whom = all ? {query: this.list.query()} : {ids: [...people.keys()]};
    this.#open((close) => new BulkDialog(this.#context(close), {action, whom}));
  }

  show(run: BulkRun): void {
    this.#open((close) => new BulkDialog(this.#context(close), {run}));
  }

  /** A file of everybody who is selected, or of the whole list. */
  exportRows(): void {
    const {all, people} = this.selection;
    const chosen = all || people.size === 0 ? undefined : [...people.values()];
    this.#open((close) => new ExportDialog(this.#context(close), chosen));
  }

  #context(close: () => void): BulkContext {
    const words = () => this.words;
    return {
      tenancy: this.tenancy,
      voice: this.voice,
      list: this.list,
      get words() {
        return words();
      },
      update: () => this.host.requestUpdate(),
      focus: (id) => void this.#focus(id),
      close,
      start: (subject) => this.#start.start(subject.id, subject),
      begun: () => this.selection.clear(),
    };
  }

  #open(make: (close: () => void) => OpenDialog): void {
    this.host.renderRoot.querySelector<HTMLElement>('#selection-menu')?.hidePopover();
    this.voice.report(undefined);
    this.#dialog?.leave();
    this.#dialog = make(() => this.#element?.close());
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      if (this.#element && !this.#element.open) this.#element.showModal();
    });
  }

  async #focus(id: string): Promise<void> {
    await this.host.updateComplete;
    this.#element?.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  readonly #handleClosed = (): void => {
    this.#dialog?.leave();
    this.#dialog = undefined;
    this.host.requestUpdate();
    void this.#lookForRuns();
    void this.host.updateComplete.then(() => {
      if (!this.host.isConnected || this.#element?.open) return;
      const opener = this.host.renderRoot.querySelector<HTMLElement>('#selection-act');
      if (opener) opener.focus();
      else this.voice.focusHeading();
    });
  };

  /** What goes on by itself is shown, also after the page was closed meanwhile. */
  async #lookForRuns(): Promise<void> {
    const {signal} = this.#life;
    try {
      const runs = await listRuns(this.tenancy.required, signal);
      if (signal.aborted) return;
      this.#underWay = runs.find(({state}) => state === 'running');
      this.host.requestUpdate();
    } catch {
      // The list is there without it; the next dialog that closes looks again.
    }
  }
}
