/** Owns what is told of one user beside the row: consequences, sessions, history. */
import type {HistoryEntry} from '../../../model/history.js';
import {WEIGHTY_ACTIONS} from '../../../model/user.js';
import type {Check} from '../check.js';
import {expect, expectSame, Skip} from '../expect.js';
import type {Scene} from '../scene.js';
import {optional} from './methods.js';

const needsOf =
  (name: 'consequences' | 'sessions' | 'history'): NonNullable<Check['needs']> =>
  ({session: {capabilities}}) => ({
    'users.list': capabilities.users.list,
    [`users.${name}`]: capabilities.users[name],
  });
/** `Array.isArray` would make `any` of what it looked at. */
const isList = (value: unknown): boolean => Array.isArray(value);
const isMoment = (text: unknown) => typeof text === 'string' && !Number.isNaN(Date.parse(text));
const isCount = (value: unknown) => value === undefined || (Number.isInteger(value) && Number(value) >= 0);

/** More entries than anybody has in a scratch tenant. */
const MANY = 200;

function historyOf(scene: Scene, id: string, query: {limit?: number; cursor?: string} = {}) {
  return optional(scene.users, 'history').call(scene.users, id, query);
}

/** Shuts somebody out and lets them in again, so that there is something to tell of. */
async function makeHistory(scene: Scene, id: string): Promise<void> {
  if (scene.session.capabilities.users.setActive !== true)
    throw new Skip('the session declares no users.setActive to make history with');
  for (const active of [false, true]) await scene.users.setActive(id, active);
}

export const userReadChecks: readonly Check[] = [
  {
    operation: 'users.consequences',
    says: 'tells of each weighty act what it would bring, as codes, and does none of it',
    needs: needsOf('consequences'),
    async run(scene) {
      const before = await scene.bystander();
      for (const act of WEIGHTY_ACTIONS) {
        const told = await optional(scene.users, 'consequences').call(scene.users, before.id, act);
        expect(isList(told), `a list of consequences of ${act}`, told);
        for (const consequence of told) {
          const {code, count, label} = consequence;
          const whole = typeof code === 'string' && code !== '' && isCount(count);
          expect(whole, 'a code, and a count that is a whole number from 0', consequence);
          expect(label === undefined || label !== '', 'a label that is one', consequence);
        }
        const codes = told.map(({code}) => code);
        expect(new Set(codes).size === codes.length, `each consequence of ${act} once`, codes);
      }
      expectSame((await scene.users.get(before.id)).status, before.status, 'the status from before');
    },
  },
  {
    operation: 'users.sessions',
    says: 'tells of each session its id and its beginning, once, and marks at most one as that which asks',
    needs: needsOf('sessions'),
    async run(scene) {
      const own = scene.session.user?.id ?? '';
      for (const id of [own, (await scene.bystander()).id]) {
        const sessions = await optional(scene.users, 'sessions').call(scene.users, id);
        expect(isList(sessions), 'a list of sessions', sessions);
        const ids = new Set(sessions.map((session) => session.id));
        expect(ids.size === sessions.length && !ids.has(''), 'each session once, with an id', sessions);
        for (const session of sessions) {
          const {startedAt, lastSeenAt} = session;
          expect(isMoment(startedAt), 'a moment when it began', session);
          expect(lastSeenAt === undefined || isMoment(lastSeenAt), 'a moment when it was last seen', session);
        }
        const current = sessions.filter((session) => session.current).length;
        expect(current <= (id === own ? 1 : 0), 'nobody else’s session marked as that which asks', sessions);
      }
    },
  },
  {
    operation: 'users.history',
    says: 'tells what was just done, and by whom; newest first, each entry once',
    needs: needsOf('history'),
    async run(scene) {
      const {id} = await scene.bystander();
      const before = await historyOf(scene, id, {limit: MANY});
      await makeHistory(scene, id);
      const {items} = await historyOf(scene, id, {limit: MANY});
      const known = new Set(before.items.map((entry) => entry.id));
      const added = items.filter((entry) => !known.has(entry.id));
      expect(added.length === 2, 'an entry for each of two changes', added);
      const ids = new Set(items.map((entry) => entry.id));
      expect(ids.size === items.length, 'each entry once', items);
      for (const entry of items) {
        expect(isMoment(entry.at) && entry.action !== '', 'a moment and an action', entry);
        for (const change of entry.changes ?? [])
          expect(change.field !== '', 'the field of each change', entry);
      }
      for (const {actor} of added)
        expect(actor === undefined || actor === scene.session.user?.name, 'the administrator’s name', actor);
      const moments = items.map(({at}) => Date.parse(at));
      expectSame(
        moments,
        [...moments].sort((a, b) => b - a),
        'newest first',
      );
    },
  },
  {
    operation: 'users.history',
    says: 'gives the same entries page by page, and ends',
    needs: needsOf('history'),
    async run(scene) {
      const {id} = await scene.bystander();
      const {items} = await historyOf(scene, id, {limit: MANY});
      const walked: HistoryEntry[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await historyOf(scene, id, {limit: 1, ...(cursor !== undefined && {cursor})});
        expect(page.items.length <= 1, 'at most one entry on a page of 1', page.items);
        walked.push(...page.items);
        if (page.next === undefined) break;
        expect(walked.length <= items.length, `no \`next\` after ${items.length} entries`, page.next);
        cursor = page.next;
      }
      expectSame(
        walked.map((entry) => entry.id),
        items.map((entry) => entry.id),
        'the same entries in the same order',
      );
    },
  },
];
