/** Owns the ways a user leaves: blocked, replaced, removed, deleted for good, without a seat. Each check uses up one person at most. */
import type {Person} from '../../../model/person.js';
import type {Problem} from '../../../model/problem.js';
import type {Session} from '../../../model/session.js';
import type {UsersPort} from '../../adapter.js';
import {emailKey} from '../../../model/validate/email.js';
import type {Check} from '../check.js';
import {expect, expectProblem, expectSame, Skip} from '../expect.js';
import type {Scene} from '../scene.js';
import {optional} from './methods.js';

type Act = 'block' | 'remove' | 'deletePermanently' | 'sendPasswordReset' | 'replace';

const needsOf =
  (name: Act | 'freeSeat'): NonNullable<Check['needs']> =>
  ({session: {capabilities}}: {readonly session: Session}) => ({
    'users.list': capabilities.users.list,
    [`users.${name}`]: capabilities.users[name],
  });

const isSelf = (problem: Problem) => problem.kind === 'forbidden' && problem.reason === 'self';

/** Nobody ends their own access by mistake. */
const selfCheck = (
  name: Act,
  says: string,
  call: (users: UsersPort, own: {readonly id: string; readonly email: string}) => Promise<unknown>,
): Check => ({
  operation: `users.${name}`,
  says: `${says}: forbidden, self`,
  needs: needsOf(name),
  async run(scene) {
    const {users} = scene;
    const {id = '', email = ''} = scene.session.user ?? {};
    await expectProblem(call(users, {id, email}), 'forbidden, reason self', isSelf);
    expectSame((await users.get(id)).status, 'active', 'the administrator still active');
  },
});

async function expectGone(scene: Scene, {id}: Person): Promise<void> {
  const rows = (await scene.everyone()).filter((person) => person.id === id);
  expectSame(rows, [], 'nobody with this id in the list');
  await expectProblem(scene.users.get(id), 'not_found', ({kind}) => kind === 'not_found');
}

export const userDepartureChecks: readonly Check[] = [
  {
    operation: 'users.sendPasswordReset',
    says: 'refuses whoever is inactive: invalid_state, not_active',
    needs: needsOf('sendPasswordReset'),
    async run(scene) {
      const {users} = scene;
      const inactive = (await scene.everyone()).find(
        ({kind, status, replacedBy}) => kind === 'user' && status === 'inactive' && replacedBy === undefined,
      );
      if (!inactive) throw new Skip('nobody in the scratch tenant is inactive');
      await expectProblem(
        optional(users, 'sendPasswordReset').call(users, inactive.id),
        'invalid_state, reason not_active',
        (problem) => problem.kind === 'invalid_state' && problem.reason === 'not_active',
      );
    },
  },
  {
    operation: 'users.block',
    says: 'shuts the user out and says what ended with it',
    needs: needsOf('block'),
    async run(scene) {
      const {users} = scene;
      const {id} = await scene.bystander();
      try {
        const report = await optional(users, 'block').call(users, id);
        expectSame([report.person.id, report.person.status], [id, 'inactive'], 'the user, inactive');
        const {sessionsEnded} = report;
        expect(Number.isInteger(sessionsEnded) && sessionsEnded >= 0, 'how many sessions ended', report);
        expect(Array.isArray(report.revoked), 'the invitations that were revoked', report);
        expectSame((await users.get(id)).status, 'inactive', 'the status when asked again');
      } finally {
        if (scene.session.capabilities.users.setActive === true) await users.setActive(id, true);
      }
    },
  },
  selfCheck('block', 'refuses to block whoever asks', (users, {id}) =>
    optional(users, 'block').call(users, id),
  ),
  {
    operation: 'users.replace',
    says: 'refuses a role that does not exist, and changes nothing',
    needs: needsOf('replace'),
    async run(scene) {
      const {users} = scene;
      const before = await scene.bystander();
      await expectProblem(
        optional(users, 'replace').call(users, before.id, ['no-such-role']),
        'validation with an issue for the field `roles`',
        (problem) => problem.kind === 'validation' && problem.issues.some(({field}) => field === 'roles'),
      );
      expectSame(await users.get(before.id), before, 'the row as it was');
      const same = (await scene.everyone()).filter(({email}) => emailKey(email) === emailKey(before.email));
      expect(same.length === 1, 'no other row with the same address', same);
    },
  },
  {
    operation: 'users.replace',
    says: 'leaves the former record switched off for good, and a successor with the address and the roles',
    needs: needsOf('replace'),
    async run(scene) {
      const {users} = scene;
      const before = await scene.bystander();
      const roles = [scene.role()];
      const {former, successor} = await optional(users, 'replace').call(users, before.id, roles);
      expectSame(
        [former.id, former.status, former.replacedBy],
        [before.id, 'inactive', successor.id],
        'the former record, inactive, with the successor’s id',
      );
      expect(successor.id !== before.id, 'a successor with an id of its own', successor);
      expect(emailKey(successor.email) === emailKey(before.email), `the address ${before.email}`, successor);
      expectSame(successor.roles, roles, 'the roles that were asked for');
      await expectProblem(
        users.setActive(before.id, true),
        'invalid_state, reason replaced',
        (problem) => problem.kind === 'invalid_state' && problem.reason === 'replaced',
      );
      expectSame((await users.get(before.id)).status, 'inactive', 'the former record still inactive');
    },
  },
  {
    operation: 'users.remove',
    says: 'takes the user from the list, takes a second call for done, and makes room for an invitation',
    needs: needsOf('remove'),
    async run(scene) {
      const {users} = scene;
      const person = await scene.bystander();
      for (const _ of [1, 2]) await optional(users, 'remove').call(users, person.id);
      await expectGone(scene, person);
      if (scene.session.capabilities.invitations.create !== true) return;
      const invited = await scene.invite({email: person.email});
      expect(invited.id !== person.id, 'an invitation of its own', invited);
    },
  },
  selfCheck('remove', 'refuses to remove whoever asks', (users, {id}) =>
    optional(users, 'remove').call(users, id),
  ),
  {
    operation: 'users.deletePermanently',
    says: 'refuses another address than the user’s own: validation, and nobody is gone',
    needs: needsOf('deletePermanently'),
    async run(scene) {
      const {users} = scene;
      const before = await scene.bystander();
      for (const typed of ['', scene.world.newEmail()]) {
        await expectProblem(
          optional(users, 'deletePermanently').call(users, before.id, typed),
          'validation with an issue for the field `email`',
          (problem) => problem.kind === 'validation' && problem.issues.some(({field}) => field === 'email'),
        );
      }
      expectSame(await users.get(before.id), before, 'the row as it was');
    },
  },
  {
    operation: 'users.deletePermanently',
    says: 'erases the user whose address was typed, in another spelling too',
    needs: needsOf('deletePermanently'),
    async run(scene) {
      const {users} = scene;
      const person = await scene.bystander();
      await optional(users, 'deletePermanently').call(users, person.id, ` ${person.email.toUpperCase()} `);
      await expectGone(scene, person);
    },
  },
  selfCheck('deletePermanently', 'refuses to delete whoever asks', (users, {id, email}) =>
    optional(users, 'deletePermanently').call(users, id, email),
  ),
  {
    operation: 'seats.free',
    says: 'takes the seat from whoever holds it, and takes a second call for done',
    needs: needsOf('freeSeat'),
    async run(scene) {
      const seat = await scene.seat();
      const holder = (await scene.everyone()).find((person) => person.seat?.id === seat);
      expect(holder && scene.adapter.seats, 'a `seats` port, as the session declares', scene.adapter.seats);
      for (const _ of [1, 2]) await scene.adapter.seats.free(seat);
      expectSame((await scene.users.get(holder.id)).seat, undefined, 'no seat with its former holder');
    },
  },
];
