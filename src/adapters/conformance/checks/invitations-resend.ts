/** Owns sending an invitation again. */
import type {Check} from '../check.js';
import {expect, expectSame} from '../expect.js';
import {handleOf} from '../scene.js';

const operation = 'invitations.resend';
const needs: Check['needs'] = ({session: {capabilities}}) => ({
  'invitations.create': capabilities.invitations.create,
  'invitations.resend': capabilities.invitations.resend,
});

export const resendChecks: readonly Check[] = [
  {
    operation,
    says: 'answers the same invitation, for a term that ends no earlier',
    needs,
    async run(scene) {
      const made = await scene.invite();
      const answer = await scene.invitations.resend(handleOf(made));
      expect(answer.outcome === 'resent', 'the outcome `resent`', answer);
      const {invitation} = answer;
      expectSame(
        [invitation.id, invitation.email, invitation.roles],
        [made.id, made.email, made.roles],
        'the same',
      );
      if (scene.atOnce) return;
      expect(invitation.status === 'pending', 'a pending invitation', invitation);
      const [before, after] = [made, invitation].map(({expiresAt}) => Date.parse(expiresAt ?? ''));
      expect(Number(after) >= Number(before), `an expiry not before ${made.expiresAt}`, invitation.expiresAt);
      const [row] = await scene.standing(made.email);
      expectSame(row?.expiresAt, invitation.expiresAt, 'the expiry in the list');
    },
  },
  {
    operation,
    says: 'sends once for two requests with the same key, answered alike',
    needs,
    async run(scene) {
      const made = await scene.invite();
      const idempotencyKey = `conformance resend ${made.email}`;
      const first = await scene.invitations.resend(handleOf(made), {idempotencyKey});
      const second = await scene.invitations.resend(handleOf(made), {idempotencyKey});
      expectSame(second, first, 'the first answer again');
    },
  },
];
