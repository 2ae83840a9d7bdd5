/** Owns how an element speaks to its reader of what was done to people, as the parts of this folder use it. */
import type {CommonMessages} from '../i18n/common/en.js';
import type {Format} from '../i18n/format.js';
import type {PeopleMessages} from '../i18n/people/en.js';
import type {ProblemMessages} from '../i18n/problem/en.js';
import type {Person} from '../model/person.js';
import type {Action, Verdict} from '../model/policy.js';
import type {Profile} from '../model/profile.js';
import type {Session} from '../model/session.js';
import type {Report} from './report-voice.js';
import type {OwnedItemsSource} from './subjects.js';

export interface Voice {
  readonly words: {
    readonly common: CommonMessages;
    readonly problem: ProblemMessages;
    readonly people: PeopleMessages;
  };
  readonly format: Format;
  readonly language: string;
  readonly session: Session | undefined;
  readonly profile: Profile | undefined;
  /** The page's own answer to what somebody owns, where it gives one. */
  readonly ownedItems: OwnedItemsSource | undefined;
  verdictOf(action: Action, person: Person): Verdict;
  /** Shows and reads out what became of an act; nothing takes away what stands there. */
  report(report: Report | undefined): void;
  /** Where the focus goes when what had it is gone. */
  focusHeading(): void;
}
