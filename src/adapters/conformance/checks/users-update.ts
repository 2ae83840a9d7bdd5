/** Owns changing one user: what changes, what stays, what is refused, and an address that waits. */
import {displayName, type Person, type PersonName} from '../../../model/person.js';
import {grantableRoles} from '../../../model/policy.js';
import {namePartsOf} from '../../../model/validate/fields.js';
import {emailKey} from '../../../model/validate/email.js';
import type {UsersPort} from '../../adapter.js';
import type {Check} from '../check.js';
import {expect, expectProblem, expectSame, Skip} from '../expect.js';
import type {Scene} from '../scene.js';
import {optional} from './methods.js';

const operation = 'users.update';
const needs: Check['needs'] = ({session: {capabilities}}) => ({
  'users.list': capabilities.users.list,
  'users.update': capabilities.users.update,
});
const needsEmail: Check['needs'] = (scene) => ({
  ...needs(scene),
  'users.changeEmail': scene.session.capabilities.users.changeEmail,
});

const update = (scene: Scene, ...asked: Parameters<NonNullable<UsersPort['update']>>): Promise<Person> =>
  optional(scene.users, 'update').call(scene.users, ...asked);

/** A name in the parts that the product asks for, or else whole. */
function nameFrom({profile}: Scene, first: string, last: string): PersonName {
  const parts = namePartsOf(profile);
  return parts.includes('first') ? {first, last} : {full: `${first} ${last}`};
}

/** What no change of something else may touch. */
const rest = ({id, email, status, roles, fields}: Person) => [id, email, status, roles, fields ?? {}];

/** Another role that may be given to somebody, in products where roles simply change. */
function otherRole({session, profile}: Scene, {roles}: Pick<Person, 'roles'>): string {
  if (profile.people?.roleChanges === 'replace') throw new Skip('the product’s roles are fixed');
  const other = grantableRoles(session).find(({id}) => !roles.includes(id));
  if (!other) throw new Skip('the administrator may give one role only');
  return other.id;
}

export const userUpdateChecks: readonly Check[] = [
  {
    operation,
    says: 'changes the name and leaves the rest',
    needs,
    async run(scene) {
      const before = await scene.bystander();
      const changed = await update(scene, before.id, {name: nameFrom(scene, 'Sasha', 'Verify')});
      expect(displayName(changed) === 'Sasha Verify', 'the name Sasha Verify', changed);
      expectSame(rest(changed), rest(before), 'the rest');
      const row = await scene.users.get(before.id);
      expectSame(
        [displayName(row), ...rest(row)],
        ['Sasha Verify', ...rest(before)],
        'the row when asked again',
      );
    },
  },
  {
    operation,
    says: 'lets a search find the former name, where rows tell it',
    needs: (scene) => ({...needs(scene), 'users.search': scene.session.capabilities.users.search}),
    async run(scene) {
      const {id} = await scene.bystander();
      await update(scene, id, {name: nameFrom(scene, 'Zelda', 'Formerly')});
      const {formerly} = await update(scene, id, {name: nameFrom(scene, 'Sasha', 'Today')});
      if (formerly === undefined) throw new Skip('rows tell no former names');
      const found = await scene.everyone({search: 'zelda formerly'});
      expect(
        found.some((person) => person.id === id),
        `${id} among those found by the former name`,
        found,
      );
    },
  },
  {
    operation,
    says: 'changes the role and leaves the rest, and changes it back',
    needs,
    async run(scene) {
      const before = await scene.bystander();
      const other = otherRole(scene, before);
      try {
        const changed = await update(scene, before.id, {roles: [other]});
        expectSame(rest(changed), rest({...before, roles: [other]}), 'the other role and the same rest');
        expectSame((await scene.users.get(before.id)).roles, [other], 'the roles when asked again');
      } finally {
        await update(scene, before.id, {roles: before.roles});
      }
      expectSame((await scene.users.get(before.id)).roles, before.roles, 'the roles from before');
    },
  },
  {
    operation,
    says: 'sets one field of the product’s own and leaves the others; an empty value takes it away',
    needs,
    async run(scene) {
      const field = scene.profile.fields?.find(({required}) => !required);
      const value = field && scene.draft().fields?.[field.key];
      if (!field || value === undefined) throw new Skip('the product has no field that may be empty');
      const {id, fields = {}} = await scene.bystander();
      const {[field.key]: _, ...others} = fields;
      const set = await update(scene, id, {fields: {[field.key]: value}});
      expectSame(set.fields, {...others, [field.key]: value}, 'the fields with the new value');
      const emptied = await update(scene, id, {fields: {[field.key]: ''}});
      expectSame(emptied.fields ?? {}, others, 'the fields without it');
    },
  },
  {
    operation,
    says: 'refuses to overwrite somebody else’s change: stale, with the row as it is, and nothing changes',
    needs,
    async run(scene) {
      const {id, version} = await scene.bystander();
      if (version === undefined) throw new Skip('rows have no version');
      const ifVersion = version;
      const changed = await update(scene, id, {name: nameFrom(scene, 'Early', 'Bird')}, {ifVersion});
      expect(changed.version !== version, 'another version after a change', changed);
      const late = update(scene, id, {name: nameFrom(scene, 'Late', 'Comer')}, {ifVersion});
      const problem = await expectProblem(late, 'stale', ({kind}) => kind === 'stale');
      const current = problem.kind === 'stale' ? problem.current : undefined;
      if (current) expectSame(current.version, changed.version, 'the version as it is now');
      const row = await scene.users.get(id);
      expectSame([displayName(row), row.version], ['Early Bird', changed.version], 'the row as it was');
    },
  },
  {
    operation,
    says: 'takes the same request with the same key for one change',
    needs,
    async run(scene) {
      const {id} = await scene.bystander();
      const once = () =>
        update(scene, id, {name: nameFrom(scene, 'Only', 'Once')}, {idempotencyKey: `once-${id}`});
      const answers = [await once(), await once()];
      expectSame(answers[1]?.version, answers[0]?.version, 'the version of the first answer');
      expectSame((await scene.users.get(id)).version, answers[0]?.version, 'the version when asked again');
    },
  },
  {
    operation,
    says: 'refuses a role that does not exist, none at all, and an empty name: validation, and nothing changes',
    needs,
    async run(scene) {
      const before = await scene.bystander();
      const [part = 'full'] = namePartsOf(scene.profile);
      for (const [field, change] of [
        ['roles', {roles: ['no-such-role']}],
        ['roles', {roles: []}],
        [`name.${part}`, {name: {...nameFrom(scene, 'Some', 'Body'), [part]: '  '}}],
      ] as const) {
        await expectProblem(
          update(scene, before.id, change),
          `validation with an issue for the field \`${field}\``,
          (problem) => problem.kind === 'validation' && problem.issues.some((issue) => issue.field === field),
        );
      }
      const row = await scene.users.get(before.id);
      expectSame(
        [displayName(row), ...rest(row)],
        [displayName(before), ...rest(before)],
        'the row as it was',
      );
    },
  },
  {
    operation,
    says: 'refuses to change the role of whoever asks: forbidden, self',
    needs,
    async run(scene) {
      const own = await scene.users.get(scene.session.user?.id ?? '');
      const call = update(scene, own.id, {roles: [otherRole(scene, own)]});
      await expectProblem(
        call,
        'forbidden, reason self',
        (problem) => problem.kind === 'forbidden' && problem.reason === 'self',
      );
      expectSame((await scene.users.get(own.id)).roles, own.roles, 'the roles as they were');
    },
  },
  {
    operation,
    says: 'lets a new address wait until it is confirmed; the present one, sent again, takes it back',
    needs: needsEmail,
    async run(scene) {
      const before = await scene.bystander();
      const email = scene.world.newEmail();
      const asked = await update(scene, before.id, {email});
      expectSame(rest(asked), rest(before), 'the address from before, and the same rest');
      const waiting = asked.pendingEmail ?? '';
      expect(emailKey(waiting) === emailKey(email), `${email} as \`pendingEmail\``, asked);
      const settled = await update(scene, before.id, {email: before.email});
      expectSame([settled.email, settled.pendingEmail], [before.email, undefined], 'no change on its way');
    },
  },
  {
    operation,
    says: 'refuses what is no address, and one that a member has: validation, conflict',
    needs: needsEmail,
    async run(scene) {
      const {id} = await scene.bystander();
      await expectProblem(
        update(scene, id, {email: 'nobody'}),
        'validation with an issue for the field `email`',
        (problem) => problem.kind === 'validation' && problem.issues.some(({field}) => field === 'email'),
      );
      const taken = (scene.session.user?.email ?? '').toUpperCase();
      await expectProblem(
        update(scene, id, {email: taken}),
        `conflict for ${taken}`,
        ({kind}) => kind === 'conflict',
      );
      expectSame((await scene.users.get(id)).pendingEmail, undefined, 'no change on its way');
    },
  },
];
