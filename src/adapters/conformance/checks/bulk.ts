/** Owns changes to many people: looked at first, pinned, done once each. */
import {type BulkDraft, type BulkItem, type BulkRun, isOver} from '../../../model/bulk.js';
import type {BulkPort} from '../../adapter.js';
import type {Check} from '../check.js';
import {expect, expectProblem, Skip} from '../expect.js';
import type {Scene} from '../scene.js';

const operation = 'bulk';
const needs: Check['needs'] = ({session: {capabilities}}) => ({
  'users.list': capabilities.users.list,
  'users.setActive': capabilities.users.setActive,
  'users.bulk': capabilities.users.bulk ?? {no: 'backend'},
});

/** How long a change to two people may take. */
const LONGEST_MS = 10_000;
const LOOK_MS = 50;

function portOf({adapter}: Scene): BulkPort {
  if (!adapter.bulk) throw new Skip('the adapter has no `bulk`');
  return adapter.bulk;
}

async function over(scene: Scene, id: string): Promise<BulkRun> {
  const port = portOf(scene);
  for (const until = Date.now() + LONGEST_MS; ;) {
    const run = await port.get(id);
    if (isOver(run)) return run;
    expect(Date.now() < until, 'an end within ten seconds', run);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

const outcomes = async (scene: Scene, run: BulkRun): Promise<readonly BulkItem[]> =>
  (await portOf(scene).items(run.id, {limit: 50})).items;

/** Carries it out, and takes it back. */
async function withBystander(scene: Scene, run: (id: string) => Promise<void>): Promise<void> {
  const {id} = await scene.bystander();
  try {
    await run(id);
  } finally {
    await scene.users.setActive(id, true);
  }
}

export const bulkChecks: readonly Check[] = [
  {
    operation,
    says: 'looks first: who is skipped and why, and nothing changes',
    needs,
    run: (scene) =>
      withBystander(scene, async (id) => {
        const self = scene.session.user?.id ?? '';
        const run = await portOf(scene).prepare({action: 'deactivate', ids: [id, self]});
        const counts = [run.state, run.total, run.waiting, run.skipped];
        expect(counts.join() === 'prepared,2,1,1', 'one of two to be changed, one skipped', run);
        const items = await outcomes(scene, run);
        const skipped = items.find((item) => item.id === self);
        expect(skipped?.reason === 'self', 'whoever asks skipped, reason self', items);
        expect((await scene.users.get(id)).status === 'active', 'nothing changed yet', run);
      }),
  },
  {
    operation,
    says: 'does it, and says what became of each',
    needs,
    run: (scene) =>
      withBystander(scene, async (id) => {
        const port = portOf(scene);
        const prepared = await port.prepare({action: 'deactivate', ids: [id]});
        await port.start(prepared.id);
        const run = await over(scene, prepared.id);
        expect(run.state === 'done' && run.done === 1, 'one done', run);
        expect((await scene.users.get(id)).status === 'inactive', 'the user inactive', run);
        const [item] = await outcomes(scene, run);
        expect(item?.id === id && item.outcome === 'done', 'the item done', item);
      }),
  },
  {
    operation,
    says: 'a second start is the first: what is over does not begin anew',
    needs,
    run: (scene) =>
      withBystander(scene, async (id) => {
        const port = portOf(scene);
        const prepared = await port.prepare({action: 'deactivate', ids: [id]});
        await port.start(prepared.id);
        await over(scene, prepared.id);
        await scene.users.setActive(id, true);
        const again = await port.start(prepared.id);
        expect(again.state === 'done', 'still done', again);
        expect((await scene.users.get(id)).status === 'active', 'nobody changed twice', again);
      }),
  },
  {
    operation,
    says: 'skips whoever is that way already',
    needs,
    run: (scene) =>
      withBystander(scene, async (id) => {
        const draft: BulkDraft = {action: 'reactivate', ids: [id]};
        const run = await portOf(scene).prepare(draft);
        const [item] = await outcomes(scene, run);
        expect(run.waiting === 0 && item?.reason === 'unchanged', 'skipped, reason unchanged', item);
      }),
  },
  {
    operation,
    says: 'an unknown one is not found',
    needs,
    async run(scene) {
      const missing = portOf(scene).get('00000000-0000-4000-8000-000000000000');
      await expectProblem(missing, 'not_found', ({kind}) => kind === 'not_found');
    },
  },
];
