/** Owns how an element about seats speaks: with its words, in its language, and of the product it is in. */
import type {Localize} from '../controllers/localize.js';
import type {Tenancy} from '../controllers/tenancy.js';
import type {TenantElement} from '../controllers/tenant-element.js';
import type {Area, Catalogue} from '../i18n/catalogue.js';
import {type Format, formatOf} from '../i18n/format.js';
import {seatProblemText} from '../i18n/seat-text.js';
import {type Profile, withOverrides} from '../model/profile.js';
import type {SeatCatalogue} from '../model/seats/index.js';
import type {Session} from '../model/session.js';
import {ReportVoice} from '../people/report-voice.js';
import type {SeatVoice} from './seat-voice.js';

type SeatAreas = 'common' | 'problem' | 'seat';

export interface SeatListVoiceOptions {
  readonly session: () => Session | undefined;
  readonly catalogue: () => SeatCatalogue | undefined;
  readonly focusHeading: () => void;
}

export class SeatListVoice<A extends Area>
  extends ReportVoice
  implements SeatVoice<Pick<Catalogue, A | SeatAreas>>
{
  constructor(
    host: TenantElement,
    private readonly tenancy: Tenancy,
    private readonly localize: Localize<A | SeatAreas>,
    private readonly about: SeatListVoiceOptions,
  ) {
    super(host, {
      words: () => this.words,
      textOf: (problem) => seatProblemText(problem, this.words),
      focusHeading: about.focusHeading,
    });
  }

  get words(): Pick<Catalogue, A | SeatAreas> {
    return this.localize.words;
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
  get catalogue(): SeatCatalogue | undefined {
    return this.about.catalogue();
  }
}
