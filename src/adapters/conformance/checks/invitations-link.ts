/** Owns join links: what they open, and from when on they open nothing. */
import type {Check} from '../check.js';
import {emailKey} from '../../../model/validate/email.js';
import {expect, expectProblem} from '../expect.js';
import {handleOf, type Scene} from '../scene.js';

const operation = 'invitations.link';
const needs: Check['needs'] = ({session: {capabilities}}) => ({
  'invitations.create': capabilities.invitations.create,
  'invitations.link': capabilities.invitations.link,
});

async function expectDead(scene: Scene, url: string, when: string): Promise<void> {
  const {port, secretOf} = scene.part('join');
  await expectProblem(
    port.inspect(secretOf(url)),
    `invalid_state, reason link_not_valid, for a link ${when}`,
    (problem) => problem.kind === 'invalid_state' && problem.reason === 'link_not_valid',
  );
}

export const linkChecks: readonly Check[] = [
  {
    operation,
    says: 'gives a web address',
    needs,
    async run(scene) {
      const {url} = await scene.invitations.link(handleOf(await scene.invite()));
      expect(/^https?:\/\/[^/]+\/./.test(url), 'an http address', url.replace(/[^/]+$/, '…'));
    },
  },
  {
    operation,
    says: 'opens the invitation it was made for',
    needs,
    async run(scene) {
      const {port, secretOf} = scene.part('join');
      const made = await scene.invite();
      const {url} = await scene.invitations.link(handleOf(made));
      for (const _ of ['once', 'and again: looking uses nothing up']) {
        const offer = await port.inspect(secretOf(url));
        expect(emailKey(offer.email) === emailKey(made.email), `an offer for ${made.email}`, offer);
      }
    },
  },
  {
    operation,
    says: 'opens nothing once the invitation was revoked',
    needs: (scene) => ({
      ...needs?.(scene),
      'invitations.revoke': scene.session.capabilities.invitations.revoke,
    }),
    async run(scene) {
      scene.part('join');
      const id = handleOf(await scene.invite());
      const {url} = await scene.invitations.link(id);
      await scene.invitations.revoke(id);
      await expectDead(scene, url, 'that was revoked');
    },
  },
  {
    operation,
    says: 'opens nothing once the invitation was sent again',
    needs: (scene) => ({
      ...needs?.(scene),
      'invitations.resend': scene.session.capabilities.invitations.resend,
    }),
    async run(scene) {
      scene.part('join');
      const id = handleOf(await scene.invite());
      const {url} = await scene.invitations.link(id);
      await scene.invitations.resend(id);
      await expectDead(scene, url, 'before the last');
    },
  },
];
