/** Owns how a list of people speaks: with the product's own words, and by what its reader may do. */
import type {LitElement} from 'lit';
import type {Localize} from '../controllers/localize.js';
import type {Tenancy} from '../controllers/tenancy.js';
import type {Area} from '../i18n/catalogue.js';
import {type Format, formatOf} from '../i18n/format.js';
import {problemText} from '../i18n/problem-text.js';
import {localizedText} from '../model/localized-text.js';
import type {Person} from '../model/person.js';
import {type Action, can, type Verdict} from '../model/policy.js';
import {type Profile, withOverrides} from '../model/profile.js';
import type {Session} from '../model/session.js';
import {ReportVoice} from './report-voice.js';
import type {OwnedItemsSource} from './subjects.js';
import type {Voice} from './voice.js';

export interface ListVoiceOptions {
  readonly session: () => Session | undefined;
  readonly ownedItems?: () => OwnedItemsSource | undefined;
  readonly focusHeading: () => void;
}

export class ListVoice extends ReportVoice implements Voice {
  constructor(
    host: LitElement,
    private readonly tenancy: Tenancy,
    private readonly localize: Localize<Area & ('common' | 'problem' | 'people')>,
    private readonly about: ListVoiceOptions,
  ) {
    super(host, {
      words: () => this.words,
      textOf: (problem) => problemText(problem, this.words.problem),
      focusHeading: about.focusHeading,
    });
  }

  /** With the product's own words for what nobody does to themselves. */
  get words() {
    const {words, language} = this.localize;
    const own = localizedText(this.about.session()?.profile.people?.ownAccount, language);
    return own ? {...words, problem: {...words.problem, forbiddenSelf: own}} : words;
  }
  get language(): string {
    return this.localize.language;
  }
  get format(): Format {
    return formatOf(this.localize.language);
  }
  get session(): Session | undefined {
    return this.about.session();
  }
  get profile(): Profile | undefined {
    const {session} = this;
    return session && withOverrides(session.profile, this.tenancy.settings.profile);
  }
  get ownedItems(): OwnedItemsSource | undefined {
    return this.about.ownedItems?.();
  }

  verdictOf(action: Action, person: Person): Verdict {
    const {session} = this;
    return session ? can(session, action, person) : {allowed: false, reason: 'permission'};
  }
}
