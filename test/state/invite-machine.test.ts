import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {
  added,
  changed,
  committed,
  emptyInvite,
  finished,
  type InviteState,
  judged,
  type RecipientState,
  removed,
  reopened,
  sendable,
  started,
  tried,
  typed,
} from '../../src/state/invite-machine.js';
import {emailKey} from '../../src/model/validate/email.js';

let keys = 0;
const rules = {newKey: () => `key-${++keys}`};
const words = fc.constantFrom(
  'a@x.example',
  'b@x.example',
  'A@X.example',
  'nonsense',
  'c@y.example',
  'half',
  'b@x',
);
const index = fc.nat(5);
const result: RecipientState = {status: 'sent', result: {outcome: 'accepted'}};
const failure: RecipientState = {status: 'failed', problem: {kind: 'network', maybeApplied: true}};

type Step = (state: InviteState, removedKeys: Set<string>) => InviteState;
const keyAt = (state: InviteState, at: number) => state.recipients[at]?.key ?? 'none';

const step = fc.oneof<fc.Arbitrary<Step>[]>(
  words.map((word) => (state) => typed(state, `${state.text}${word}`, rules)),
  words.map((word) => (state) => typed(state, `${state.text} ${word},`, rules)),
  fc.array(words).map((list) => (state) => added(state, list, rules)),
  fc.constant((state) => committed(state, rules)),
  fc.constant((state) => tried(state)),
  fc.constant((state) => judged(state, {...rules, domains: ['x.example']})),
  index.map((at) => (state) => {
    const recipient = state.recipients[at];
    return recipient && recipient.state.status !== 'sent' ? reopened(state, recipient.key, rules) : state;
  }),
  fc.tuple(index, fc.constantFrom(result, failure)).map(
    ([at, next]) =>
      (state) =>
        changed(state, keyAt(state, at), next),
  ),
  fc.constant((state) => finished(started(state))),
  index.map((at) => (state, gone) => {
    const recipient = state.recipients[at];
    if (recipient && recipient.state.status !== 'sent') gone.add(recipient.key);
    return recipient && recipient.state.status !== 'sent' ? removed(state, recipient.key) : state;
  }),
);

describe('invite machine', () => {
  it('drops nothing that was typed but what was removed or sent', () => {
    fc.assert(
      fc.property(fc.array(step, {maxLength: 30}), (steps) => {
        let state = emptyInvite;
        const held = new Set<string>();
        for (const next of steps) {
          const gone = new Set<string>();
          const before = state;
          state = next(state, gone);
          for (const {key, state: verdict} of before.recipients) {
            if (verdict.status !== 'sent' && !gone.has(key)) held.add(key);
            else held.delete(key);
          }
          const now = new Set([...state.recipients.map(({key}) => key), emailKey(state.text)]);
          for (const {key, state: verdict} of state.recipients)
            if (verdict.status === 'sent') held.delete(key);
          for (const key of held) {
            const typedOn = state.text.toLowerCase().includes(key);
            expect(now.has(key) || typedOn, `${key} in ${JSON.stringify(state)}`).to.equal(true);
            if (!now.has(key)) held.delete(key);
          }
          expect(new Set(state.recipients.map(({key}) => key)).size).to.equal(state.recipients.length);
        }
      }),
      {numRuns: 500},
    );
  });

  it('keeps what stands in the input when another address is reopened', () => {
    const state = {...added(emptyInvite, ['a@x.example'], rules), text: 'b@x.example'};
    const next = reopened(state, 'a@x.example', rules);
    expect(next.text).to.equal('a@x.example');
    expect(next.recipients.map(({email}) => email)).to.deep.equal(['b@x.example']);
  });

  it('sends what is ready or failed, not what is malformed or refused for good', () => {
    let state = added(emptyInvite, ['a@x.example', 'b@x.example', 'c@x.example', 'nonsense'], rules);
    state = changed(state, 'b@x.example', failure);
    state = changed(state, 'c@x.example', {
      status: 'failed',
      problem: {kind: 'conflict', reason: 'already_member'},
    });
    expect(sendable(state).map(({email}) => email)).to.deep.equal(['a@x.example', 'b@x.example']);
  });

  it('keeps the idempotency key of an address from try to try', () => {
    const state = added(emptyInvite, ['a@x.example'], rules);
    const again = finished(changed(started(state), 'a@x.example', failure));
    expect(again.recipients[0]?.idempotencyKey).to.equal(state.recipients[0]?.idempotencyKey);
    expect(again.phase).to.equal('editing');
  });
});
