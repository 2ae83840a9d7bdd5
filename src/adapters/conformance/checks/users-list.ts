/** Owns what a list of users finds and in which order. */
import {displayName, type Person} from '../../../model/person.js';
import {USER_SORTS, type UserSort} from '../../../model/page.js';
import {type Check, rejectsAsDeclared} from '../check.js';
import {expect, expectSame, Skip} from '../expect.js';
import type {Scene} from '../scene.js';

const operation = 'users.list';
const ids = (people: readonly Person[]) => people.map(({id}) => id).sort();

const needs: Check['needs'] = ({session: {capabilities}}) => ({'users.list': capabilities.users.list});
const needsSearch: Check['needs'] = ({session: {capabilities}}) => ({
  'users.list': capabilities.users.list,
  'users.search': capabilities.users.search,
});

async function expectFound(scene: Scene, search: string, wanted: Person): Promise<void> {
  const found = await scene.everyone({search});
  expect(
    found.some(({id}) => id === wanted.id),
    `${wanted.id} (${displayName(wanted)}, ${wanted.email}) when searching for "${search}"`,
    found.map(({email}) => email),
  );
}

/** Somebody whose name is plain letters, so that capitals are a matter of the alphabet alone. */
async function somebodyNamed(scene: Scene): Promise<Person> {
  const named = (await scene.everyone()).find(
    (person) => displayName(person) !== person.email && /^[a-z]+ [a-z]+$/i.test(displayName(person)),
  );
  if (!named) throw new Skip('nobody in the scratch tenant has a name of plain letters');
  return named;
}

export const userListChecks: readonly Check[] = [
  {
    operation,
    says: 'finds a name, and a part of one',
    needs: needsSearch,
    async run(scene) {
      const wanted = await somebodyNamed(scene);
      await expectFound(scene, displayName(wanted), wanted);
      await expectFound(scene, displayName(wanted).slice(1, 5), wanted);
    },
  },
  {
    operation,
    says: 'finds an address',
    needs: needsSearch,
    async run(scene) {
      for (const wanted of (await scene.everyone()).slice(0, 2))
        await expectFound(scene, wanted.email, wanted);
    },
  },
  {
    operation,
    says: 'finds whatever the case of letters',
    needs: needsSearch,
    async run(scene) {
      const wanted = await somebodyNamed(scene);
      for (const text of [displayName(wanted), wanted.email]) {
        await expectFound(scene, text.toUpperCase(), wanted);
        await expectFound(scene, text.toLowerCase(), wanted);
      }
    },
  },
  {
    operation,
    says: 'takes % and _ in a search for themselves',
    needs: needsSearch,
    async run(scene) {
      const people = await scene.everyone();
      const [{email = ''} = {}] = people;
      for (const search of ['%', '_', email.replace('@', '_'), email.replace('@', '%')]) {
        const holding = people.filter((person) => `${displayName(person)} ${person.email}`.includes(search));
        expectSame(ids(await scene.everyone({search})), ids(holding), `who holds "${search}"`);
      }
    },
  },
  {
    operation,
    says: 'finds nobody for what nobody is called',
    needs: needsSearch,
    async run(scene) {
      expectSame(ids(await scene.everyone({search: scene.world.newEmail()})), [], 'nobody');
    },
  },
  {
    operation,
    says: 'refuses a search where the session declares none',
    async run(scene) {
      const {list, search} = scene.session.capabilities.users;
      if (list !== true || search === true) throw new Skip('the session declares users.search');
      await rejectsAsDeclared(scene.users.list({search: 'a'}), search);
    },
  },
  {
    operation,
    says: 'filters by status',
    needs,
    async run(scene) {
      const people = await scene.everyone();
      for (const status of ['active', 'inactive']) {
        const wanted = people.filter((person) => person.status === status);
        expectSame(ids(await scene.everyone({status})), ids(wanted), `everybody ${status}`);
      }
    },
  },
  {
    operation,
    says: 'filters by role',
    needs,
    async run(scene) {
      const people = await scene.everyone();
      for (const {id: role} of scene.profile.roles) {
        const wanted = people.filter(({roles}) => roles.includes(role));
        expectSame(ids(await scene.everyone({role})), ids(wanted), `everybody with the role ${role}`);
      }
    },
  },
  {
    operation,
    says: 'sorts by each order it declares',
    needs,
    async run(scene) {
      const everybody = ids(await scene.everyone());
      for (const sort of sortsOf(scene)) {
        const rows = await scene.everyone({sort}, 4);
        expectSame(ids(rows), everybody, `everybody, sorted by ${sort}`);
        const keys = rows.flatMap((person) => coarseKey(person, sort) ?? []);
        expectSame(keys, [...keys].sort(), `the order by ${sort}`);
      }
    },
  },
  {
    operation,
    says: 'turns each order round when it descends',
    needs,
    async run(scene) {
      for (const sort of sortsOf(scene)) {
        const keys = (rows: readonly Person[]) => rows.map((person) => fullKey(person, sort));
        const up = keys(await scene.everyone({sort}));
        const down = keys(await scene.everyone({sort, descending: true}, 4));
        expectSame(down, up.reverse(), `the order by ${sort} from its end`);
      }
    },
  },
  {
    operation,
    says: 'holds pending people when asked to, and only then',
    needs: ({session: {capabilities}}) => ({
      'users.list': capabilities.users.list,
      'users.includeInvitations': capabilities.users.includeInvitations,
      'invitations.create': capabilities.invitations.create,
    }),
    async run(scene) {
      const invited = await scene.invite();
      const together = await scene.everyone({includeInvitations: true});
      const row = together.find(({id}) => id === invited.id);
      expect(
        row,
        `${invited.email} in the list with invitations`,
        together.map(({email}) => email),
      );
      expect(row.kind === invited.kind && row.status === invited.status, 'the row that was answered', row);
      const kinds = new Set((await scene.everyone()).map(({kind}) => kind));
      expectSame([...kinds], ['user'], 'nobody but users in the list without invitations');
    },
  },
];

const sortsOf = ({session}: Scene): readonly UserSort[] =>
  USER_SORTS.filter((sort) => session.capabilities.users.sort.includes(sort));

/** What every alphabet agrees on: the first letter, and the moment. What begins with another sign is left out. */
function coarseKey(person: Person, sort: UserSort): string | undefined {
  if (sort === 'joined') return person.joinedAt && new Date(person.joinedAt).toISOString();
  const letter = (sort === 'name' ? displayName(person) : person.email).charAt(0).toLowerCase();
  return /[a-z]/.test(letter) ? letter : undefined;
}

function fullKey(person: Person, sort: UserSort): string {
  return sort === 'joined' ? (person.joinedAt ?? '') : sort === 'name' ? displayName(person) : person.email;
}
