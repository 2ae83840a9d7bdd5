/**
 * Owns what happens in the invite dialog, once it is open: what is shown and announced, where the focus goes. The
 * form's course is `invite-form.ts`; it refuses to know how it looks (the views) and how the back end is asked.
 */
import type {LitElement, TemplateResult} from 'lit';
import {adoptLater} from '../../controllers/adopt-styles.js';
import {Lazy} from '../../controllers/lazy.js';
import {Localize} from '../../controllers/localize.js';
import type {Resource} from '../../controllers/resource.js';
import type {Tenancy} from '../../controllers/tenancy.js';
import type {TenantElement} from '../../controllers/tenant-element.js';
import {commonWords} from '../../i18n/common/words.js';
import {inviteWords} from '../../i18n/invite/words.js';
import {problemWords} from '../../i18n/problem/words.js';
import {can, grantableRoles} from '../../model/policy.js';
import {withOverrides} from '../../model/profile.js';
import type {Session} from '../../model/session.js';
import {another, committed, removed, reopened, tried, typed, wasInvited} from '../../state/invite-machine.js';
import {rowAdded, rowEdited, rowLeft} from '../../state/invite-rows.js';
import {EmailDoubts} from './email-doubts.js';
import type {InviteField, InviteInitial, InviteModel} from './invite-dialog.model.js';
import {inviteDialogStyles, renderInvite} from './invite-dialog.view.js';
import {InviteFocus} from './invite-focus.js';
import {InviteForm} from './invite-form.js';
import type {RecipientActions} from './recipient-actions.js';

/** What the frame tells of itself. */
export type InviteHost = TenantElement &
  LitElement & {
    readonly inline: boolean;
    readonly initial: InviteInitial;
    readonly lockedFields: readonly InviteField[];
    readonly hiddenFields: readonly InviteField[];
  };

const NOTHING_RUNS: ReadonlySet<string> = new Set();
const NO_LINKS: RecipientActions['links'] = new Map();
const NO_PROBLEMS: RecipientActions['linkProblems'] = new Map();

/** Ready to be shown: its words are there. */
export async function openDesk(
  host: InviteHost,
  tenancy: Tenancy,
  session: Resource<true, Session>,
  close: () => void,
): Promise<InviteDesk> {
  adoptLater(host, inviteDialogStyles);
  const localize = new Localize(host, tenancy, {
    common: commonWords,
    problem: problemWords,
    invite: inviteWords,
  });
  await localize.ready();
  return new InviteDesk(host, tenancy, localize, session, close);
}

export class InviteDesk {
  #announcement = '';
  readonly #form: InviteForm;
  readonly #focus: InviteFocus;
  readonly #doubts: EmailDoubts;
  /** What can be done about one recipient is loaded when somebody does it. */
  readonly #actions: Lazy<RecipientActions>;

  constructor(
    private readonly host: InviteHost,
    private readonly tenancy: Tenancy,
    private readonly localize: Localize<'common' | 'problem' | 'invite'>,
    private readonly session: Resource<true, Session>,
    private readonly close: () => void,
  ) {
    this.#form = new InviteForm(host, tenancy);
    this.#focus = new InviteFocus(host, this.#form);
    this.#doubts = new EmailDoubts(host);
    this.#actions = new Lazy(host, async () => {
      const {RecipientActions} = await import('./recipient-actions.js');
      return new RecipientActions(host, tenancy, this.#form, {
        words: () => localize.words,
        announce: (text) => this.#announce(text),
      });
    });
    this.#form.restart();
    if (session.data) this.useSession(session.data, true);
  }

  render(): TemplateResult {
    return renderInvite(this.#model());
  }

  focusFirst(): void {
    this.#focus.first();
  }

  /** How many were invited since it opened, told once. */
  takeSentCount(): number {
    const {sentCount} = this.#form;
    this.#form.sentCount = 0;
    return sentCount;
  }

  settingsChanged({opened, initial}: {readonly opened: boolean; readonly initial: boolean}): void {
    const afresh = opened && this.#form.state.phase === 'done';
    if (!afresh && !(initial && this.#form.untouched)) return;
    this.#form.restart();
    this.#forget();
  }

  /** Another tenant. */
  startOver(): void {
    this.#form.startOver();
    this.#forget();
  }

  useSession(session: Session, isRefresh: boolean): void {
    this.#form.useSession(session);
    void this.#doubts.load();
    // Where the form was still loading, the focus could only go to the button that closes.
    if (!isRefresh && !this.host.inline) void this.host.updateComplete.then(() => this.#focus.first());
  }

  #forget(): void {
    this.#actions.value?.clear();
    this.#announcement = '';
  }

  #model(): InviteModel {
    const session = this.session.data;
    const profile = session && withOverrides(session.profile, this.tenancy.settings.profile);
    const {words, language} = this.localize;
    const form = this.#form;
    const actions = this.#actions.value;
    return {
      inline: this.host.inline,
      words,
      language,
      session,
      problem: this.session.problem,
      verdict: session ? can(session, 'invite') : {allowed: true},
      mayCopyLink: session !== undefined && can(session, 'copy_link').allowed,
      mayResend: session !== undefined && can(session, 'resend').allowed,
      mayReactivate: session !== undefined && can(session, 'reactivate').allowed,
      roles: session && profile ? grantableRoles({...session, profile}) : [],
      inRows: form.inRows,
      invite: form.state,
      dayIssue: form.dayIssue,
      busy: actions?.running ?? NOTHING_RUNS,
      doubtAbout: (email) => this.#doubts.about(email),
      links: actions?.links ?? NO_LINKS,
      linkProblems: actions?.linkProblems ?? NO_PROBLEMS,
      locked: this.host.lockedFields,
      hidden: this.host.hiddenFields,
      announcement: this.#announcement,
      handlers: {
        handleClose: () => this.close(),
        handleRetry: () => this.session.retry(),
        handleText: (text) => this.#edit((invite, rules) => typed(invite, text, rules)),
        handleCommit: () => this.#edit(committed),
        handlePaste: (text) =>
          this.#edit((invite, rules) => committed({...invite, text: `${invite.text} ${text}`}, rules)),
        handleRemove: (key) => this.#handleRemove(key),
        handleReopen: (key) => this.#handleReopen(key),
        handleAddRow: () => void this.#handleAddRow(),
        handleRow: (key, change) => this.#edit((invite, rules) => rowEdited(invite, key, change, rules)),
        handleLeaveRow: (key) => this.#edit((invite, rules) => rowLeft(invite, key, rules)),
        handleRoles: (roles) => this.#edit((invite) => ({...invite, roles})),
        handleMessage: (message) => this.#edit((invite) => ({...invite, message})),
        handleLastDay: (accessEndsAt) => this.#edit((invite) => ({...invite, accessEndsAt})),
        handleLanguage: (chosen) => this.#edit((invite) => ({...invite, language: chosen})),
        handleSend: () => void this.#send(),
        handleResend: (recipient) => void this.#act((its) => its.resend(recipient)),
        handleReactivate: (recipient) => void this.#act((its) => its.reactivate(recipient)),
        handleCopyLink: (recipient) => void this.#actions.want().then((its) => its?.copyLink(recipient)),
        handleAnother: () => this.#handleAnother(),
      },
    };
  }

  #edit(change: Parameters<InviteForm['edit']>[0]): void {
    this.#form.edit(change);
    const {duplicate} = this.#form.state;
    if (duplicate) this.#announce(this.localize.words.invite.duplicate(duplicate));
  }

  #announce(text: string): void {
    this.#announcement = text;
    this.host.requestUpdate();
  }

  async #send(): Promise<void> {
    const {words, language} = this.localize;
    if (this.#form.state.phase === 'sending') return;
    this.#announcement = '';
    this.#edit((invite, rules) => tried(committed(invite, rules)));
    this.#form.judgeRows();
    const ran = await this.#form.send(language, (done, count) => {
      if (count > 1 && done % 5 === 0) this.#announce(words.invite.sending(done, count));
    });
    await this.host.updateComplete;
    if (ran) await this.#report();
    else if (this.host.isConnected && this.#form.state.phase === 'editing') this.#focus.problem();
  }

  async #report(): Promise<void> {
    const {words} = this.localize;
    const {recipients} = this.#form.state;
    const failed = recipients.filter(({state: its}) => its.status === 'failed').length;
    const sent = recipients.filter(wasInvited).length;
    this.#announce(
      [sent && words.invite.sent(sent), failed && words.invite.failed(failed)].filter(Boolean).join('\n'),
    );
    await this.host.updateComplete;
    this.#focus.outcome();
  }

  /** After an action on one recipient: where nothing is left to do, on to what comes next. */
  async #act(run: (actions: RecipientActions) => Promise<boolean>): Promise<void> {
    this.#announcement = '';
    const actions = await this.#actions.want();
    if (!actions) return this.#announce(this.localize.words.problem.network);
    if (!(await run(actions))) return;
    await this.host.updateComplete;
    if (this.#form.state.phase === 'done') this.#focus.on('#another');
  }

  #handleRemove(key: string): void {
    this.#edit((invite) => removed(invite, key));
    void this.host.updateComplete.then(() => this.#focus.on('#emails, #add-person'));
  }

  #handleReopen(key: string): void {
    this.#edit((invite, rules) => reopened(invite, key, rules));
    this.#focus.on('#emails');
  }

  async #handleAddRow(): Promise<void> {
    this.#edit((invite, rules) => rowAdded(invite, rules));
    await this.host.updateComplete;
    this.#focus.on('.person-row:last-of-type input');
  }

  #handleAnother(): void {
    this.#form.another(another(this.#form.state));
    this.#forget();
    void this.host.updateComplete.then(() => this.#focus.first());
  }
}
