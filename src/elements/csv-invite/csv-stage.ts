/** Owns what the parts of an upload share: who looks, in which words, and the ways to be shown, said and focused. */
import type {LitElement} from 'lit';
import type {Localize} from '../../controllers/localize.js';
import type {Resource} from '../../controllers/resource.js';
import type {Tenancy} from '../../controllers/tenancy.js';
import type {TenantElement} from '../../controllers/tenant-element.js';
import {type RosterRules, rulesFor} from '../../model/csv/roster-rules.js';
import type {FileWords} from '../../model/csv/template.js';
import {type Profile, withOverrides} from '../../model/profile.js';
import type {Session} from '../../model/session.js';
import {fileWords} from './csv-words.js';

export type CsvHost = TenantElement & LitElement & {readonly inline: boolean};

export class CsvStage {
  announcement = '';

  constructor(
    readonly host: CsvHost,
    readonly tenancy: Tenancy,
    private readonly localize: Localize<'common' | 'problem' | 'csv'>,
    private readonly resource: Resource<true, Session>,
  ) {}

  get words() {
    return this.localize.words;
  }

  get language(): string {
    return this.localize.language;
  }

  get session(): Session | undefined {
    return this.resource.data;
  }

  get profile(): Profile | undefined {
    return this.session && withOverrides(this.session.profile, this.tenancy.settings.profile);
  }

  /** With the host's words for roles, as they are shown and written. */
  get rules(): RosterRules | undefined {
    const {session, profile} = this;
    return session && profile && {...rulesFor(session, new Date(), this.language), profile};
  }

  get fileWords(): FileWords | undefined {
    return this.profile && fileWords(this.words.csv, this.profile, this.language);
  }

  readonly update = (): void => this.host.requestUpdate();

  announce(text: string): void {
    this.announcement = text;
    this.update();
  }

  async focus(selector: string): Promise<void> {
    await this.host.updateComplete;
    this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
