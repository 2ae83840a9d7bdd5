/** The account's record: narrowed, walked, taken along; on one side what happened, on the other who had access. */
import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/all.js';
import {createMemoryAdapter, type MemoryAdapter, type MemorySeed} from '../../src/adapters/memory/index.js';
import type {AccessHistory} from '../../src/elements/access-history/access-history.js';
import type {AccessEvent} from '../../src/model/history.js';
import {weathers} from '../../src/testing/index.js';
import {eventsIn, holdingsIn} from '../../stories/fixtures/access-history.js';
import {products} from '../../stories/fixtures/products.js';
import {member, NOW} from '../../stories/fixtures/workspace.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {announcements, enter, press} from './scene.js';

const {seats} = products;
const ROLES = seats.session.profile.roles.map(({id}) => id);

const adapterOf = (more: Partial<MemorySeed> = {}): MemoryAdapter =>
  createMemoryAdapter({
    ...seats,
    histories: {},
    events: eventsIn(ROLES),
    holdings: holdingsIn(ROLES),
    now: () => NOW,
    ...more,
  });

async function open(adapter: MemoryAdapter, show: AccessHistory['show'] = 'events'): Promise<AccessHistory> {
  const element = await fixture<AccessHistory>(
    html`<access-history .adapter=${adapter} show=${show}></access-history>`,
  );
  await waitUntil(() => rows(element).length > 0, 'the record appears');
  return element;
}

const rows = (element: AccessHistory): readonly string[] =>
  [...(element.shadowRoot?.querySelectorAll('tr[data-row]') ?? [])].map((row) =>
    (row.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

async function choose(element: AccessHistory, label: string, value: string): Promise<void> {
  const control = byLabel(element, label);
  if (!control) throw new Error(`No ${label}`);
  control.value = value;
  control.dispatchEvent(new Event('change', {bubbles: true}));
  await element.updateComplete;
}

describe('<access-history>', () => {
  it('tells what happened, to whom, by whom and from where', async () => {
    const element = await open(adapterOf());
    const [first = ''] = rows(element);
    for (const part of [
      'Role changed',
      'Member → Admin',
      'Chiyo Okafor',
      'Ada Okafor',
      'Firefox, Linux',
      '203.0.113.20',
    ])
      expect(first).to.contain(part);
    const text = rows(element).join('\n');
    expect(text).to.contain('with the key Partner portal');
    expect(text).to.contain('The server by itself, on the server');
    expect(text).to.contain('Deleted permanently#6b1eaebb'.replace('#', ' #'));
    expect(byText(element, 'Kept for 730 days. Whoever is deleted for good keeps a pseudonym here.')).to
      .exist;
  });

  it('is narrowed by person, action and days, and widened again', async () => {
    const element = await open(adapterOf());
    const all = rows(element).length;
    await choose(element, 'Action', 'delete');
    await waitUntil(() => rows(element).length === 1, 'one act');
    await choose(element, 'Action', '');
    await enter(element, 'Search by who did it or to whom', 'finn');
    await waitUntil(() => rows(element).length === 1 && rows(element)[0]?.includes('Finn'), 'one person');
    await choose(element, 'From', '2026-11-19');
    await waitUntil(() => byText(element, 'Nothing was recorded that matches.'), 'nothing since');
    press(element, 'Clear search and filters');
    await waitUntil(() => rows(element).length === all, 'everything again');
    expect((byLabel(element, 'From') as HTMLInputElement).value).to.equal('');
  });

  it('says who had access on a day, by whose leave, and until when', async () => {
    const element = await open(adapterOf(), 'holdings');
    await choose(element, 'On', '2026-11-16');
    await waitUntil(() => rows(element).some((row) => row.includes('#6b1eaebb')), 'whoever was there then');
    const gone = rows(element).find((row) => row.includes('#6b1eaebb')) ?? '';
    for (const part of [
      'Admin',
      'Seat 9',
      'Users',
      'Ada Okafor',
      'Seat: Bruno Okafor',
      'Access ends: Dec 31, 2026',
    ])
      expect(gone).to.contain(part);
    await choose(element, 'Role', ROLES[1] ?? '');
    await waitUntil(() => rows(element).every((row) => row.includes('Admin')), 'of one role');
    press(element, 'What happened');
    await waitUntil(() => rows(element)[0]?.includes('Role changed'), 'the other side');
  });

  it('shows more when asked, keeps what is shown, and says how much there is', async () => {
    const [event] = eventsIn(ROLES);
    const many = Array.from({length: 120}, (_, index) => ({
      ...(event as AccessEvent),
      id: `many-${index}`,
      at: new Date(NOW - index * 1000).toISOString(),
    }));
    const element = await open(adapterOf({events: many}));
    expect(rows(element).length).to.equal(50);
    const said = announcements(element);
    press(element, 'Show more');
    await waitUntil(() => rows(element).length === 100, 'the next page');
    await waitUntil(() => said.at(-1) === '100 rows are shown.', 'it is said');
    press(element, 'Show more');
    await waitUntil(() => rows(element).length === 120, 'the last one');
    expect(byRole(element, 'button', 'Show more')).not.to.exist;
  });

  it('C3 · everything that matches is a file without formulas', async () => {
    const [event] = eventsIn(ROLES);
    const events = [
      {...(event as AccessEvent), subject: {kind: 'user', id: 'x', label: '=HYPERLINK("http://x")'}},
    ];
    const element = await open(adapterOf({events}));
    press(element, 'Export as CSV');
    await waitUntil(() => element.shadowRoot?.querySelector('a[download]'), 'the file');
    const link = element.shadowRoot?.querySelector<HTMLAnchorElement>('a[download]');
    await waitUntil(() => element.shadowRoot?.activeElement === link, 'the focus goes on to it');
    expect(byText(element, 'The file is ready.')).to.exist;
    const text = await (await fetch(link?.href ?? '')).text();
    expect(text).to.contain(`"'=HYPERLINK(""http://x"")"`);
    expect(text.split('\r\n')[0]).to.contain('"When","What","Whom"');
    await choose(element, 'Action', 'block');
    await waitUntil(
      () => !element.shadowRoot?.querySelector('a[download]'),
      'of another question there is none',
    );
  });

  it('F2 · a back end that does not answer leaves a reason and a way on', async () => {
    const adapter = adapterOf();
    adapter.setWeather(weathers.serverError);
    const element = await fixture<AccessHistory>(html`<access-history .adapter=${adapter}></access-history>`);
    await waitUntil(() => byRole(element, 'button', 'Try again'), 'the way on');
    adapter.setWeather({});
    press(element, 'Try again');
    await waitUntil(() => rows(element).length > 0, 'it is there');
    adapter.setWeather({
      problems: {'accessHistory.events': {kind: 'server', status: 500, maybeApplied: false}},
    });
    press(element, 'Export as CSV');
    await waitUntil(
      () => byText(element, 'The server has a problem. Try again in a moment.'),
      'no file, and why',
    );
  });

  it('F3 · the last question wins, whichever answers first', async () => {
    const adapter = adapterOf();
    const events = adapter.accessHistory?.events;
    if (!adapter.accessHistory || !events) throw new Error('No history');
    let answer = () => {};
    const later = new Promise<void>((resolve) => (answer = resolve));
    let answered = false;
    Object.assign(adapter.accessHistory, {
      events: async (...given: Parameters<typeof events>) => {
        const page = await events(...given);
        if (given[0].action !== 'delete') return page;
        await later;
        answered = true;
        return page;
      },
    });
    const element = await open(adapter);
    await choose(element, 'Action', 'delete');
    await choose(element, 'Action', 'join');
    await waitUntil(
      () => rows(element).length === 1 && rows(element)[0]?.startsWith('Joined'),
      'the last one',
    );
    answer();
    await waitUntil(() => answered, 'the first one has answered, too');
    await element.updateComplete;
    expect(rows(element)[0]).to.match(/^Joined/);
  });

  it('T3 · another tenant forgets the record, the question and the file', async () => {
    const element = await open(adapterOf());
    await choose(element, 'Action', 'delete');
    press(element, 'Export as CSV');
    await waitUntil(() => element.shadowRoot?.querySelector('a[download]'), 'the file');
    element.adapter = createMemoryAdapter({...products.access, now: () => NOW});
    await waitUntil(() => rows(element).some((row) => row.includes('Joined')), 'the other tenant');
    expect(rows(element).join()).not.to.contain('#6b1eaebb');
    expect(element.shadowRoot?.querySelector('a[download]')).not.to.exist;
    expect(byLabel(element, 'Action')?.value).to.equal('');
  });

  it('is for whoever manages users', async () => {
    const element = await fixture<AccessHistory>(
      html`<access-history .adapter=${createMemoryAdapter({session: member})}></access-history>`,
    );
    await waitUntil(() => byText(element, 'You cannot see the access history'), 'it says so');
    expect(element.shadowRoot?.querySelector('table')).not.to.exist;
  });
});
