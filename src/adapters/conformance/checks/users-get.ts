/** Owns one user by id. */
import type {Check} from '../check.js';
import {expectSame} from '../expect.js';
import type {Person} from '../../../model/person.js';

const operation = 'users.get';

export const userGetChecks: readonly Check[] = [
  {
    operation,
    says: 'answers the row of the list',
    needs: ({session: {capabilities}}) => ({'users.list': capabilities.users.list}),
    async run(scene) {
      for (const row of (await scene.everyone()).slice(0, 5)) {
        expectSame(lasting(await scene.users.get(row.id)), lasting(row), 'the row of the list');
      }
    },
  },
];

/** A person without what every request of theirs changes. */
const lasting = ({lastActiveAt: _, ...person}: Person): object => person;
