import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {
  canGoTo,
  countOf,
  draftOf,
  firstWizardState,
  issuesIn,
  MOST_SEATS,
  stepIndex,
  WIZARD_STEPS,
  wizardAfter,
  type WizardEvent,
  wizardOf,
  type WizardState,
} from '../../src/state/wizard-machine.js';
import {catalogue} from '../../stories/fixtures/seats.js';

const after = (...events: readonly WizardEvent[]): WizardState =>
  events.reduce(wizardAfter, firstWizardState);
const modes: WizardEvent = {kind: 'changed', change: {modes: ['trainer']}};
const on: WizardEvent = {kind: 'went_on', catalogue};
const later: WizardEvent = {kind: 'device_changed', change: {source: 'none'}};
const own: WizardEvent = {
  kind: 'device_changed',
  change: {source: 'own', model: 'vista-1', serial: 'VX1-018336'},
};
const holder = {id: 'u', name: 'U', email: 'u@example.com', invited: false};

describe('the steps of adding a seat', () => {
  it('go on when nothing is wrong, and stay with what is', () => {
    expect(after(on)).to.deep.include({step: 'details', issues: [{field: 'modes', code: 'required'}]});
    expect(after(modes, on).step).to.equal('device');
    expect(after(modes, on, on)).to.deep.include({
      step: 'device',
      issues: [{field: 'source', code: 'required'}],
    });
    expect(after(modes, on, later, on).step).to.equal('review');
  });

  it('go back at once, also from what is wrong, with everything as it was', () => {
    const state = after(modes, on, own, {kind: 'device_changed', change: {serial: 'wrong'}});
    const back = wizardAfter(state, {kind: 'went_to', step: 'details', catalogue});
    expect(back).to.deep.equal({...state, step: 'details', issues: []});
    expect(wizardAfter(back, {kind: 'went_on', catalogue}).device.serial).to.equal('wrong');
  });

  it('a step by name leads to the first one where something is wrong', () => {
    const state = after(modes, on, later, on);
    const emptied = wizardAfter(state, {kind: 'changed', change: {modes: []}});
    const details = wizardAfter(emptied, {kind: 'went_to', step: 'details', catalogue});
    expect(canGoTo(details, 'review', catalogue)).to.equal(false);
    expect(wizardAfter(details, {kind: 'went_to', step: 'review', catalogue}).step).to.equal('details');
    expect(canGoTo(state, 'details', catalogue)).to.equal(true);
  });

  it('what was mended is wrong no more', () => {
    expect(wizardAfter(after(on), modes).issues).to.deep.equal([]);
    const refused = after(modes, on, own, on, {
      kind: 'refused',
      issues: [{field: 'serial', code: 'serial_taken'}],
    });
    expect(refused.step).to.equal('device');
    expect(
      wizardAfter(refused, {kind: 'device_changed', change: {serial: 'VX1-018338'}}).issues,
    ).to.deep.equal([]);
  });

  it('a refusal leads to its field', () => {
    const refused = (field: string) =>
      after(modes, on, later, on, {kind: 'refused', issues: [{field, code: 'unknown_option'}]}).step;
    expect(refused('holder')).to.equal('details');
    expect(refused('count')).to.equal('details');
    expect(refused('model')).to.equal('device');
    expect(refused('delivery.city')).to.equal('device');
  });

  it('several seats have no holder and no serial', () => {
    const state = after(modes, {kind: 'changed', change: {holder}}, on, own, {
      kind: 'changed',
      change: {count: '3'},
    });
    expect(state.holder).to.equal(undefined);
    expect(state.device.source).to.equal('');
    expect(draftOf({...state, device: {...state.device, source: 'none'}})).to.deep.equal({
      modes: ['trainer'],
      count: 3,
      device: {source: 'none'},
    });
  });

  it('counts what is a number of seats', () => {
    expect(['1', ' 12 ', '５', String(MOST_SEATS)].map(countOf)).to.deep.equal([1, 12, 5, MOST_SEATS]);
    for (const typed of ['', '0', '-1', '1.5', 'two', '1e1', String(MOST_SEATS + 1)])
      expect(countOf(typed), typed).to.equal(undefined);
  });

  it('an offer tells the form again', () => {
    const state = {...after(modes, {kind: 'changed', change: {holder}}, on, own, on), issues: []};
    const money = {amount: 0, currency: 'EUR'};
    const quote = {
      id: 'q',
      monthly: money,
      monthlyMore: money,
      untilPeriodEnd: money,
      once: money,
      dueNow: money,
      periodEnd: '2026-12-01',
      expiresAt: '',
      draft: draftOf(state),
      holder,
    };
    expect(wizardOf(quote)).to.deep.equal(state);
    const {draft: _, ...without} = quote;
    expect(wizardOf(without)).to.equal(firstWizardState);
  });

  it('never stands behind a step in which something is wrong, and loses nothing that was typed', () => {
    const event: fc.Arbitrary<WizardEvent> = fc.oneof(
      fc.constant(on),
      fc.constantFrom(...WIZARD_STEPS).map((step): WizardEvent => ({kind: 'went_to', step, catalogue})),
      fc
        .subarray(['trainer', 'trainee'])
        .map((chosen): WizardEvent => ({kind: 'changed', change: {modes: chosen}})),
      fc.constantFrom('1', '2', 'x').map((count): WizardEvent => ({kind: 'changed', change: {count}})),
      fc
        .constantFrom('buy', 'own', 'none', '')
        .map((source): WizardEvent => ({kind: 'device_changed', change: {source}})),
      fc.string().map((serial): WizardEvent => ({kind: 'device_changed', change: {serial}})),
    );
    fc.assert(
      fc.property(fc.array(event, {maxLength: 30}), (events) => {
        let state = firstWizardState;
        for (const each of events) {
          const before = state;
          state = wizardAfter(before, each);
          if (each.kind === 'went_on' || each.kind === 'went_to') {
            expect(state.device).to.deep.equal(before.device);
            expect(state.modes).to.deep.equal(before.modes);
            if (stepIndex(state.step) <= stepIndex(before.step)) continue;
            for (const step of WIZARD_STEPS.slice(0, stepIndex(state.step)))
              expect(issuesIn(state, step, catalogue)).to.deep.equal([]);
          }
        }
      }),
      {numRuns: 300},
    );
  });
});
