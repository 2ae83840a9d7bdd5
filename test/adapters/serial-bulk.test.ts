import {aTimeout, expect} from '@open-wc/testing';
import {createMemoryAdapter, type MemoryAdapter} from '../../src/adapters/memory/index.js';
import type {BulkPort} from '../../src/adapters/adapter.js';
import type {BulkRun} from '../../src/model/bulk.js';
import {products} from '../../stories/fixtures/products.js';

const IDS = ['user-2', 'user-3', 'user-4', 'user-5'];

function scene(): {adapter: MemoryAdapter; bulk: BulkPort} {
  const adapter = createMemoryAdapter({...products.workspace, weather: {latencyMs: 5}});
  if (!adapter.bulk) throw new Error('No bulk');
  return {adapter, bulk: adapter.bulk};
}

async function until(bulk: BulkPort, id: string, fits: (run: BulkRun) => boolean): Promise<BulkRun> {
  for (;;) {
    const run = await bulk.get(id);
    if (fits(run)) return run;
    await aTimeout(2);
  }
}
const over = (bulk: BulkPort, id: string) => until(bulk, id, ({state}) => state === 'done');

describe('changes to many people, one after the other', () => {
  it('a start right behind a stop does nobody twice', async () => {
    const {adapter, bulk} = scene();
    const {id} = await bulk.prepare({action: 'deactivate', ids: IDS});
    await bulk.start(id);
    await bulk.stop(id);
    await bulk.start(id);
    expect((await over(bulk, id)).done).to.equal(4);
    expect(adapter.calls.get('users.setActive')).to.equal(4);
  });

  it('trying again while it runs does nobody twice, and forgets nobody', async () => {
    const {adapter, bulk} = scene();
    adapter.setWeather({latencyMs: 5, problems: {'users.setActive': {kind: 'network', maybeApplied: false}}});
    const {id} = await bulk.prepare({action: 'deactivate', ids: IDS});
    await bulk.start(id);
    await until(bulk, id, ({failed}) => failed === 2);
    adapter.setWeather({latencyMs: 5});
    // The one under way was sent in the old weather.
    await until(bulk, id, ({failed}) => failed === 3);
    await bulk.retry(id);
    const run = await over(bulk, id);
    expect([run.done, run.failed]).to.deep.equal([4, 0]);
  });

  it('F2 · one key is one run', async () => {
    const {bulk} = scene();
    const draft = {action: 'deactivate', ids: IDS} as const;
    const first = await bulk.prepare(draft, {idempotencyKey: 'k'});
    expect((await bulk.prepare(draft, {idempotencyKey: 'k'})).id).to.equal(first.id);
  });
});
