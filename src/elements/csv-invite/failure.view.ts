/** Owns what went wrong while something was done, with a way to try again. */
import {nothing, type TemplateResult} from 'lit';
import {problemText} from '../../i18n/problem-text.js';
import {problemStrip} from '../../ui/notice.js';
import type {CsvModel} from './csv-invite.model.js';

export const failure = ({words, sending: {upload}}: CsvModel): TemplateResult | typeof nothing =>
  upload.problem
    ? problemStrip(problemText(upload.problem, words.problem), {
        label: words.common.retry,
        run: () => upload.retry(),
      })
    : nothing;
