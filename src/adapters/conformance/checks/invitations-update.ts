/** Owns correcting an invitation while nobody has accepted. */
import {grantableRoles} from '../../../model/policy.js';
import type {Person} from '../../../model/person.js';
import {emailKey} from '../../../model/validate/email.js';
import type {InvitationsPort} from '../../adapter.js';
import type {Check} from '../check.js';
import {expect, expectProblem, expectSame, Skip} from '../expect.js';
import {handleOf, type Scene} from '../scene.js';

const operation = 'invitations.update';
const needs: Check['needs'] = ({session: {capabilities}}) => ({
  'invitations.create': capabilities.invitations.create,
  'invitations.update': capabilities.invitations.update,
});

function updateOf({invitations}: Scene): NonNullable<InvitationsPort['update']> {
  expect(invitations.update, 'a method `invitations.update`, as the session declares', undefined);
  return invitations.update.bind(invitations);
}

/** A row without what changes by itself: how far its mail got. */
const lasting = ({mail: _, ...row}: Partial<Person> = {}): object => row;

export const updateChecks: readonly Check[] = [
  {
    operation,
    says: 'corrects the address and leaves roles, name and fields',
    needs,
    async run(scene) {
      const made = await scene.invite();
      const email = scene.world.newEmail();
      const changed = await updateOf(scene)(handleOf(made), {email});
      expect(emailKey(changed.email) === emailKey(email), `the address ${email}`, changed);
      expectSame(
        [changed.roles, changed.name, changed.fields],
        [made.roles, made.name, made.fields],
        'the rest',
      );
      expect((await scene.standing(made.email)).length === 0, `nobody at ${made.email}`, 'a row that stayed');
      expectSame(lasting((await scene.standing(email))[0]), lasting(changed), 'the answered row in the list');
    },
  },
  {
    operation,
    says: 'corrects the role and leaves the address',
    needs,
    async run(scene) {
      const made = await scene.invite();
      const other = grantableRoles(scene.session).find(({id}) => !made.roles.includes(id));
      if (!other) throw new Skip('the administrator may give one role only');
      const changed = await updateOf(scene)(handleOf(made), {roles: [other.id]});
      expectSame([changed.email, changed.roles], [made.email, [other.id]], 'address and roles');
      expectSame((await scene.standing(made.email))[0]?.roles, [other.id], 'the roles in the list');
    },
  },
  {
    operation,
    says: 'refuses to overwrite somebody else’s change: stale, and nothing changes',
    needs,
    async run(scene) {
      const made = await scene.invite();
      const {version} = made;
      if (version === undefined) throw new Skip('rows have no version');
      const changed = await updateOf(scene)(
        handleOf(made),
        {email: scene.world.newEmail()},
        {ifVersion: version},
      );
      expect(changed.version !== version, 'another version after a change', changed);
      const late = updateOf(scene)(handleOf(changed), {email: scene.world.newEmail()}, {ifVersion: version});
      await expectProblem(late, 'stale', ({kind}) => kind === 'stale');
      expectSame(lasting((await scene.standing(changed.email))[0]), lasting(changed), 'the row as it was');
    },
  },
  {
    operation,
    says: 'refuses an address that a member or another invitation has: conflict',
    needs: (scene) => ({...needs?.(scene), 'users.list': scene.session.capabilities.users.list}),
    async run(scene) {
      const made = await scene.invite();
      for (const {email} of [await scene.bystander(), await scene.invite()]) {
        const call = updateOf(scene)(handleOf(made), {email: email.toUpperCase()});
        await expectProblem(call, `conflict for ${email}`, ({kind}) => kind === 'conflict');
      }
      expectSame(lasting((await scene.standing(made.email))[0]), lasting(made), 'the row as it was');
    },
  },
  {
    operation,
    says: 'refuses what is no address and a role that does not exist: validation',
    needs,
    async run(scene) {
      const made = await scene.invite();
      for (const [field, change] of [
        ['email', {email: 'nobody'}],
        ['roles', {roles: ['no-such-role']}],
        ['roles', {roles: []}],
      ] as const) {
        await expectProblem(
          updateOf(scene)(handleOf(made), change),
          `validation with an issue for the field \`${field}\``,
          (problem) => problem.kind === 'validation' && problem.issues.some((issue) => issue.field === field),
        );
      }
      expectSame(lasting((await scene.standing(made.email))[0]), lasting(made), 'the row as it was');
    },
  },
];
