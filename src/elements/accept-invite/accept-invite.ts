/**
 * Owns the invitee's steps: what the link offers, which proof is needed, joining, and every way a link
 * can be dead. It refuses to know how it looks, and never keeps a password longer than the request.
 */
import type {PropertyValues, TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {Localize} from '../../controllers/localize.js';
import {Mutation} from '../../controllers/mutation.js';
import {Resource} from '../../controllers/resource.js';
import {Tenancy} from '../../controllers/tenancy.js';
import {TenantElement} from '../../controllers/tenant-element.js';
import {commonWords} from '../../i18n/common/words.js';
import {joinWords} from '../../i18n/join/words.js';
import {formatOf} from '../../i18n/format.js';
import {problemWords} from '../../i18n/problem/words.js';
import type {JoinCredential, JoinOffer, JoinResult, JoinSecret} from '../../model/join.js';
import type {Problem} from '../../model/problem.js';
import {emailIssue} from '../../model/validate/email.js';
import {passwordIssue} from '../../model/validate/password.js';
import {nameIssue} from '../../model/validate/text.js';
import {acceptJoin, inspectJoin, type JoinTarget, requestJoin} from '../../state/join.js';
import {type JoinSubject, SignOutRequestEvent} from './accept-invite.events.js';
import {type AcceptModel, type JoinFields, type JoinStep, noFields} from './accept-invite.model.js';
import {acceptInviteStyles} from './accept-invite.styles.js';
import {renderAccept} from './accept-invite.view.js';

/**
 * @tag accept-invite
 * @summary What an invitee sees: who invites to what, a password or a sign-in, and joining.
 * @fires te-join-request - Before joining; cancelable, `waitUntil(promise)`.
 * @fires te-join-done - After joining; `result.continueUrl` is where the product wants to go on.
 * @fires te-join-failed - When joining failed; `problem` says why.
 * @fires te-sign-out-request - When somebody else is signed in and wants to sign out; the host does it, then sets `token` anew.
 * @fires te-loader-start - When it starts to load.
 * @fires te-load-error - When it could not load.
 * @csspart card - The box.
 * @cssproperty [--te-accent] - The one colour that brands the element.
 * @cssproperty [--te-surface-raised] - Background of the box.
 * @cssproperty [--te-radius-surface=10px] - Corner radius of the box.
 */
export class AcceptInvite extends TenantElement {
  static override styles = acceptInviteStyles;

  /** The token of the link; without it the element asks for address and code. */
  @property() token = '';

  @state() private step: JoinStep = 'offer';
  @state() private fields: JoinFields = noFields;
  @state() private issues: Readonly<Record<string, string>> = {};
  @state() private failure: Problem | undefined;
  @state() private shown = false;
  @state() private result: JoinResult | undefined;
  @state() private announcement = '';
  /** Address and code, once they were entered. */
  @state() private secret: JoinSecret | undefined;

  readonly #tenancy = new Tenancy(this);
  readonly #localize = new Localize(this, this.#tenancy, {
    common: commonWords,
    problem: problemWords,
    join: joinWords,
  });
  readonly #offer = new Resource<JoinSecret, JoinOffer>(this, this.#tenancy, {
    topic: 'join',
    query: () => this.secret,
    load: inspectJoin,
    onData: (offer) => {
      this.step = 'offer';
      this.failure = undefined;
      if (offer.name && !this.fields.name) this.fields = {...this.fields, name: offer.name};
    },
  });
  readonly #join = new Mutation<JoinSubject, JoinResult>(
    this,
    this.#tenancy,
    'join',
    async (connection, _subject, options) => {
      if (!this.secret) return {tenantName: ''};
      return acceptJoin(connection, {secret: this.secret, credential: this.#credential()}, options);
    },
  );
  readonly #ask = new Mutation<JoinTarget, void>(this, this.#tenancy, undefined, requestJoin);

  #shownStep: JoinStep | undefined;

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (!changes.has('token')) return;
    const before = JSON.stringify(this.secret);
    this.secret = this.token ? {token: this.token} : undefined;
    this.step = this.token ? 'offer' : 'code';
    this.result = undefined;
    this.failure = undefined;
    this.issues = {};
    // The same token set anew, as after a sign-out, is asked about anew.
    if (JSON.stringify(this.secret) === before) this.#tenancy.connection?.cache.invalidate('join');
  }

  protected override updated(): void {
    const step = this.#stepShown();
    const moved = this.#shownStep !== undefined && this.#shownStep !== step;
    this.#shownStep = step;
    // The control that led here is gone with its step.
    if (moved && !this.shadowRoot?.activeElement) {
      this.renderRoot.querySelector<HTMLElement>('h1, [tabindex="-1"].notice-title')?.focus();
    }
  }

  protected override render(): TemplateResult {
    return renderAccept(this.#model());
  }

  #model(): AcceptModel {
    const {words, language} = this.#localize;
    return {
      words,
      format: formatOf(language),
      language,
      step: this.#stepShown(),
      offer: this.#offer.data,
      problem: this.#offer.problem,
      failure: this.failure,
      fields: this.fields,
      issues: this.issues,
      shown: this.shown,
      busy: this.#join.running.size > 0 || this.#ask.running.size > 0,
      result: this.result,
      announcement: this.announcement,
      handlers: {
        handleField: (name, value) => this.#handleField(name, value),
        handleShow: () => (this.shown = !this.shown),
        handleJoin: () => void this.#handleJoin(),
        handleCode: () => this.#handleCode(),
        handleUseCode: () => (this.step = 'code'),
        handleWantLink: () => (this.step = 'ask'),
        handleAsk: () => void this.#handleAsk(),
        handleRetry: () => this.#offer.retry(),
        handleSignOut: () => this.#handleSignOut(),
      },
    };
  }

  #stepShown(): JoinStep {
    if (this.result) return 'joined';
    if (this.step !== 'offer') return this.step;
    const {problem, data} = this.#offer;
    if (isDead(problem)) return 'dead';
    if (data?.signedInAs && data.signedInAs.toLowerCase() !== data.email.toLowerCase()) return 'other';
    return 'offer';
  }

  #handleField(name: keyof JoinFields, value: string): void {
    this.fields = {...this.fields, [name]: value};
    const {[name]: _, ...rest} = this.issues;
    this.issues = rest;
  }

  async #handleJoin(): Promise<void> {
    const offer = this.#offer.data;
    if (!offer || this.#join.running.size) return;
    this.issues = this.#check(offer);
    if (Object.keys(this.issues).length) return this.#focusIssue();
    this.failure = undefined;
    const outcome = await this.#join.start('join', {email: offer.email, tenantName: offer.tenantName});
    if (outcome.status === 'cancelled') return;
    if (outcome.status === 'done') {
      this.fields = noFields;
      this.result = outcome.result;
      this.announcement = this.#localize.words.join.joinedTitle(outcome.result.tenantName);
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('h1')?.focus();
      return;
    }
    await this.#handleFailure(outcome.problem);
  }

  async #handleFailure(problem: Problem): Promise<void> {
    if (problem.kind === 'validation' && problem.issues.every(({field}) => Object.hasOwn(noFields, field))) {
      this.issues = Object.fromEntries(problem.issues.map(({field, code}) => [field, code]));
      return this.#focusIssue();
    }
    if (isDead(problem)) {
      this.step = 'dead';
      return;
    }
    // The address got a login meanwhile, or somebody signed in: what the link offers has changed.
    if (problem.kind === 'invalid_state' && problem.reason !== 'link_not_valid') {
      this.#tenancy.connection?.cache.invalidate('join');
      return;
    }
    this.failure = problem;
    await this.updateComplete;
  }

  #check(offer: JoinOffer): Record<string, string> {
    if (offer.signedInAs) return {};
    const {name, password} = this.fields;
    const isNew = offer.login === 'new';
    const nameCode = isNew ? nameIssue(name, {required: true}) : undefined;
    const passwordCode = isNew
      ? passwordIssue(password, [offer.email, name])
      : password
        ? undefined
        : 'required';
    return {...(nameCode && {name: nameCode}), ...(passwordCode && {password: passwordCode})};
  }

  #credential(): JoinCredential {
    const offer = this.#offer.data;
    const {name, password} = this.fields;
    if (offer?.signedInAs) return {kind: 'session'};
    return offer?.login === 'existing'
      ? {kind: 'password', password}
      : {kind: 'new_password', name: name.trim(), password};
  }

  #handleCode(): void {
    const email = this.fields.email.trim();
    const emailCode = emailIssue(email);
    const code = this.fields.code.trim();
    this.issues = {...(emailCode && {email: emailCode}), ...(!code && {code: 'required'})};
    if (Object.keys(this.issues).length) return void this.#focusIssue();
    this.secret = {email, code};
    this.step = 'offer';
  }

  async #handleAsk(): Promise<void> {
    const email = this.fields.email.trim();
    const code = emailIssue(email);
    // A link that is known to be ours is enough; without one the address is needed.
    const target = !email && this.token ? {token: this.token} : {email};
    if ('email' in target && code) {
      this.issues = {email: code};
      return this.#focusIssue();
    }
    this.failure = undefined;
    const outcome = await this.#ask.start('ask', target);
    if (outcome.status === 'failed') this.failure = outcome.problem;
    if (outcome.status !== 'done') return;
    this.step = 'asked';
    this.announcement = this.#localize.words.join.asked;
  }

  #handleSignOut(): void {
    const event = new SignOutRequestEvent();
    this.dispatchEvent(event);
    this.#tenancy.connection?.cache.invalidate('join');
  }

  async #focusIssue(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }
}

const isDead = (problem: Problem | undefined) =>
  problem?.kind === 'invalid_state' && problem.reason === 'link_not_valid';

declare global {
  interface HTMLElementTagNameMap {
    'accept-invite': AcceptInvite;
  }
}
