/** Owns how the steps of adding a seat look: their names, the one that is open, and the way on. */
import {html, nothing, type TemplateResult} from 'lit';
import {loadFailure} from '../../i18n/problem-text.js';
import {seatIssueText} from '../../i18n/seat-text.js';
import type {WizardMessages} from '../../i18n/wizard/en.js';
import {deviceForm} from '../../seats/device-fields.view.js';
import {modesField} from '../../seats/modes-field.js';
import {moneyOf, problemOfSeat} from '../../seats/seat-voice.js';
import {
  canGoTo,
  countOf,
  MOST_SEATS,
  stepIndex,
  WIZARD_STEPS,
  type WizardStep,
} from '../../state/wizard-machine.js';
import {textField} from '../../ui/field.js';
import {checkIcon, icon, lockIcon} from '../../ui/icons.js';
import {failedNotice, notice, problemStrip} from '../../ui/notice.js';
import {bone} from '../../ui/skeleton.js';
import {doneView} from './done.view.js';
import {reviewStep} from './review.view.js';
import type {SeatWizardModel} from './seat-wizard.model.js';

export const stepName = (step: WizardStep, words: WizardMessages): string =>
  ({details: words.stepDetails, device: words.stepDevice, review: words.stepReview})[step];

export function renderWizard(model: SeatWizardModel): TemplateResult {
  const {voice, problem, added, handleRetry} = model;
  const {wizard: words, common, problem: problemWords} = voice.words;
  const {session} = voice;
  if (problem && !session)
    return failedNotice({
      ...loadFailure(problem, problemWords),
      action: {label: common.retry, run: handleRetry},
    });
  if (session && session.capabilities.seats?.add !== true)
    return notice({icon: icon(lockIcon), title: words.forbiddenTitle, text: words.forbiddenText});
  if (session?.account.readOnly)
    return notice({icon: icon(lockIcon), title: words.forbiddenTitle, text: problemWords.readOnlyAccount});
  if (added) return doneView(model, added);
  return html`${stepList(model)}
    <div class="dialog-body wizard-body">
      <h3 class="wizard-heading" id="wizard-heading" tabindex="-1">${stepName(model.state.step, words)}</h3>
      ${session ? step(model) : skeleton(common.loading)}
    </div>
    ${footer(model)}`;
}

/** Shaped like the first step. */
const skeleton = (label: string): TemplateResult =>
  html`<div class="choices" aria-hidden="true">
      ${bone('medium')}<span class="bone block"></span>${bone('short')}<span class="bone block"></span>
      ${bone('medium')}<span class="bone block"></span>
    </div>
    <span class="visually-hidden" role="status">${label}</span>`;

function stepList({voice, state, handleStep}: SeatWizardModel): TemplateResult {
  const {wizard: words} = voice.words;
  const at = stepIndex(state.step);
  return html`<ol class="steps" part="steps" aria-label=${words.steps}>
    ${WIZARD_STEPS.map((each, index) => {
      const label = html`<span class="step-number" aria-hidden="true">${
        index < at ? icon(checkIcon) : voice.format.number(index + 1)
      }</span
        ><span class="step-name">${stepName(each, words)}</span>`;
      const kind = index === at ? 'current' : index < at ? 'done' : '';
      const reachable = index !== at && canGoTo(state, each, voice.catalogue);
      return html`<li>
        ${
          reachable
            ? html`<button type="button" class="step ${kind}" @click=${() => handleStep(each)}>${label}</button>`
            : html`<span class="step ${kind}" aria-current=${index === at ? 'step' : nothing}>${label}</span>`
        }
      </li>`;
    })}
  </ol>`;
}

function step(model: SeatWizardModel): TemplateResult {
  const {voice, state, imageOrigins, handleDevice, handleNext, problem, handleRetry} = model;
  if (state.step === 'details') return details(model);
  if (state.step === 'review') return reviewStep(model);
  const {common} = voice.words;
  return html`${
    problem && !voice.catalogue
      ? problemStrip(problemOfSeat(voice, problem), {label: common.retry, run: handleRetry})
      : nothing
  }
  ${deviceForm({
    voice,
    fields: state.device,
    issues: state.issues,
    canWait: true,
    canOwn: countOf(state.count) === 1,
    canBuy: true,
    imageOrigins,
    onChange: handleDevice,
    onEnter: handleNext,
  })}`;
}

function details({
  voice,
  state,
  holder,
  handleChange,
  handleMode,
  handleNext,
}: SeatWizardModel): TemplateResult {
  const {wizard: words} = voice.words;
  const errorOf = (field: string) => {
    const issue = state.issues.find((each) => each.field === field);
    if (!issue) return undefined;
    if (field === 'modes') return words.modeMissing;
    if (field === 'holder' && !state.holder) return voice.words.problem.unknownOption;
    return field === 'count' ? words.countFormat(MOST_SEATS) : seatIssueText(issue, voice.words);
  };
  const several = (countOf(state.count) ?? 1) > 1;
  return html`${modesField({
    voice,
    legend: words.modes,
    help: words.modesHelp,
    chosen: state.modes,
    error: errorOf('modes'),
    onToggle: handleMode,
  })}
  ${
    several
      ? nothing
      : holder.render({
          chosen: state.holder,
          label: words.holder,
          help: state.holder ? undefined : words.holderHelp,
          error: errorOf('holder'),
        })
  }
  <div class="count-field">
    ${textField({
      id: 'count',
      label: words.count,
      value: state.count,
      inputMode: 'decimal',
      direction: 'ltr',
      help: words.countHelp,
      error: errorOf('count'),
      onInput: (count) => handleChange({count}),
      onEnter: handleNext,
    })}
  </div>`;
}

function footer(model: SeatWizardModel): TemplateResult {
  const {voice, state, purchase, inline, handleNext, handleStep, handleGo, handleClose} = model;
  const {wizard: words, common} = voice.words;
  const {quote, busy, paying} = purchase;
  const before = WIZARD_STEPS[stepIndex(state.step) - 1];
  const pays = quote?.checkoutUrl !== undefined && !quote.paid;
  const count = countOf(state.count) ?? 1;
  const off = !quote || busy !== undefined || paying;
  return html`<footer class="dialog-footer">
    ${
      state.step === 'review' && quote
        ? html`<span class="footer-price"><span class="muted">${words.dueNow}</span><strong><bdi>${moneyOf(voice, quote.dueNow)}</bdi></strong></span>`
        : nothing
    }
    ${
      before
        ? html`<button type="button" class="button" @click=${() => handleStep(before)}>${words.back}</button>`
        : inline
          ? nothing
          : html`<button type="button" class="button" @click=${handleClose}>${common.cancel}</button>`
    }
    ${
      state.step === 'review'
        ? html`<button
          type="button"
          class="button primary"
          id="add"
          aria-disabled=${off ? 'true' : 'false'}
          @click=${() => off || handleGo()}
        >
          ${pays ? words.pay : words.add(count)}
        </button>`
        : html`<button type="button" class="button primary" @click=${handleNext}>${words.next}</button>`
    }
  </footer>`;
}
