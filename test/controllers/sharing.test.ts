import {expect, fixture, html} from '@open-wc/testing';
import {acquireConnection, sameConnection} from '../../src/controllers/connections.js';
import {companionTag, hasCompanion, registerCompanion} from '../../src/controllers/companion.js';
import {acme} from '../elements/scene.js';
import {byText, waitUntil} from '../support/queries.js';

const task = () => new Promise((resolve) => setTimeout(resolve));

describe('connections', () => {
  it('are shared by equal settings: ten elements ask for one session', async () => {
    const adapter = acme();
    const root = await fixture(
      html`<div>${Array.from({length: 10}, () => html`<user-table .adapter=${adapter}></user-table>`)}</div>`,
    );
    await waitUntil(() => [...root.children].every((table) => byText(table, 'Ada Okafor')), 'all are loaded');
    expect(adapter.calls.get('session')).to.equal(1);
    expect(adapter.calls.get('users.list')).to.equal(1);
  });

  it('are apart where address, tenant, token callback or adapter differ', () => {
    const getToken = () => 'token';
    const base = {baseUrl: 'https://api.example', tenant: 'acme', getToken};
    expect(sameConnection(base, {...base})).to.equal(true);
    expect(sameConnection(base, {...base, messages: {}})).to.equal(true);
    expect(sameConnection(base, {...base, tenant: 'other'})).to.equal(false);
    expect(sameConnection(base, {...base, baseUrl: 'https://b.example'})).to.equal(false);
    expect(sameConnection(base, {...base, getToken: () => 'token'})).to.equal(false);
    expect(sameConnection(base, {...base, adapter: acme()})).to.equal(false);
  });

  it('end when the last user left, and not when it comes back within the task', async () => {
    const adapter = acme();
    const first = acquireConnection({adapter});
    first?.release();
    first?.release();
    const again = acquireConnection({adapter});
    await task();
    const third = acquireConnection({adapter});
    expect(third?.connection).to.equal(first?.connection);
    again?.release();
    third?.release();
    await task();
    const later = acquireConnection({adapter});
    expect(later?.connection).not.to.equal(first?.connection);
    later?.release();
  });

  it('need a back end', () => expect(acquireConnection({})).to.equal(undefined));

  it('survive that an element is moved in the page', async () => {
    const adapter = acme();
    const element = await fixture(html`<user-table .adapter=${adapter}></user-table>`);
    await waitUntil(() => byText(element, 'Ada Okafor'), 'it is loaded');
    const place = await fixture(html`<div></div>`);
    place.append(element);
    await waitUntil(() => byText(element, 'Ada Okafor'), 'it is there again');
    expect(adapter.calls.get('session'), 'nothing is asked twice').to.equal(1);
  });
});

describe('companions', () => {
  it('are found by name under the first tag they were given, loaded when first needed', async () => {
    let loads = 0;
    expect(hasCompanion('test-companion')).to.equal(false);
    expect(await companionTag('test-companion')).to.equal(undefined);
    registerCompanion('test-companion', 'acme-test', () => Promise.resolve(++loads));
    registerCompanion('test-companion', 'other-test', () => Promise.resolve());
    expect(loads).to.equal(0);
    expect(await companionTag('test-companion')).to.equal('acme-test');
    expect(loads).to.equal(1);
  });
});
