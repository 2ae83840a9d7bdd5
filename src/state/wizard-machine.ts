/**
 * Owns the course of adding a seat as a pure reducer: steps forward and back without loss, what is wrong in each, and
 * where a refusal of the server belongs. What it costs and whether it was added is not known here.
 */
import type {FieldIssue} from '../model/problem.js';
import {
  choiceOf,
  DELIVERY_FIELDS,
  type DeviceFields,
  type DraftHolder,
  deviceIssues,
  emptyDeviceFields,
  type SeatCatalogue,
  type SeatDraft,
  type SeatQuote,
} from '../model/seats/index.js';

export const WIZARD_STEPS = ['details', 'device', 'review'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

export const MOST_SEATS = 50;

export interface WizardState {
  readonly step: WizardStep;
  readonly modes: readonly string[];
  readonly holder?: DraftHolder | undefined;
  /** As it was typed. */
  readonly count: string;
  readonly device: DeviceFields;
  readonly issues: readonly FieldIssue[];
}

export type WizardEvent =
  | {
      readonly kind: 'changed';
      readonly change: Partial<Pick<WizardState, 'modes' | 'holder' | 'count'>>;
    }
  | {readonly kind: 'device_changed'; readonly change: Partial<DeviceFields>}
  | {readonly kind: 'went_on'; readonly catalogue: SeatCatalogue | undefined}
  | {readonly kind: 'went_to'; readonly step: WizardStep; readonly catalogue: SeatCatalogue | undefined}
  | {readonly kind: 'refused'; readonly issues: readonly FieldIssue[]};

export const firstWizardState: WizardState = {
  step: 'details',
  modes: [],
  count: '1',
  device: emptyDeviceFields,
  issues: [],
};

export function wizardAfter(state: WizardState, event: WizardEvent): WizardState {
  switch (event.kind) {
    case 'changed':
      return settled({
        ...state,
        ...event.change,
        issues: withoutFixed(state.issues, Object.keys(event.change)),
      });
    case 'device_changed': {
      // Of another choice nothing is wrong yet.
      if (event.change.source !== undefined)
        return {...state, device: {...state.device, ...event.change}, issues: []};
      const fixed = Object.keys(event.change).flatMap((key) =>
        key === 'delivery' ? deliveryOf(state) : [key],
      );
      return {
        ...state,
        device: {...state.device, ...event.change},
        issues: withoutFixed(state.issues, fixed),
      };
    }
    case 'went_on':
      return goTo(state, WIZARD_STEPS[stepIndex(state.step) + 1] ?? 'review', event.catalogue);
    case 'went_to':
      return goTo(state, event.step, event.catalogue);
    case 'refused': {
      const [first] = event.issues;
      return {...state, issues: event.issues, step: first ? stepOfField(first.field) : state.step};
    }
  }
}

/** Back at once; forward as far as nothing is wrong. */
function goTo(state: WizardState, step: WizardStep, catalogue: SeatCatalogue | undefined): WizardState {
  const forward = stepIndex(step) > stepIndex(state.step);
  for (const each of forward ? WIZARD_STEPS.slice(0, stepIndex(step)) : []) {
    const issues = issuesIn(state, each, catalogue);
    if (issues.length) return {...state, step: each, issues};
  }
  return {...state, step, issues: []};
}

export function issuesIn(
  {modes, count, device}: WizardState,
  step: WizardStep,
  catalogue: SeatCatalogue | undefined,
): readonly FieldIssue[] {
  if (step === 'device') return deviceIssues(device, catalogue);
  if (step === 'review') return [];
  const issues: FieldIssue[] = modes.length ? [] : [{field: 'modes', code: 'required'}];
  const number = countOf(count);
  return number === undefined ? [...issues, {field: 'count', code: 'number_format'}] : issues;
}

/** How many seats, or nothing where that is no number of seats. */
export function countOf(typed: string): number | undefined {
  const text = typed.normalize('NFKC').trim();
  const number = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= MOST_SEATS ? number : undefined;
}

/** Which steps can be gone to by name: those before, and the next ones as far as all is well. */
export const canGoTo = (
  state: WizardState,
  step: WizardStep,
  catalogue: SeatCatalogue | undefined,
): boolean => stepIndex(step) <= stepIndex(state.step) || goTo(state, step, catalogue).step === step;

export function draftOf({modes, holder, count, device}: WizardState): SeatDraft {
  const number = countOf(count) ?? 1;
  return {
    modes,
    count: number,
    ...(holder && number === 1 && {holder: holder.id}),
    device: choiceOf(device),
  };
}

/** The form as an offer remembers it, at its last step. */
export function wizardOf({draft, holder}: SeatQuote): WizardState {
  if (!draft) return firstWizardState;
  const {device} = draft;
  return {
    ...firstWizardState,
    step: 'review',
    modes: draft.modes,
    holder,
    count: String(draft.count),
    device: {
      ...emptyDeviceFields,
      source: device.source,
      ...(device.source !== 'none' && {model: device.model}),
      ...(device.source === 'own' && {serial: device.serial}),
      ...(device.source === 'buy' && {delivery: {...emptyDeviceFields.delivery, ...device.delivery}}),
    },
  };
}

export const stepIndex = (step: WizardStep): number => WIZARD_STEPS.indexOf(step);

const DETAILS: readonly string[] = ['modes', 'holder', 'count'];
const DEVICE: readonly string[] = [
  'source',
  'model',
  'serial',
  ...DELIVERY_FIELDS.map((name) => `delivery.${name}`),
];

/** Whether a form has this field, to say beside it what is wrong. */
export const isWizardField = (field: string): boolean => DETAILS.includes(field) || DEVICE.includes(field);

const stepOfField = (field: string): WizardStep => (DETAILS.includes(field) ? 'details' : 'device');

/** A person holds one seat, and a serial is one device's: what several cannot have goes. */
function settled(state: WizardState): WizardState {
  const number = countOf(state.count);
  if (number === undefined || number === 1) return state;
  const {holder: _, ...rest} = state;
  return state.device.source === 'own' ? {...rest, device: {...state.device, source: ''}} : rest;
}

const withoutFixed = (issues: readonly FieldIssue[], fields: readonly string[]): readonly FieldIssue[] =>
  issues.filter(({field}) => !fields.includes(field));

const deliveryOf = ({issues}: WizardState): readonly string[] =>
  issues.map(({field}) => field).filter((field) => field.startsWith('delivery.'));
