/** Owns what the dialog shows when what belongs into it could not be fetched. */
import {html, type TemplateResult} from 'lit';
import type {CommonMessages} from '../i18n/common/en.js';
import type {ProblemMessages} from '../i18n/problem/en.js';

/** Its own files could not be fetched: said with what is at hand. */
export function notLoaded(
  {common, problem}: {readonly common: CommonMessages; readonly problem: ProblemMessages},
  {close, retry}: {readonly close: () => void; readonly retry: () => void},
): TemplateResult {
  return html`<dialog @close=${close}>
    <div class="dialog-body" role="alert">${problem.network}</div>
    <footer class="dialog-footer">
      <button type="button" class="button" @click=${close}>${common.close}</button>
      <button type="button" class="button primary" @click=${retry}>${common.retry}</button>
    </footer>
  </dialog>`;
}
