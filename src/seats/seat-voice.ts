/** Owns what dialogs about seats are given to speak with: words, formats, the product, and where reports go. */
import type {CommonMessages} from '../i18n/common/en.js';
import type {Format} from '../i18n/format.js';
import {moneyText} from '../i18n/money.js';
import type {ProblemMessages} from '../i18n/problem/en.js';
import {seatProblemText} from '../i18n/seat-text.js';
import type {SeatMessages} from '../i18n/seat/en.js';
import {localizedText} from '../model/localized-text.js';
import type {Problem} from '../model/problem.js';
import type {Profile} from '../model/profile.js';
import type {Money, Seat, SeatCatalogue, SeatDevice} from '../model/seats/index.js';
import type {Session} from '../model/session.js';
import type {Report} from '../people/report-voice.js';
import {deviceName} from './labels.js';

export interface SeatWords {
  readonly common: CommonMessages;
  readonly problem: ProblemMessages;
  readonly seat: SeatMessages;
}

export interface SeatVoice<W extends SeatWords = SeatWords> {
  readonly words: W;
  readonly language: string;
  readonly format: Format;
  readonly session: Session | undefined;
  readonly profile: Profile | undefined;
  /** Models by their names, once it is there. */
  readonly catalogue: SeatCatalogue | undefined;
  report(report: Report | undefined): void;
  /** Read out, and not shown. */
  announce(text: string): void;
}

export const problemOfSeat = (voice: SeatVoice, problem: Problem): string =>
  seatProblemText(problem, voice.words);

export const moneyOf = ({language}: SeatVoice, money: Money): string => moneyText(money, language);

export const deviceOf = (
  voice: SeatVoice,
  device: Pick<SeatDevice, 'model' | 'serial'> | undefined,
): string => (device ? deviceName(voice.catalogue, device) : voice.words.seat.device);

export const modeLabels = ({profile, language}: SeatVoice, {modes}: Pick<Seat, 'modes'>): readonly string[] =>
  modes.map((id) => {
    const mode = profile?.seatModes?.find((known) => known.id === id);
    return mode ? localizedText(mode.label, language) : id;
  });
