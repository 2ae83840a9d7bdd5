/** Owns a file of the list: rows are asked for page by page, as search, filters and order have them. */
import {html, nothing, type TemplateResult} from 'lit';
import {problemText} from '../../i18n/problem-text.js';
import {csvOf} from '../../model/csv/write.js';
import type {Person} from '../../model/person.js';
import {readUsers} from '../../state/users.js';
import {problemStrip} from '../../ui/notice.js';
import type {BulkContext} from './bulk-context.js';
import {TextFile} from '../text-file.js';
import {fileButtons, fileText} from '../text-file.view.js';

/** As many as the back end gives at once. */
const PAGE = 200;

export class ExportDialog {
  readonly #file: TextFile;
  #done = 0;
  readonly #life = new AbortController();

  constructor(
    private readonly context: BulkContext,
    /** Those who were chosen; everybody who matches where nobody was. */
    private readonly chosen: readonly Person[] | undefined,
  ) {
    this.#file = new TextFile('users.csv', () => context.update());
    void this.#write();
  }

  render(): TemplateResult {
    const {words, voice, close, list} = this.context;
    const {common, problem} = voice.words;
    const {format} = voice;
    const total = this.chosen?.length ?? list.total() ?? 0;
    const file = this.#file;
    return html`<header class="dialog-header">
        <h2 class="dialog-title" id="bulk-title" tabindex="-1">${words.exportTitle}</h2>
      </header>
      <div class="dialog-body">
        <p class="dialog-text">${words.exportText}</p>
        ${
          file.problem
            ? problemStrip(problemText(file.problem, problem), {
                label: common.retry,
                run: () => void this.#write(),
              })
            : nothing
        }
        ${
          file.isReady
            ? html`<p class="dialog-text" role="status">${words.exportReady(format.number(this.#done))}</p>
              ${fileButtons(file, common, {make: {label: words.download, run: () => void this.#write()}, download: words.download, copy: common.copy})}
              ${fileText(file, words.exportTitle)}`
            : file.problem
              ? nothing
              : html`<div class="bulk-progress">
                <progress max=${Math.max(1, total)} value=${this.#done} aria-label=${words.exportTitle}></progress>
                <span class="muted">${words.exporting(format.number(this.#done), format.number(total))}</span>
              </div>`
        }
      </div>
      <footer class="dialog-footer">
        <button type="button" class="button" @click=${close}>
          ${file.isReady ? common.done : common.cancel}
        </button>
      </footer>`;
  }

  leave(): void {
    this.#life.abort();
    this.#file.forget();
  }

  async #write(): Promise<void> {
    this.#done = 0;
    await this.#file.write(async () => {
      const {labels, cells} = await this.context.list.columns();
      const rows: (readonly string[])[] = [labels];
      for await (const people of this.#pages()) {
        rows.push(...people.map(cells));
        this.#done += people.length;
        this.context.update();
      }
      return csvOf(rows);
    });
    // Closed meanwhile: nobody takes it along.
    if (this.#life.signal.aborted) this.#file.forget();
  }

  async *#pages(): AsyncGenerator<readonly Person[]> {
    if (this.chosen) {
      yield this.chosen;
      return;
    }
    const {list, tenancy} = this.context;
    const query = list.query();
    for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
      const asked = {...query, limit: PAGE, ...(cursor !== undefined && {cursor})};
      const page = await readUsers(tenancy.required, asked, this.#life.signal);
      yield page.items;
      cursor = page.next;
    }
  }
}
