/** Many people at once: selected, looked at, changed, told of. */
import {expect} from '@open-wc/testing';
import {AdapterError} from '../../src/adapters/adapter.js';
import type {MemoryAdapter} from '../../src/adapters/memory/index.js';
import {weathers} from '../../src/testing/index.js';
import type {UserTable} from '../../src/elements/user-table/user-table.js';
import {manyUsers} from '../../stories/fixtures/workspace.js';
import {products} from '../../stories/fixtures/products.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {heard, press} from './scene.js';
import {adapterOf, changeElsewhere, openUsers, personIn, rowOf} from './user-table-scene.js';

const box = (element: UserTable, name: string): HTMLElement => {
  const found = byRole(element, 'checkbox', `Select ${name}`);
  if (!found) throw new Error(`No box for ${name}`);
  return found;
};
const bar = (element: UserTable) => element.shadowRoot?.querySelector('.selection-bar');
const dialog = (element: UserTable) => element.shadowRoot?.querySelector<HTMLDialogElement>('#bulk-dialog');

async function select(element: UserTable, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    box(element, name).click();
    await waitUntil(() => (box(element, name) as HTMLInputElement).checked, `${name} is selected`);
  }
  await waitUntil(() => bar(element), 'the bar appears');
}

async function choose(element: UserTable, label: string): Promise<void> {
  press(element, 'Change selection');
  const items = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('#selection-menu .menu-item') ?? [])];
  items.find(({textContent}) => textContent?.trim() === label)?.click();
  await waitUntil(() => dialog(element)?.open, `${label} opens`);
}

/** The back end refuses one thing; gives back what makes it work again. */
function failing(
  adapter: MemoryAdapter,
  method: 'items' | 'stop',
  after: Promise<unknown> = Promise.resolve(),
): () => void {
  const {bulk} = adapter;
  const before = bulk?.[method];
  const problem = {kind: 'server', status: 500, maybeApplied: false} as const;
  Object.assign(bulk ?? {}, {[method]: () => after.then(() => Promise.reject(new AdapterError(problem)))});
  return () => void Object.assign(bulk ?? {}, {[method]: before});
}

/** The button of the open dialog that does it. */
const confirm = (element: UserTable) =>
  dialog(element)?.querySelector<HTMLElement>('.dialog-footer .button:last-child');

const workspace = products.workspace;

describe('<user-table> › many people', () => {
  it('changes those who are selected, after saying who is skipped and why', async () => {
    const adapter = adapterOf(workspace);
    const element = await openUsers(adapter);
    const events = heard(['te-bulk-request', 'te-bulk-done']);
    await select(element, 'Ada Okafor', 'Bruno Okafor', 'Chiyo Okafor');
    expect(bar(element)?.textContent).to.contain('3 selected');
    await choose(element, 'Deactivate');
    await waitUntil(() => byText(element, 'Will be changed: 2'), 'it says whom');
    expect(byText(element, 'You cannot do this to your own account. Ask another administrator.')).to.exist;
    expect((await personIn(adapter, 'user-2'))?.status, 'nothing yet').to.equal('active');
    confirm(element)?.click();
    await waitUntil(() => byText(element, 'Done: 2'), 'it is done');
    expect((await personIn(adapter, 'user-2'))?.status).to.equal('inactive');
    expect(bar(element), 'the selection has served').not.to.exist;
    confirm(element)?.click();
    await waitUntil(() => !dialog(element)?.open, 'it closes');
    events.stop();
    expect(events.events.map(({type}) => type)).to.deep.equal(['te-bulk-request', 'te-bulk-done']);
  });

  it('selects a range with shift, and everybody who matches', async () => {
    const element = await openUsers(adapterOf({...workspace, people: manyUsersNamed(120)}));
    await select(element, 'Person 00002');
    box(element, 'Person 00006').dispatchEvent(
      new MouseEvent('click', {bubbles: true, composed: true, shiftKey: true}),
    );
    await waitUntil(() => bar(element)?.textContent?.includes('5 selected'), 'the range');
    byRole(element, 'checkbox', 'Select everybody shown')?.click();
    await waitUntil(() => byRole(element, 'button', /^Select all 121 who match/), 'all are offered');
    press(element, /^Select all 121 who match/);
    await waitUntil(() => byText(element, 'All 121 who match are selected'), 'all of them');
    box(element, 'Person 00003').click();
    await waitUntil(() => !(box(element, 'Person 00003') as HTMLInputElement).checked, 'but one');
  });

  it('another question is another selection; another order is not', async () => {
    const element = await openUsers(adapterOf(workspace));
    await select(element, 'Bruno Okafor');
    press(element, /^Joined/);
    await waitUntil(() => element.view.sort === 'joined', 'sorted');
    expect(bar(element), 'still selected').to.exist;
    const status = byLabel(element, 'Status') as unknown as HTMLSelectElement;
    status.value = 'active';
    status.dispatchEvent(new Event('change'));
    await waitUntil(() => !bar(element), 'nobody is');
  });

  it('is asked about again when others match than were looked at', async () => {
    const adapter = adapterOf({...workspace, people: manyUsersNamed(60)});
    const element = await openUsers(adapter);
    byRole(element, 'checkbox', 'Select everybody shown')?.click();
    await waitUntil(() => byRole(element, 'button', /^Select all 61/), 'all are offered');
    press(element, /^Select all 61/);
    await choose(element, 'Deactivate');
    await waitUntil(() => byText(element, 'Will be changed: 60'), 'looked at');
    adapter.change((people) => void people.pop(), {topic: 'elsewhere'});
    confirm(element)?.click();
    await waitUntil(() => byText(element, 'Others match now than when you looked.'), 'it says so');
    expect((await personIn(adapter, 'user-2'))?.status).to.equal('active');
    confirm(element)?.click();
    await waitUntil(() => byText(element, 'Will be changed: 59'), 'looked at again');
  });

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

  it('a page that asks another question is another selection', async () => {
    const element = await openUsers(adapterOf(workspace));
    await select(element, 'Bruno Okafor');
    element.view = {...element.view, search: 'Chiyo'};
    await waitUntil(() => !bar(element), 'nobody is selected');
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

  it('T3 · another tenant forgets the selection, the question and whatever goes on', async () => {
    const element = await openUsers(adapterOf(workspace));
    await select(element, 'Bruno Okafor');
    await choose(element, 'Deactivate');
    await waitUntil(() => byText(element, 'Will be changed: 1'), 'looked at');
    element.adapter = adapterOf(products.seats);
    await waitUntil(() => byText(element, 'Lea Fischer'), 'the other tenant');
    expect(dialog(element)?.open).to.equal(false);
    expect(bar(element)).not.to.exist;
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

  it('a page that says no is obeyed', async () => {
    const adapter = adapterOf(workspace);
    const element = await openUsers(adapter);
    element.addEventListener('te-bulk-request', (event) => event.preventDefault());
    await select(element, 'Bruno Okafor');
    await choose(element, 'Deactivate');
    await waitUntil(() => byText(element, 'Will be changed: 1'), 'looked at');
    confirm(element)?.click();
    await waitUntil(() => confirm(element)?.getAttribute('aria-disabled') === 'false', 'nothing began');
    expect((await personIn(adapter, 'user-2'))?.status).to.equal('active');
  });

  it('A2 · gives the focus back to the bar when the question is left', async () => {
    const element = await openUsers(adapterOf(workspace));
    await select(element, 'Bruno Okafor');
    await choose(element, 'Deactivate');
    await waitUntil(() => byText(element, 'Will be changed: 1'), 'looked at');
    press(dialog(element) as Element, 'Cancel');
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'selection-act', 'the focus is back');
  });

  it('C3 · the list is a file without formulas', async () => {
    const people = [
      ...workspace.people.slice(0, 1),
      {...manyUsersNamed(1)[1], name: {full: '=HYPERLINK("http://x")'}, id: 'user-9'},
    ] as typeof workspace.people;
    const element = await openUsers(adapterOf({...workspace, people}));
    press(element, 'View');
    await waitUntil(() => byRole(element, 'button', 'Export as CSV'), 'the menu');
    press(element, 'Export as CSV');
    await waitUntil(() => byText(element, 'The file is ready.'), 'the file');
    const link = dialog(element)?.querySelector<HTMLAnchorElement>('a[download]');
    const text = await (await fetch(link?.href ?? '')).text();
    expect(text).to.contain(`"'=HYPERLINK(""http://x"")"`);
    expect(text.split('\r\n')[0]).to.contain('"Name","Email","Role"');
  });

  it('offers no selection where the back end changes nobody in bulk', async () => {
    const {session} = workspace;
    const {capabilities} = session;
    const users = {...capabilities.users, bulk: {no: 'backend' as const}};
    const element = await openUsers(
      adapterOf({...workspace, session: {...session, capabilities: {...capabilities, users}}}),
    );
    expect(rowOf(element, 'user-2')?.querySelector('input')).not.to.exist;
  });
});

/** With whoever is looking, who is in none of the numbered rows. */
function manyUsersNamed(count: number) {
  const [self] = workspace.people;
  return [
    ...(self ? [self] : []),
    ...manyUsers(count + 1)
      .slice(1)
      .map((person) => ({...person, id: `${person.id}`})),
  ];
}
