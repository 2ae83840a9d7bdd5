/** Owns the words that the list of seats and what opens over it speak with. */
import type {SeatsMessages} from '../../i18n/seats/en.js';
import type {WizardMessages} from '../../i18n/wizard/en.js';
import type {SeatVoice, SeatWords} from '../../seats/seat-voice.js';

export type SeatTableWords = SeatWords & {readonly seats: SeatsMessages};
export type SeatTableVoice = SeatVoice<SeatTableWords>;

/** Dialogs choose people and devices, too. */
export type SeatDialogVoice = SeatVoice<SeatTableWords & {readonly wizard: WizardMessages}>;
