/** Owns the account's record: everything that was done, and who held what on a day. */
import type {AccessEvent, RecordPage} from '../../../model/history.js';
import type {AccessHistoryPort} from '../../adapter.js';
import type {Check} from '../check.js';
import {expect, expectSame, Skip} from '../expect.js';
import type {Scene} from '../scene.js';

const needs: NonNullable<Check['needs']> = ({session: {capabilities}}) => ({
  'users.list': capabilities.users.list,
  'users.accessHistory': capabilities.users.accessHistory ?? {no: 'backend'},
});

/** More than a scratch tenant has. */
const MANY = 200;

function portOf({adapter}: Scene): AccessHistoryPort {
  expect(adapter.accessHistory, 'an `accessHistory` port, as the session declares', undefined);
  return adapter.accessHistory;
}

/** Shuts somebody out and lets them in again, so that there is something to tell of. */
async function makeHistory(scene: Scene): Promise<string> {
  if (scene.session.capabilities.users.setActive !== true)
    throw new Skip('the session declares no users.setActive to make history with');
  const {id} = await scene.bystander();
  for (const active of [false, true]) await scene.users.setActive(id, active);
  return id;
}

export const accessHistoryChecks: readonly Check[] = [
  {
    operation: 'accessHistory.events',
    says: 'tells what was just done, by whom and to whom, newest first, and only what is asked for',
    needs,
    async run(scene) {
      const id = await makeHistory(scene);
      const {items} = await portOf(scene).events({limit: MANY});
      const about = items.filter(({subject}) => subject.id === id).slice(0, 2);
      expect(about.length === 2, 'an entry for each of two changes', items.slice(0, 4));
      const own = scene.session.user?.name;
      for (const {actor} of about)
        expect(actor === undefined || actor === own, 'the administrator’s name', actor);
      const moments = items.map(({at}) => Date.parse(at));
      expectSame(
        moments,
        [...moments].sort((a, b) => b - a),
        'newest first',
      );
      const [newest] = about;
      const narrowed = await portOf(scene).events({limit: MANY, action: newest?.action ?? ''});
      expect(narrowed.items.length > 0, 'the entry again, by its action', narrowed);
      expect(
        narrowed.items.every(({action}) => action === newest?.action),
        `only ${newest?.action}`,
        narrowed.items,
      );
      const later = await portOf(scene).events({limit: MANY, since: '2999-01-01'});
      expectSame(later.items.length, 0, 'nothing of days that are still to come');
    },
  },
  {
    operation: 'accessHistory.events',
    says: 'gives the same entries page by page, and ends',
    needs,
    async run(scene) {
      const id = await makeHistory(scene);
      const {items} = await portOf(scene).events({limit: MANY});
      expect(
        items.some(({subject}) => subject.id === id),
        'what was just done',
        items.slice(0, 2),
      );
      const walked: AccessEvent[] = [];
      for (let cursor: string | undefined; ;) {
        const page: RecordPage<AccessEvent> = await portOf(scene).events({
          limit: 2,
          ...(cursor !== undefined && {cursor}),
        });
        expect(page.items.length <= 2, 'at most two entries on a page of two', page.items);
        walked.push(...page.items);
        if (page.next === undefined || walked.length >= items.length) break;
        cursor = page.next;
      }
      expectSame(
        walked.slice(0, items.length).map((entry) => entry.id),
        items.map((entry) => entry.id),
        'the same entries in the same order',
      );
    },
  },
  {
    operation: 'accessHistory.holdings',
    says: 'says what somebody holds today, and of no day before there was anybody',
    needs,
    async run(scene) {
      await makeHistory(scene);
      const bystander = await scene.bystander();
      const {items} = await portOf(scene).holdings({limit: MANY, search: bystander.email});
      const held = items.find(({user, until}) => user.id === bystander.id && until === undefined);
      expect(held, 'what the person holds now', items);
      expectSame([...held.roles].sort(), [...bystander.roles].sort(), 'the roles of the list');
      expectSame(held.status, bystander.status, 'the status of the list');
      const long = await portOf(scene).holdings({limit: MANY, at: '1990-01-01'});
      expectSame(long.items.length, 0, 'nobody in 1990');
      const others = await portOf(scene).holdings({limit: MANY, role: 'no-such-role'});
      expectSame(others.items.length, 0, 'nobody with a role that is none');
    },
  },
];
