/** Owns pages of users: each row once, an end, a total that is one, offsets that agree with cursors. */
import type {Check} from '../check.js';
import {expect, expectSame, Skip} from '../expect.js';
import {expectSameWalks, walk, walkByOffset} from '../walk.js';

const operation = 'users.list';
const needs: Check['needs'] = ({session: {capabilities}}) => ({'users.list': capabilities.users.list});

export const userPagingChecks: readonly Check[] = [
  {
    operation,
    says: 'walks every row exactly once with pages of any size, and ends',
    needs,
    async run(scene) {
      const {paging} = scene.session.capabilities.users;
      if (paging === 'offset') throw new Skip('the session declares users.paging: offset');
      await expectSameWalks((page) => scene.users.list(page));
    },
  },
  {
    operation,
    says: 'skips by offset, in the same order as by cursor',
    needs,
    async run(scene) {
      const {paging} = scene.session.capabilities.users;
      if (paging === 'cursor') throw new Skip('the session declares users.paging: cursor');
      const rows = (await walkByOffset((page) => scene.users.list(page), 3)).map(({id}) => id);
      for (const limit of [1, 7]) {
        const again = await walkByOffset((page) => scene.users.list(page), limit);
        expectSame(
          again.map(({id}) => id),
          rows,
          `the same rows with offset pages of ${limit}`,
        );
      }
      if (paging === 'offset') return;
      const wanted = (await walk((page) => scene.users.list(page), 3)).map(({id}) => id);
      expectSame(rows, wanted, 'the rows that cursors walk');
    },
  },
  {
    operation,
    says: 'counts in `total` what a walk finds',
    needs,
    async run(scene) {
      if (!scene.session.capabilities.users.total) throw new Skip('the session declares users.total: no');
      for (const query of [{}, {status: 'active'}]) {
        const rows = await scene.everyone(query);
        const {total, truncatedAt} = await scene.users.list({...query, limit: 2});
        if (truncatedAt !== undefined) continue;
        expect(
          total === rows.length,
          `a total of ${rows.length}, as walked with ${JSON.stringify(query)}`,
          total,
        );
      }
    },
  },
  {
    operation,
    says: 'keeps to the limit',
    needs,
    async run(scene) {
      for (const limit of [1, 3]) {
        const {items} = await scene.users.list({limit});
        expect(
          items.length > 0 && items.length <= limit,
          `one to ${limit} rows with limit ${limit}`,
          items.length,
        );
      }
    },
  },
  {
    operation,
    says: 'gives whole rows: kind, id, address, roles of the profile, status',
    needs,
    async run(scene) {
      for (const row of await scene.everyone()) {
        const whole = row.kind === 'user' && row.id && row.email.includes('@') && row.roles.length > 0;
        expect(whole && row.status, 'a user with id, address, roles and status', row);
        const known = row.roles.every((id) => scene.profile.roles.some((role) => role.id === id));
        expect(known, 'roles that the profile describes', row);
      }
    },
  },
];
