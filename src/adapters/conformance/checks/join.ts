/** Owns the invitee's side, where the world can open links. */
import {emailKey} from '../../../model/validate/email.js';
import type {Check} from '../check.js';
import {expect, expectProblem, Skip} from '../expect.js';
import {handleOf} from '../scene.js';

const needs: Check['needs'] = ({session: {capabilities}}) => ({
  'invitations.create': capabilities.invitations.create,
  'invitations.link': capabilities.invitations.link,
});
/** Neither short nor common, and nothing of the name in it. */
const PASSWORD = 'violet tractor lamp';

export const joinChecks: readonly Check[] = [
  {
    operation: 'join.inspect',
    says: 'answers a link that never was: invalid_state, link_not_valid',
    async run(scene) {
      const {port} = scene.part('join');
      await expectProblem(
        port.inspect({token: 'A'.repeat(64)}),
        'invalid_state, reason link_not_valid',
        (problem) => problem.kind === 'invalid_state' && problem.reason === 'link_not_valid',
      );
    },
  },
  {
    operation: 'join.accept',
    says: 'makes the invited a member, once',
    needs,
    async run(scene) {
      const {port, secretOf} = scene.part('join');
      const made = await scene.invite();
      const secret = secretOf((await scene.invitations.link(handleOf(made))).url);
      const {login} = await port.inspect(secret);
      if (login !== 'new') throw new Skip('a new address has a login already');
      const credential = {kind: 'new_password', password: PASSWORD, name: 'Robin Example'} as const;
      await port.accept({secret, credential});
      const everyone = await scene.everyone();
      const member = everyone.find(({email}) => emailKey(email) === emailKey(made.email));
      expect(
        member?.kind === 'user' && member.status === 'active',
        `${made.email} as an active user`,
        member,
      );
      await expectProblem(
        port.accept({secret, credential}),
        'invalid_state for a link that was used',
        ({kind}) => kind === 'invalid_state',
      );
    },
  },
  {
    operation: 'join.request',
    says: 'answers alike whether or not there was an invitation',
    async run(scene) {
      const {port} = scene.part('join');
      await port.request({email: scene.world.newEmail()});
      await port.request({token: 'A'.repeat(64)});
    },
  },
];
