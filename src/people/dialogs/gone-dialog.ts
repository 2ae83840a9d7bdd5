/** Owns what is said in place of a form or panel about somebody who was removed while it was open. */
import {html, type TemplateResult} from 'lit';
import {displayName, type Person} from '../../model/person.js';
import type {DialogContext, PersonDialog} from '../dialog.js';
import {frame} from './frame.view.js';

export class GoneDialog implements PersonDialog {
  constructor(
    private readonly context: DialogContext,
    private readonly person: Person,
  ) {}

  render(): TemplateResult {
    const {words, voice, close} = this.context;
    return frame({
      title: displayName(this.person),
      body: html`<p class="dialog-text" role="alert">${words.gone}</p>`,
      cancel: {label: voice.words.common.close, run: () => close(true)},
    });
  }
}
