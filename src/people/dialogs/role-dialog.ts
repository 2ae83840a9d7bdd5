/** Owns the question before a role changes, and the guided way where it cannot: a new record in place of the old one. */
import {html, type TemplateResult} from 'lit';
import {consequenceText, worthSaying} from '../../i18n/action-text.js';
import {problemText} from '../../i18n/problem-text.js';
import {localizedText} from '../../model/localized-text.js';
import {displayName, type Person} from '../../model/person.js';
import {grantableRoles} from '../../model/policy.js';
import type {Problem} from '../../model/problem.js';
import type {Role} from '../../model/role.js';
import type {Consequence} from '../../model/user.js';
import {readConsequences} from '../../state/user-acts.js';
import {problemStrip} from '../../ui/notice.js';
import {roleCards} from '../../ui/role-cards.js';
import type {DialogContext, PersonDialog} from '../dialog.js';
import {roleLabel, roleLabels} from '../labels.js';
import {frame} from './frame.view.js';

export class RoleDialog implements PersonDialog {
  #problem: Problem | undefined;
  #missing = false;
  #consequences: readonly Consequence[] = [];

  constructor(
    private readonly context: DialogContext,
    private person: Person,
    private readonly kind: 'role' | 'replace',
    private roles: readonly string[],
  ) {
    if (kind === 'replace') void this.#load();
  }

  render(): TemplateResult {
    const {words, voice, actions, close} = this.context;
    const {common, people, problem} = voice.words;
    const name = displayName(this.person);
    const failed = this.#problem ? problemStrip(problemText(this.#problem, problem)) : '';
    return frame({
      title: this.kind === 'replace' ? words.replaceTitle(name) : words.roleTitle(name),
      body: html`${this.kind === 'replace' ? this.#guide() : this.#change()} ${failed}`,
      cancel: {label: common.cancel, run: close},
      act: {
        label: this.kind === 'replace' ? words.replaceAction : people.changeRole,
        running: actions.running.has(this.person.id),
        run: () => void this.#run(),
      },
    });
  }

  rowChanged(person: Person): void {
    this.person = person;
  }

  #change(): TemplateResult {
    const {words, voice} = this.context;
    const after = this.#role(this.roles[0]);
    const grants = (after?.grantLabels ?? []).map((label) => localizedText(label, voice.language));
    return html`<p class="dialog-text">
        ${words.roleText(roleLabels(voice, this.person), this.roles.map((id) => roleLabel(voice, id)).join(', '))}
      </p>
      ${
        grants.length
          ? html`<div>
            <p class="label">${words.grants}</p>
            <ul class="plain-list">
              ${grants.map((grant) => html`<li>${grant}</li>`)}
            </ul>
          </div>`
          : ''
      }`;
  }

  #guide(): TemplateResult {
    const {words, voice, update} = this.context;
    const {language, session} = voice;
    const offered = (session ? grantableRoles(session) : []).filter(
      ({id}) => !this.person.roles.includes(id),
    );
    return html`<p class="dialog-text">${words.replaceText}</p>
      ${roleCards({
        legend: words.role,
        grantsLabel: words.grants,
        roles: offered.map((role) => ({
          id: role.id,
          label: roleLabel(voice, role.id),
          description: localizedText(role.description, language),
          bestFor: role.bestFor ? words.bestFor(localizedText(role.bestFor, language)) : '',
          grants: (role.grantLabels ?? []).map((label) => localizedText(label, language)),
        })),
        chosen: this.roles,
        many: false,
        locked: false,
        error: this.#missing ? voice.words.problem.required : undefined,
        onChoose: (roles) => {
          this.roles = roles;
          this.#missing = false;
          update();
        },
      })}
      ${
        this.#consequences.length
          ? html`<div>
            <p class="label">${words.happens}</p>
            <ul class="plain-list">
              ${this.#consequences.filter(worthSaying).map((found) => html`<li>${consequenceText(found, words)}</li>`)}
            </ul>
          </div>`
          : ''
      }`;
  }

  #role(id: string | undefined): Role | undefined {
    return this.context.voice.profile?.roles.find((role) => role.id === id);
  }

  async #load(): Promise<void> {
    const {tenancy, signal, update, voice} = this.context;
    if (voice.session?.capabilities.users.consequences !== true) return;
    try {
      this.#consequences = await readConsequences(tenancy.required, this.person.id, 'replace', signal);
    } catch {
      // What would happen is told where it can be; the act does not depend on it.
    }
    update();
  }

  async #run(): Promise<void> {
    const {voice, actions, close, update, signal} = this.context;
    const {person, roles} = this;
    this.#problem = undefined;
    this.#missing = !roles.length;
    if (this.#missing) return update();
    const outcome = await (this.kind === 'replace'
      ? actions.replace(person, roles)
      : actions.changeRoles(person, roles));
    if (outcome.status === 'cancelled') return;
    const name = displayName(person);
    if (outcome.status === 'failed') {
      if (signal.aborted) return voice.report({kind: 'failed', who: person.email, problem: outcome.problem});
      this.#problem = outcome.problem;
      return update();
    }
    const role = roles.map((id) => roleLabel(voice, id)).join(', ');
    const {people} = voice.words;
    voice.report({
      kind: 'done',
      text: this.kind === 'replace' ? people.replaced(name, role) : people.roleChanged(name, role),
    });
    close();
  }
}
