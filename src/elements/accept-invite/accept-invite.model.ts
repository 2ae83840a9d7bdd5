/** Owns what the view of `<accept-invite>` is given. */
import type {CommonMessages} from '../../i18n/common/en.js';
import type {Format} from '../../i18n/format.js';
import type {JoinMessages} from '../../i18n/join/en.js';
import type {ProblemMessages} from '../../i18n/problem/en.js';
import type {JoinOffer, JoinResult} from '../../model/join.js';
import type {Problem} from '../../model/problem.js';

export type JoinStep = 'offer' | 'code' | 'other' | 'dead' | 'ask' | 'asked' | 'joined';

export interface JoinFields {
  readonly name: string;
  readonly password: string;
  readonly email: string;
  readonly code: string;
}

export const noFields: JoinFields = {name: '', password: '', email: '', code: ''};

export interface AcceptModel {
  readonly words: {
    readonly common: CommonMessages;
    readonly problem: ProblemMessages;
    readonly join: JoinMessages;
  };
  readonly format: Format;
  readonly language: string;
  readonly step: JoinStep;
  readonly offer: JoinOffer | undefined;
  /** Why the offer could not be read. */
  readonly problem: Problem | undefined;
  /** Why the last press of a button failed. */
  readonly failure: Problem | undefined;
  readonly fields: JoinFields;
  /** Issue codes by field. */
  readonly issues: Readonly<Record<string, string>>;
  /** Whether the password is readable. */
  readonly shown: boolean;
  readonly busy: boolean;
  readonly result: JoinResult | undefined;
  readonly announcement: string;
  readonly handlers: {
    readonly handleField: (name: keyof JoinFields, value: string) => void;
    readonly handleShow: () => void;
    readonly handleJoin: () => void;
    readonly handleCode: () => void;
    readonly handleUseCode: () => void;
    readonly handleWantLink: () => void;
    readonly handleAsk: () => void;
    readonly handleRetry: () => void;
    readonly handleSignOut: () => void;
  };
}
