/** Owns the files that are given out: the template, and those who were not invited. */
import {listDelimiter, reportOf, type ReportedRow, templateOf} from '../../model/csv/template.js';
import {TextFile} from '../../people/text-file.js';
import {FILE_LINK} from '../../people/text-file.view.js';
import type {CsvStage} from './csv-stage.js';

export class CsvFiles {
  readonly template: TextFile;
  readonly report: TextFile;
  /** What divides their cells; as the reader's spreadsheet expects it, by default. */
  delimiter = listDelimiter(navigator.language);
  #written = '';

  constructor(private readonly stage: CsvStage) {
    this.template = new TextFile('invitations-template.csv', stage.update);
    this.report = new TextFile('not-invited.csv', stage.update);
  }

  /** At hand before anybody asks: a press on the link downloads it. */
  writeTemplate(): void {
    const {rules, fileWords} = this.stage;
    if (!rules || !fileWords) return;
    const text = templateOf(rules, fileWords, this.delimiter);
    if (text === this.#written) return;
    this.#written = text;
    void this.template.write(() => Promise.resolve(text));
  }

  async writeReport(rows: () => Promise<readonly ReportedRow[]>): Promise<void> {
    const {rules, fileWords} = this.stage;
    if (!rules || !fileWords) return;
    await this.report.write(async () => reportOf(rules, fileWords, await rows(), this.delimiter));
    await this.stage.focus(`#${FILE_LINK}`);
  }

  forget(): void {
    this.template.forget();
    this.report.forget();
    this.#written = '';
  }
}
