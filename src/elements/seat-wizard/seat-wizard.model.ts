/** Owns what the views of the wizard are given. */
import type {Problem} from '../../model/problem.js';
import type {DeviceFields, Seat} from '../../model/seats/index.js';
import type {HolderField} from '../../seats/holder-field.js';
import type {SeatListVoice} from '../../seats/seat-list-voice.js';
import type {SeatPurchase} from '../../seats/seat-purchase.js';
import type {WizardState, WizardStep} from '../../state/wizard-machine.js';

export interface SeatWizardModel {
  readonly voice: SeatListVoice<'wizard'>;
  readonly inline: boolean;
  readonly problem: Problem | undefined;
  readonly state: WizardState;
  readonly purchase: SeatPurchase;
  readonly added: readonly Seat[] | undefined;
  readonly holder: HolderField;
  readonly imageOrigins: readonly string[];
  readonly handleMode: (mode: string, chosen: boolean) => void;
  readonly handleChange: (change: Pick<WizardState, 'count'>) => void;
  readonly handleDevice: (change: Partial<DeviceFields>) => void;
  readonly handleNext: () => void;
  readonly handleStep: (step: WizardStep) => void;
  /** Adds what is offered, or goes to where it is paid. */
  readonly handleGo: () => void;
  readonly handleAsk: () => void;
  readonly handlePaid: () => void;
  readonly handleAgain: () => void;
  readonly handleClose: () => void;
  readonly handleRetry: () => void;
}
