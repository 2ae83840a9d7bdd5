/** Owns what an invitation makes, and that it keeps what it was told. */
import {emailKey} from '../../../model/validate/email.js';
import {namePartsOf} from '../../../model/validate/fields.js';
import type {Check} from '../check.js';
import {expect, expectSame, Skip} from '../expect.js';

const operation = 'invitations.create';
const needs: Check['needs'] = ({session: {capabilities}}) => ({
  'invitations.create': capabilities.invitations.create,
});

export const inviteChecks: readonly Check[] = [
  {
    operation,
    says: 'makes an invitation that stands in the list',
    needs,
    async run(scene) {
      const email = scene.world.newEmail();
      const made = await scene.invite({email});
      expect(emailKey(made.email) === emailKey(email), `the address ${email}`, made);
      const [row, ...others] = await scene.standing(email);
      expect(row?.id === made.id && others.length === 0, `one row ${made.id} for ${email}`, [row, ...others]);
      if (scene.atOnce) return expect(row.status === 'active', 'a member at once', row);
      expect(row.kind === 'invitation' && row.status === 'pending', 'a pending invitation', row);
    },
  },
  {
    operation,
    says: 'gives the roles that were asked for',
    needs,
    async run(scene) {
      const roles = [scene.role()];
      const made = await scene.invite({roles});
      expectSame(made.roles, roles, 'the roles');
      expectSame((await scene.standing(made.email))[0]?.roles, roles, 'the roles in the list');
    },
  },
  {
    operation,
    says: 'keeps a term in the future',
    needs,
    async run(scene) {
      if (scene.atOnce) throw new Skip('the profile makes members at once: nothing expires');
      const {expiresAt = '', invitedAt = ''} = await scene.invite();
      expect(Date.parse(expiresAt) > Date.parse(invitedAt), 'an expiry after the invitation', {
        invitedAt,
        expiresAt,
      });
    },
  },
  {
    operation,
    says: 'keeps the parts of the name that the profile asks for',
    needs,
    async run(scene) {
      const parts = namePartsOf(scene.profile);
      if (!parts.length) throw new Skip('the profile asks for no name');
      const {name: wanted} = scene.draft();
      const made = await scene.invite();
      const [row] = await scene.standing(made.email);
      for (const part of parts) {
        expectSame(row?.name?.[part], wanted?.[part], `name.${part} in the list`);
      }
    },
  },
  {
    operation,
    says: 'keeps the fields of the product’s own',
    needs,
    async run(scene) {
      if (!scene.profile.fields?.length) throw new Skip('the profile has no fields of its own');
      const {fields} = scene.draft();
      const made = await scene.invite();
      expectSame((await scene.standing(made.email))[0]?.fields, fields, 'the fields in the list');
    },
  },
  {
    operation,
    says: 'takes every language that the profile offers',
    needs,
    async run(scene) {
      const languages = scene.profile.invitations.languages ?? [];
      if (!languages.length) throw new Skip('the profile offers no languages');
      for (const language of languages) await scene.invite({language});
    },
  },
];
