/** Owns what is known of one person, in one place: the row, where they are signed in, and what was done. */
import type {TemplateResult} from 'lit';
import {problemOf} from '../../adapters/adapter.js';
import type {Page} from '../../model/page.js';
import type {Person} from '../../model/person.js';
import type {Problem} from '../../model/problem.js';
import type {HistoryEntry} from '../../model/history.js';
import type {UserSession} from '../../model/user.js';
import {readHistory, readSessions} from '../../state/user-acts.js';
import type {DialogContext, PersonDialog} from '../dialog.js';
import {renderDetails} from './details-dialog.view.js';

const ENTRIES = 20;

export class DetailsDialog implements PersonDialog {
  readonly sheet = true;
  #sessions: readonly UserSession[] | undefined;
  #history: Page<HistoryEntry> | undefined;
  #problem: Problem | undefined;

  constructor(
    private readonly context: DialogContext,
    private person: Person,
  ) {
    void this.#load();
  }

  render(): TemplateResult {
    return renderDetails({
      context: this.context,
      person: this.person,
      sessions: this.#sessions,
      history: this.#history,
      problem: this.#problem,
      showsSessions: this.#showsSessions,
      showsHistory: this.#showsHistory,
      handleMore: () => void this.#more(),
      handleRetry: () => void this.#load(),
    });
  }

  rowChanged(person: Person): void {
    this.person = person;
    this.context.update();
    void this.#load();
  }

  get #showsSessions(): boolean {
    const capable = this.context.voice.session?.capabilities.users.sessions === true;
    return capable && this.person.kind === 'user';
  }

  get #showsHistory(): boolean {
    return this.context.voice.session?.capabilities.users.history === true;
  }

  async #load(): Promise<void> {
    const {tenancy, signal, update} = this.context;
    const {id} = this.person;
    this.#problem = undefined;
    try {
      const connection = tenancy.required;
      [this.#sessions, this.#history] = await Promise.all([
        this.#showsSessions ? readSessions(connection, id, signal) : [],
        this.#showsHistory ? readHistory(connection, id, {limit: ENTRIES}, signal) : {items: []},
      ]);
    } catch (error) {
      if (!signal.aborted) this.#problem = problemOf(error);
    }
    update();
  }

  async #more(): Promise<void> {
    const {tenancy, signal, update} = this.context;
    const shown = this.#history;
    if (shown?.next === undefined) return;
    try {
      const query = {limit: ENTRIES, cursor: shown.next};
      const page = await readHistory(tenancy.required, this.person.id, query, signal);
      this.#history = {...page, items: [...shown.items, ...page.items]};
    } catch (error) {
      if (!signal.aborted) this.#problem = problemOf(error);
    }
    update();
  }
}
