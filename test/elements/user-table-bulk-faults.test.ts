/** Changes to many people when the back end fails, is slow, or is asked ten times. */
import {expect} from '@open-wc/testing';
import {weathers} from '../../src/testing/index.js';
import {products} from '../../stories/fixtures/products.js';
import {byRole, byText, waitUntil} from '../support/queries.js';
import {press} from './scene.js';
import {adapterOf, changeElsewhere, openUsers, personIn} from './user-table-scene.js';
import {
  bar,
  choose,
  confirm,
  dialog,
  failing,
  manyUsersNamed,
  select,
  workspace,
} from './user-table-bulk-scene.js';

describe('<user-table> › many people › faults', () => {
  it('F2 · says what failed and why, and tries those again', async () => {
    const adapter = adapterOf(workspace);
    const element = await openUsers(adapter);
    await select(element, 'Bruno Okafor', 'Chiyo Okafor');
    await choose(element, 'Deactivate');
    await waitUntil(() => byText(element, 'Will be changed: 2'), 'looked at');
    changeElsewhere(adapter, 'user-3', {managedBy: {status: 'Okta'}});
    confirm(element)?.click();
    await waitUntil(() => byText(element, 'Failed: 1'), 'one failed');
    expect(byText(element, 'This is managed in your directory. Change it there.')).to.exist;
    changeElsewhere(adapter, 'user-3', {managedBy: {}});
    press(element, 'Try failed ones again');
    await waitUntil(() => byText(element, 'Done: 2') && !byText(element, 'Failed: 1'), 'both are done');
  });

  it('F2 · a back end that does not answer leaves a reason and a way on', async () => {
    const adapter = adapterOf(workspace);
    const element = await openUsers(adapter);
    await select(element, 'Bruno Okafor');
    adapter.setWeather(weathers.serverError);
    await choose(element, 'Deactivate');
    await waitUntil(() => byText(element, 'The server has a problem. Try again in a moment.'), 'the reason');
    adapter.setWeather({});
    press(dialog(element) as Element, 'Try again');
    await waitUntil(() => byText(element, 'Will be changed: 1'), 'and it goes on');
  });

  it('F2 · trying the look again changes nobody', async () => {
    const adapter = adapterOf(workspace);
    const element = await openUsers(adapter);
    await select(element, 'Ada Okafor', 'Bruno Okafor');
    const works = failing(adapter, 'items');
    await choose(element, 'Deactivate');
    await waitUntil(() => byText(element, 'The server has a problem. Try again in a moment.'), 'the reason');
    expect(byText(element, 'Will be changed: 1'), 'looked at all the same').to.exist;
    works();
    press(dialog(element) as Element, 'Try again');
    await waitUntil(
      () => byText(element, 'You cannot do this to your own account. Ask another administrator.'),
      'why',
    );
    expect((await personIn(adapter, 'user-2'))?.status).to.equal('active');
  });

  it('F2 · a stop that failed says so until something else is asked for, also after the dialog is closed', async () => {
    const adapter = adapterOf({...workspace, people: manyUsersNamed(200)});
    const element = await openUsers(adapter);
    adapter.setWeather({latencyMs: 30});
    byRole(element, 'checkbox', 'Select everybody shown')?.click();
    await waitUntil(() => bar(element), 'selected');
    await choose(element, 'Deactivate');
    await waitUntil(() => confirm(element)?.getAttribute('aria-disabled') === 'false', 'looked at');
    confirm(element)?.click();
    await waitUntil(() => byRole(element, 'button', 'Stop'), 'it goes on');
    failing(adapter, 'stop');
    press(dialog(element) as Element, 'Stop');
    await waitUntil(() => byText(element, 'The server has a problem. Try again in a moment.'), 'the reason');
    const closed = new Promise((resolve) => dialog(element)?.addEventListener('close', resolve));
    failing(adapter, 'stop', closed);
    press(dialog(element) as Element, 'Stop');
    press(dialog(element) as Element, 'Close');
    await closed;
    await waitUntil(
      () => byText(element, 'Deactivate: The server has a problem. Try again in a moment.'),
      'said at the list',
    );
  });

  it('F3 · what is done is what was chosen last, whichever look answers first', async () => {
    const adapter = adapterOf(products.presales);
    const prepare = adapter.bulk?.prepare;
    if (!adapter.bulk || !prepare) throw new Error('No bulk');
    // The first look takes longest.
    let looks = 0;
    Object.assign(adapter.bulk, {
      prepare: async (...given: Parameters<typeof prepare>) => {
        const wait = looks++ === 0 ? 400 : 0;
        const run = await prepare(...given);
        await new Promise((resolve) => setTimeout(resolve, wait));
        return run;
      },
    });
    const element = await openUsers(adapter);
    await select(element, 'Bruno Okafor');
    await choose(element, 'Set end of access');
    const day = dialog(element)?.querySelector<HTMLInputElement>('#bulk-day');
    for (const value of ['2098-01-31', '2099-12-31']) {
      if (day) day.value = value;
      day?.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    }
    await waitUntil(() => byText(element, 'Will be changed: 1'), 'looked at');
    await waitUntil(() => confirm(element)?.getAttribute('aria-disabled') === 'false', 'both have answered');
    confirm(element)?.click();
    await waitUntil(() => byText(element, 'Done: 1'), 'done');
    expect((await personIn(adapter, 'user-2'))?.accessEndsAt).to.equal('2099-12-31');
  });

  it('F3 · ten clicks start it once', async () => {
    const adapter = adapterOf(workspace);
    const element = await openUsers(adapter);
    await select(element, 'Bruno Okafor');
    await choose(element, 'Deactivate');
    await waitUntil(() => byText(element, 'Will be changed: 1'), 'looked at');
    for (let click = 0; click < 10; click++) confirm(element)?.click();
    await waitUntil(() => byText(element, 'Done: 1'), 'done');
    expect(adapter.calls.get('users.setActive')).to.equal(1);
  });
});
