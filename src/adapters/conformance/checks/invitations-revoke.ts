/** Owns taking an invitation back. */
import type {Check} from '../check.js';
import {expect, problemIn} from '../expect.js';
import {handleOf} from '../scene.js';

const operation = 'invitations.revoke';
const needs: Check['needs'] = ({session: {capabilities}}) => ({
  'invitations.create': capabilities.invitations.create,
  'invitations.revoke': capabilities.invitations.revoke,
});

export const revokeChecks: readonly Check[] = [
  {
    operation,
    says: 'takes the invitation from the list',
    needs,
    async run(scene) {
      const made = await scene.invite();
      await scene.invitations.revoke(handleOf(made));
      const rows = await scene.standing(made.email);
      expect(rows.length === 0, `nobody with the address ${made.email}`, rows);
    },
  },
  {
    operation,
    says: 'takes a second call for what is so already, or answers not_found',
    needs,
    async run(scene) {
      const id = handleOf(await scene.invite());
      await scene.invitations.revoke(id);
      try {
        await scene.invitations.revoke(id);
      } catch (error) {
        expect(problemIn(error)?.kind === 'not_found', 'success or not_found', error);
      }
    },
  },
  {
    operation,
    says: 'makes room: the same address can be invited again',
    needs,
    async run(scene) {
      const {email, ...made} = await scene.invite();
      await scene.invitations.revoke(handleOf({email, ...made}));
      const again = await scene.invite({email});
      expect(again.id !== made.id, 'an invitation of its own', again);
      expect((await scene.standing(email)).length === 1, `one row for ${email}`, await scene.standing(email));
    },
  },
];
