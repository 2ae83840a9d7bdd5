/** Owns how `<accept-invite>` looks, step by step. */
import {html, nothing, type TemplateResult} from 'lit';
import {issueText, problemText} from '../../i18n/problem-text.js';
import {localizedText} from '../../model/localized-text.js';
import {MIN_PASSWORD_LENGTH, passwordStrength} from '../../model/validate/password.js';
import {type Autocomplete, textField} from '../../ui/field.js';
import {checkIcon, eyeIcon, icon, lockIcon, mailIcon} from '../../ui/icons.js';
import {failedNotice, notice, problemStrip} from '../../ui/notice.js';
import {bone} from '../../ui/skeleton.js';
import type {AcceptModel, JoinFields} from './accept-invite.model.js';

export function renderAccept(model: AcceptModel): TemplateResult {
  return html`<div class="card" part="card">
    ${step(model)}
    <div class="visually-hidden" role="status" aria-live="polite">${model.announcement}</div>
  </div>`;
}

function step(model: AcceptModel): TemplateResult {
  switch (model.step) {
    case 'joined':
      return joined(model);
    case 'dead':
      return askForm(model, model.words.join.deadTitle, model.words.join.deadText, model.words.join.askText);
    case 'ask':
      return askForm(model, model.words.join.askTitle, model.words.join.askText);
    case 'other':
      return otherPerson(model);
    case 'code':
      return codeForm(model);
    case 'asked':
      return notice({icon: icon(mailIcon), title: model.words.join.askTitle, text: model.words.join.asked});
    case 'offer':
      return offerForm(model);
  }
}

function offerForm(model: AcceptModel): TemplateResult {
  const {words, offer, problem, handlers} = model;
  if (problem && !offer) {
    return failedNotice({
      title: words.problem.notLoaded,
      text: problemText(problem, words.problem),
      detail: problem.requestId && words.problem.reference(problem.requestId),
      action: {label: words.common.retry, run: handlers.handleRetry},
    });
  }
  if (!offer) {
    return html`<div class="form" aria-busy="true" role="status">
      <span class="visually-hidden">${words.common.loading}</span>${bone('long')}${bone('medium')}
      <span class="ghost-control"></span><span class="ghost-control"></span>
    </div>`;
  }
  const {join} = words;
  const roles = offer.roles.map((role) => localizedText(role, model.language));
  const label = offer.signedInAs ? join.join : offer.login === 'existing' ? join.signInAndJoin : join.join;
  return html`<h1 tabindex="-1">${join.title(offer.tenantName)}</h1>
    <p class="lead">
      ${offer.inviterName ? join.invitedBy(offer.inviterName, offer.tenantName) : join.invited(offer.tenantName)}
    </p>
    <dl class="facts">
      <dt>${join.address}</dt>
      <dd dir="ltr">${offer.email}</dd>
      <dt>${join.as}</dt>
      <dd>${new Intl.ListFormat(model.language).format(roles)}</dd>
    </dl>
    ${failureStrip(model)}
    <form class="form" novalidate @submit=${(event: Event) => event.preventDefault()}>
      ${proof(model)}
      <button
        type="button"
        class="button primary wide"
        aria-disabled=${model.busy ? 'true' : 'false'}
        @click=${handlers.handleJoin}
      >
        ${model.busy ? join.joining : label}
      </button>
    </form>
    ${offer.expiresAt ? html`<p class="help foot">${join.expires(model.format.exact(offer.expiresAt))}</p>` : nothing}`;
}

/** What proves who joins: nothing more for who is signed in, the password that exists, or a new one. */
function proof(model: AcceptModel): TemplateResult {
  const {words, offer} = model;
  const {join} = words;
  if (offer?.signedInAs) return html`<p class="lead">${join.joinAs(offer.signedInAs)}</p>`;
  if (offer?.login === 'existing') {
    return html`${usernameHint(offer.email)}
    ${passwordField(model, join.password, 'current-password', join.existingHelp)}`;
  }
  return html`${field(model, 'name', join.name, {autocomplete: 'name'})} ${usernameHint(offer?.email ?? '')}
  ${passwordField(model, join.newPassword, 'new-password', join.newPasswordHelp(MIN_PASSWORD_LENGTH))}
  ${strengthMeter(model)}`;
}

/** Password managers store the address with the password only when a field names it. */
const usernameHint = (email: string): TemplateResult =>
  html`<input class="visually-hidden" type="email" autocomplete="username" tabindex="-1" aria-hidden="true" readonly .value=${email} />`;

function field(
  model: AcceptModel,
  name: keyof JoinFields,
  label: string,
  options: {autocomplete?: Autocomplete; help?: string; type?: 'text' | 'email'; onEnter?: () => void} = {},
): TemplateResult {
  const {words, fields, issues, handlers} = model;
  const issue = issues[name];
  return textField({
    id: name,
    label,
    value: fields[name],
    ...options,
    error: issue && issueText(issue, words.problem),
    onInput: (value) => handlers.handleField(name, value),
    onEnter: options.onEnter ?? handlers.handleJoin,
  });
}

function passwordField(
  model: AcceptModel,
  label: string,
  autocomplete: Autocomplete,
  help: string,
): TemplateResult {
  const {words, fields, issues, shown, handlers} = model;
  const issue = issues['password'];
  const toggle = shown ? words.join.hidePassword : words.join.showPassword;
  return html`<div class="password">
    ${textField({
      id: 'password',
      label,
      value: fields.password,
      type: shown ? 'text' : 'password',
      autocomplete,
      help,
      error: issue && issueText(issue, words.problem),
      onInput: (value) => handlers.handleField('password', value),
      onEnter: handlers.handleJoin,
    })}
    <button type="button" class="icon-button reveal" aria-label=${toggle} title=${toggle} aria-pressed=${shown ? 'true' : 'false'} @click=${handlers.handleShow}>
      ${icon(eyeIcon)}
    </button>
  </div>`;
}

function strengthMeter({words, fields, offer}: AcceptModel): TemplateResult {
  const {join} = words;
  const strength = passwordStrength(fields.password, [offer?.email ?? '', fields.name]);
  const names = [join.strength0, join.strength1, join.strength2, join.strength3, join.strength4] as const;
  return html`<div class="strength strength-${strength}" ?hidden=${!fields.password}>
    <span class="bars" aria-hidden="true"><i></i><i></i><i></i><i></i></span>
    <span class="help" role="status">${join.strength}: ${names[strength]}</span>
  </div>`;
}

function codeForm(model: AcceptModel): TemplateResult {
  const {words, handlers} = model;
  const {join} = words;
  return html`<h1 tabindex="-1">${join.codeTitle}</h1>
    <p class="lead">${join.codeText}</p>
    ${failureStrip(model)}
    <form class="form" novalidate @submit=${(event: Event) => event.preventDefault()}>
      ${field(model, 'email', join.address, {type: 'email', autocomplete: 'email', onEnter: handlers.handleCode})}
      ${field(model, 'code', join.code, {
        autocomplete: 'one-time-code',
        help: join.codeHelp,
        onEnter: handlers.handleCode,
      })}
      <button type="button" class="button primary wide" @click=${handlers.handleCode}>${join.codeContinue}</button>
      <button type="button" class="button quiet wide" @click=${handlers.handleWantLink}>${join.ask}</button>
    </form>`;
}

/** The one form that asks for another link, from every dead one and from none. */
function askForm(model: AcceptModel, title: string, text: string, help?: string): TemplateResult {
  const {words, busy, handlers} = model;
  const {join} = words;
  return html`<h1 tabindex="-1">${title}</h1>
    <p class="lead">${text}</p>
    ${model.failure && model.failure.kind !== 'invalid_state' ? failureStrip(model) : nothing}
    <form class="form" novalidate @submit=${(event: Event) => event.preventDefault()}>
      ${field(model, 'email', join.address, {
        type: 'email',
        autocomplete: 'email',
        ...(help && {help}),
        onEnter: handlers.handleAsk,
      })}
      <button
        type="button"
        class="button primary wide"
        aria-disabled=${busy ? 'true' : 'false'}
        @click=${handlers.handleAsk}
      >
        ${join.ask}
      </button>
      <button type="button" class="button quiet wide" @click=${handlers.handleUseCode}>${join.useCode}</button>
    </form>`;
}

function otherPerson({words, offer, handlers}: AcceptModel): TemplateResult {
  const {join} = words;
  return notice({
    icon: icon(lockIcon),
    title: join.otherTitle,
    text: join.otherText(offer?.signedInAs ?? '', offer?.email ?? ''),
    action: {label: join.signOut, run: handlers.handleSignOut},
  });
}

function joined({words, result}: AcceptModel): TemplateResult {
  const {join} = words;
  return html`<div class="joined">
    <span class="joined-icon">${icon(checkIcon)}</span>
    <h1 tabindex="-1">${join.joinedTitle(result?.tenantName ?? '')}</h1>
    <p class="lead">${join.joinedText}</p>
    ${
      result?.continueUrl
        ? html`<a class="button primary" href=${safeUrl(result.continueUrl)}>${join.continue}</a>`
        : nothing
    }
  </div>`;
}

function failureStrip({words, failure}: AcceptModel): TemplateResult | typeof nothing {
  return failure ? problemStrip(problemText(failure, words.problem)) : nothing;
}

/** The server sends allowed addresses only; a script address from a broken one still goes nowhere. */
function safeUrl(url: string): string {
  try {
    const parsed = new URL(url, location.href);
    return /^https?:$/.test(parsed.protocol) ? parsed.href : '';
  } catch {
    return '';
  }
}
