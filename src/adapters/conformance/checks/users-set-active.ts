/** Owns shutting users out and letting them in. */
import type {Check} from '../check.js';
import {expect, expectProblem} from '../expect.js';
import type {Scene} from '../scene.js';

const operation = 'users.setActive';
const needs: Check['needs'] = ({session: {capabilities}}) => ({
  'users.list': capabilities.users.list,
  'users.setActive': capabilities.users.setActive,
});

/** Sets it, and looks whether the answer and the row say so. */
async function set(scene: Scene, id: string, active: boolean): Promise<void> {
  const status = active ? 'active' : 'inactive';
  const answer = await scene.users.setActive(id, active);
  expect(answer.id === id && answer.status === status, `${id} answered as ${status}`, answer);
  const row = await scene.users.get(id);
  expect(row.status === status, `${id} ${status} when asked again`, row);
}

export const setActiveChecks: readonly Check[] = [
  {
    operation,
    says: 'shuts a user out and lets the user in again',
    needs,
    async run(scene) {
      const {id} = await scene.bystander();
      try {
        await set(scene, id, false);
      } finally {
        await set(scene, id, true);
      }
    },
  },
  {
    operation,
    says: 'takes a repeated call for what is so already',
    needs,
    async run(scene) {
      const {id} = await scene.bystander();
      try {
        for (const _ of [1, 2]) await set(scene, id, false);
      } finally {
        for (const _ of [1, 2]) await set(scene, id, true);
      }
    },
  },
  {
    operation,
    says: 'refuses to shut out whoever asks: forbidden, self',
    needs,
    async run(scene) {
      const id = scene.session.user?.id ?? '';
      const call = scene.users.setActive(id, false);
      const isSelf = (problem: {kind: string; reason?: string}) =>
        problem.kind === 'forbidden' && problem.reason === 'self';
      await expectProblem(call, 'forbidden, reason self', isSelf);
      const row = await scene.users.get(id);
      expect(row.status === 'active', 'the administrator still active', row);
    },
  },
];
