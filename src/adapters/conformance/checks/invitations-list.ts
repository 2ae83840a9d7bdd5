/** Owns the list of invitations nobody has accepted. */
import {emailKey} from '../../../model/validate/email.js';
import type {Check} from '../check.js';
import {expect, expectSame, Skip} from '../expect.js';
import type {Scene} from '../scene.js';
import {expectSameWalks, walk} from '../walk.js';

const operation = 'invitations.list';
const needs: Check['needs'] = ({session: {capabilities}}) => ({
  'invitations.list': capabilities.invitations.list,
  'invitations.create': capabilities.invitations.create,
});

/** At least this many invitations. */
async function fill(scene: Scene, count: number): Promise<void> {
  if (scene.atOnce) throw new Skip('the profile makes members at once: nobody is ever pending');
  for (let made = (await scene.open()).length; made < count; made++) await scene.invite();
}

export const invitationListChecks: readonly Check[] = [
  {
    operation,
    says: 'walks every row exactly once with pages of any size, and ends',
    needs,
    async run(scene) {
      await fill(scene, 5);
      await expectSameWalks((page) => scene.invitations.list(page));
    },
  },
  {
    operation,
    says: 'counts in `total`, where it counts, what a walk finds',
    needs,
    async run(scene) {
      await fill(scene, 3);
      const rows = await walk((page) => scene.invitations.list(page));
      const {total = rows.length} = await scene.invitations.list({limit: 2});
      expect(total === rows.length, `a total of ${rows.length}`, total);
    },
  },
  {
    operation,
    says: 'finds an address, whatever the case of letters',
    needs: (scene) => ({...needs?.(scene), 'users.search': scene.session.capabilities.users.search}),
    async run(scene) {
      await fill(scene, 3);
      const {email} = await scene.invite();
      for (const search of [email, email.toUpperCase()]) {
        const found = await walk((page) => scene.invitations.list({...page, search}));
        expectSame(
          found.map((row) => emailKey(row.email)),
          [emailKey(email)],
          `"${search}" alone`,
        );
      }
    },
  },
  {
    operation,
    says: 'holds invitations only: address, roles, pending or expired, a term',
    needs,
    async run(scene) {
      await fill(scene, 1);
      for (const row of await scene.open()) {
        const whole = row.kind === 'invitation' && row.id && row.email.includes('@') && row.roles.length > 0;
        expect(
          whole && ['pending', 'expired'].includes(row.status),
          'an invitation, pending or expired',
          row,
        );
        expect(!Number.isNaN(Date.parse(row.expiresAt ?? '')), 'the moment it expires', row);
      }
    },
  },
];
