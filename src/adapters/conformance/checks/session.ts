/** Owns what a session must say: roles that make sense, rights that fit, capabilities of the right form. */
import {presetRole} from '../../../model/policy.js';
import {MANAGE_USERS} from '../../../model/role.js';
import type {Support} from '../../../model/session.js';
import type {Check} from '../check.js';
import {expect} from '../expect.js';

const operation = 'session';

export const sessionChecks: readonly Check[] = [
  {
    operation,
    says: 'names roles, each with an id of its own, a label, a rank and its grants',
    run({profile: {roles}}) {
      expect(roles.length > 0, 'at least one role', roles);
      expect(new Set(roles.map(({id}) => id)).size === roles.length, 'every role id once', roles);
      for (const role of roles) {
        const whole = role.id && role.label && Number.isFinite(role.rank) && Array.isArray(role.grants);
        expect(whole && typeof role.assignable === 'boolean', 'id, label, rank, grants, assignable', role);
      }
    },
  },
  {
    operation,
    says: 'has a default role that exists, may be given and manages nobody',
    run({profile, session}) {
      if (profile.defaultRole === undefined) return;
      const role = profile.roles.find(({id}) => id === profile.defaultRole);
      expect(
        role,
        `a role ${profile.defaultRole} in the profile`,
        profile.roles.map(({id}) => id),
      );
      expect(!role.grants.includes(MANAGE_USERS), `a default role without ${MANAGE_USERS}`, role);
      expect(presetRole(session)?.id === role.id, 'a default role that the administrator may give', role);
    },
  },
  {
    operation,
    says: 'says of each capability `true`, or `{no: reason}`',
    run({session: {capabilities}}) {
      const {users, invitations, live} = capabilities;
      const wellFormed = (support: Support | undefined) =>
        support === true || (typeof support === 'object' && typeof support.no === 'string');
      const {sort, filters = [], paging, total, ...supports} = users;
      for (const [name, support] of Object.entries({...supports, ...invitations, live})) {
        expect(wellFormed(support), `${name}: true or {no}`, support);
      }
      expect(Array.isArray(sort), 'users.sort: a list', sort);
      expect(Array.isArray(filters), 'users.filters: a list', filters);
      expect(['cursor', 'offset', 'both'].includes(paging), 'users.paging: cursor, offset or both', paging);
      expect(typeof total === 'boolean', 'users.total: true or false', total);
    },
  },
  {
    operation,
    says: 'says who asks, in a tenant that is among theirs',
    run({session: {user, tenant, tenants, grants, rank, profile, roles = []}}) {
      expect(user?.id && user.email, 'a user with id and address', user);
      expect(
        tenants.some(({id}) => id === tenant.id),
        `${tenant.id} among the tenants`,
        tenants,
      );
      expect(grants.includes(MANAGE_USERS), `an administrator who holds ${MANAGE_USERS}`, grants);
      const known = roles.every((id) => profile.roles.some((role) => role.id === id));
      expect(known, 'roles that the profile describes', roles);
      expect(Number.isFinite(rank), 'a rank', rank);
    },
  },
  {
    operation,
    says: 'gives a plain member fewer rights in the same tenant',
    async run(scene) {
      const {session} = scene;
      const member = await scene.part('member').session();
      expect(member.tenant.id === session.tenant.id, `the tenant ${session.tenant.id}`, member.tenant);
      expect(!member.grants.includes(MANAGE_USERS), `no ${MANAGE_USERS}`, member.grants);
      expect(member.user?.id !== session.user?.id, 'somebody else than the administrator', member.user);
    },
  },
];
