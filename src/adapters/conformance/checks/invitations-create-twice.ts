/** Owns repeated writes: the same key makes a repeated write one write. */
import type {Check} from '../check.js';
import {expect, expectProblem, expectSame} from '../expect.js';
import type {Scene} from '../scene.js';

const operation = 'invitations.create';
const needs: Check['needs'] = ({session: {capabilities}}) => ({
  'invitations.create': capabilities.invitations.create,
});
const KEY_CONFLICT = 'conflict or validation for a key that was used with another body';

async function expectRows(scene: Scene, email: string, count: number): Promise<void> {
  const rows = await scene.standing(email);
  expect(rows.length === count, `${count} invitations for ${email}`, rows);
}

export const inviteTwiceChecks: readonly Check[] = [
  {
    operation,
    says: 'makes one invitation of two requests with the same key, answered alike',
    needs,
    async run(scene) {
      const draft = scene.draft();
      const idempotencyKey = `conformance ${draft.email}`;
      const first = await scene.invitations.create(draft, {idempotencyKey});
      const second = await scene.invitations.create(draft, {idempotencyKey});
      expectSame(second, first, 'the first answer again');
      await expectRows(scene, draft.email, 1);
    },
  },
  {
    operation,
    says: 'makes one invitation of two requests with the same key at the same moment',
    needs,
    async run(scene) {
      const draft = scene.draft();
      const send = () => scene.invitations.create(draft, {idempotencyKey: `conformance ${draft.email}`});
      const [first, second] = await Promise.all([send(), send()]);
      expectSame(second, first, 'the same answer to both');
      await expectRows(scene, draft.email, 1);
    },
  },
  {
    operation,
    says: 'refuses a key that was used with another body, and invites nobody',
    needs,
    async run(scene) {
      const draft = scene.draft();
      const other = scene.draft();
      const idempotencyKey = `conformance ${draft.email}`;
      await scene.invitations.create(draft, {idempotencyKey});
      await expectProblem(scene.invitations.create(other, {idempotencyKey}), KEY_CONFLICT, ({kind}) =>
        ['conflict', 'validation'].includes(kind),
      );
      await expectRows(scene, other.email, 0);
      await expectRows(scene, draft.email, 1);
    },
  },
  {
    operation,
    says: 'leaves the key of a refused request free',
    needs,
    async run(scene) {
      const draft = scene.draft();
      const idempotencyKey = `conformance ${draft.email}`;
      const refused = scene.invitations.create({...draft, roles: []}, {idempotencyKey});
      await expectProblem(refused, 'validation', ({kind}) => kind === 'validation');
      await scene.invitations.create(draft, {idempotencyKey});
      await expectRows(scene, draft.email, 1);
    },
  },
];
