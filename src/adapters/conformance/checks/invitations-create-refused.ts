/** Owns what no back end may make an invitation of, and what its refusal must say. */
import type {InvitationDraft} from '../../../model/invitation.js';
import type {FieldIssue, Problem} from '../../../model/problem.js';
import {namePartsOf} from '../../../model/validate/fields.js';
import type {Check} from '../check.js';
import {expect, expectProblem, Skip} from '../expect.js';
import type {Scene} from '../scene.js';

const operation = 'invitations.create';
const needs: Check['needs'] = ({session: {capabilities}}) => ({
  'invitations.create': capabilities.invitations.create,
});
const needsUsers: Check['needs'] = (scene) => ({
  ...needs?.(scene),
  'users.list': scene.session.capabilities.users.list,
});

/** Another spelling of the same address. */
const otherSpelling = (email: string) => email.toUpperCase();

async function expectInvalid(scene: Scene, draft: InvitationDraft, field: string): Promise<void> {
  const holds = (issues: readonly FieldIssue[]) => issues.some((issue) => issue.field === field);
  await expectProblem(
    scene.invitations.create(draft),
    `validation with an issue for the field \`${field}\``,
    (problem) => problem.kind === 'validation' && holds(problem.issues),
  );
  if (draft.email.includes('@')) {
    expect((await scene.standing(draft.email)).length === 0, 'no invitation from a refused request', draft);
  }
}

export const inviteRefusalChecks: readonly Check[] = [
  {
    operation,
    says: 'refuses an address that is invited already, in another spelling too: conflict, with its id',
    needs,
    async run(scene) {
      const standing = await scene.invite();
      const reason = scene.atOnce ? 'already_member' : 'already_invited';
      for (const email of [standing.email, otherSpelling(standing.email)]) {
        await expectProblem(
          scene.invitations.create(scene.draft({email})),
          `conflict, reason ${reason}, id ${standing.id}, for ${email}`,
          (problem) => problem.kind === 'conflict' && problem.reason === reason && problem.id === standing.id,
        );
      }
    },
  },
  {
    operation,
    says: 'refuses the address of a member: conflict, already_member',
    needs: needsUsers,
    async run(scene) {
      const {email, id} = await scene.bystander();
      for (const spelling of [email, otherSpelling(email)]) {
        await expectProblem(
          scene.invitations.create(scene.draft({email: spelling})),
          `conflict, reason already_member, for ${spelling}`,
          (problem) => isConflict(problem, 'already_member', id),
        );
      }
    },
  },
  {
    operation,
    says: 'refuses the address of somebody deactivated: conflict, inactive_member',
    needs: needsUsers,
    async run(scene) {
      const [inactive] = await scene.everyone({status: 'inactive'});
      if (!inactive) throw new Skip('nobody in the scratch tenant is inactive');
      await expectProblem(
        scene.invitations.create(scene.draft({email: inactive.email})),
        'conflict, reason inactive_member',
        (problem) => isConflict(problem, 'inactive_member', inactive.id),
      );
    },
  },
  {
    operation,
    says: 'refuses what is no address: validation of `email`',
    needs,
    async run(scene) {
      for (const email of ['', 'nobody', 'no body@example.com', 'nobody@', '@example.com']) {
        await expectInvalid(scene, scene.draft({email}), 'email');
      }
    },
  },
  {
    operation,
    says: 'refuses a role that does not exist: validation of `roles`',
    needs,
    run: (scene) => expectInvalid(scene, scene.draft({roles: ['no-such-role']}), 'roles'),
  },
  {
    operation,
    says: 'refuses an invitation without a role: validation of `roles`',
    needs,
    run: (scene) => expectInvalid(scene, scene.draft({roles: []}), 'roles'),
  },
  {
    operation,
    says: 'refuses a role that may not be given: validation of `roles`',
    needs,
    async run(scene) {
      const role = scene.profile.roles.find(({assignable}) => !assignable);
      if (!role) throw new Skip('every role of the profile may be given');
      await expectInvalid(scene, scene.draft({roles: [role.id]}), 'roles');
    },
  },
  {
    operation,
    says: 'refuses a draft without what the profile requires: validation of that field',
    needs,
    async run(scene) {
      const {profile} = scene;
      const required = (profile.fields ?? []).filter((field) => field.required);
      const fields = [
        ...namePartsOf(profile).map((part) => `name.${part}`),
        ...required.map(({key}) => `fields.${key}`),
      ];
      if (!fields.length) throw new Skip('the profile requires nothing but address and role');
      const {name: _name, fields: _fields, ...bare} = scene.draft();
      for (const field of fields) await expectInvalid(scene, {...bare, email: scene.world.newEmail()}, field);
    },
  },
  {
    operation,
    says: 'refuses a choice that a field does not offer: validation of that field',
    needs,
    async run(scene) {
      const field = scene.profile.fields?.find(({type}) => type === 'select');
      if (!field) throw new Skip('the profile has no field with choices');
      const draft = scene.draft();
      const fields = {...draft.fields, [field.key]: 'no-such-choice'};
      await expectInvalid(scene, {...draft, fields}, `fields.${field.key}`);
    },
  },
];

/** A conflict may leave the member's id out, but not name another's. */
const isConflict = (problem: Problem, reason: string, id: string) =>
  problem.kind === 'conflict' && problem.reason === reason && (problem.id ?? id) === id;
