/** Many people at once: selected, looked at, changed, told of. */
import {expect} from '@open-wc/testing';
import {products} from '../../stories/fixtures/products.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {heard, press} from './scene.js';
import {adapterOf, openUsers, personIn, rowOf} from './user-table-scene.js';
import {
  bar,
  box,
  choose,
  confirm,
  dialog,
  manyUsersNamed,
  select,
  workspace,
} from './user-table-bulk-scene.js';

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
    await waitUntil(
      () => rowOf(element, 'user-2')?.textContent?.includes('Deactivated'),
      'the list shows it',
    );
    expect(element.shadowRoot?.querySelector('.toast')?.textContent ?? '', 'own doing is no news').to.equal(
      '',
    );
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

  it('a page that asks another question is another selection', async () => {
    const element = await openUsers(adapterOf(workspace));
    await select(element, 'Bruno Okafor');
    element.view = {...element.view, search: 'Chiyo'};
    await waitUntil(() => !bar(element), 'nobody is selected');
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
