/** Owns live changes: they come, and they stop when told to. */
import type {Person} from '../../../model/person.js';
import type {TenantAdapter} from '../../adapter.js';
import {whyNot, type Check} from '../check.js';
import {expect, Skip} from '../expect.js';
import {handleOf, type Scene} from '../scene.js';

const operation = 'subscribe';
const LIMIT_MS = 10_000;
/** A stream opens when it can: a change made before it was open would be waited for in vain. */
const AGAIN_MS = 1500;
const SILENCE_MS = 500;

const needsChange: Check['needs'] = ({session: {capabilities}}) => ({
  'invitations.create': capabilities.invitations.create,
  'invitations.resend': capabilities.invitations.resend,
});
const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

/** Listens, and counts what comes; `all` says only that something may have been missed. */
function listen(adapter: TenantAdapter, signal: AbortSignal) {
  const heard: string[] = [];
  adapter.subscribe?.(['users', 'invitations'], ({topic}) => topic !== 'all' && heard.push(topic), {signal});
  return heard;
}

async function changeUntil(scene: Scene, made: Person, heard: readonly string[]): Promise<boolean> {
  const until = Date.now() + LIMIT_MS;
  await pause(100);
  while (Date.now() < until) {
    await scene.invitations.resend(handleOf(made));
    for (let waited = 0; waited < AGAIN_MS; waited += 50) {
      if (heard.length > 0) return true;
      await pause(50);
    }
  }
  return heard.length > 0;
}

export const liveChecks: readonly Check[] = [
  {
    operation,
    says: 'tells of a change within 10 seconds, and of nothing once it was ended',
    needs: (scene) => ({live: scene.session.capabilities.live, ...needsChange?.(scene)}),
    async run(scene) {
      expect(scene.adapter.subscribe, 'a method `subscribe`, as the session declares', undefined);
      const made = await scene.invite();
      const end = new AbortController();
      try {
        const heard = listen(scene.adapter, end.signal);
        expect(await changeUntil(scene, made, heard), 'a change of users or invitations', 'nothing');
        end.abort();
        const before = heard.length;
        await scene.invitations.resend(handleOf(made));
        await pause(SILENCE_MS);
        expect(heard.length === before, 'silence after the end', heard.slice(before));
      } finally {
        end.abort();
      }
    },
  },
  {
    operation,
    says: 'tells nothing to whoever ended it before it began',
    needs: (scene) => ({live: scene.session.capabilities.live, ...needsChange?.(scene)}),
    async run(scene) {
      const heard = listen(scene.adapter, AbortSignal.abort());
      await pause(SILENCE_MS);
      await scene.invite();
      await pause(SILENCE_MS);
      expect(heard.length === 0, 'silence', heard);
    },
  },
  {
    operation,
    says: 'tells nothing where the session declares it does not',
    needs: needsChange,
    async run(scene) {
      if (scene.session.capabilities.live === true) throw new Skip('the session declares live');
      await expectSilence(scene, scene.adapter);
    },
  },
  {
    operation,
    says: 'tells a plain member who may not see users nothing of them',
    needs: needsChange,
    async run(scene) {
      const member = scene.part('member');
      const {capabilities} = await member.session();
      if (whyNot('users.list', capabilities.users.list) === undefined)
        throw new Skip('a plain member may see users');
      await expectSilence(scene, member);
    },
  },
];

async function expectSilence(scene: Scene, adapter: TenantAdapter): Promise<void> {
  const end = new AbortController();
  const heard = listen(adapter, end.signal);
  await pause(SILENCE_MS);
  await scene.invite();
  await pause(SILENCE_MS);
  end.abort();
  expect(heard.length === 0, 'silence', heard);
}
