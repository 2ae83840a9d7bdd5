import {expect, fixture, html} from '@open-wc/testing';
import type {TenantProvider} from '../../src/elements/tenant-provider/tenant-provider.js';
import {administrator} from '../../stories/fixtures/workspace.js';
import {byRole, byText, waitUntil} from '../support/queries.js';
import {acme, expectAccessible} from './scene.js';

const tenant = (name: string) => acme({session: {...administrator, tenant: {id: name, name}}});
const tables = (root: Element) => [...root.querySelectorAll('user-table')];

describe('<tenant-provider>', () => {
  it('fills what the elements inside it leave unset', async () => {
    const [provided, own] = [acme(), acme({people: []})];
    const provider = await fixture<TenantProvider>(html`
      <tenant-provider .adapter=${provided} .messages=${{users: {users: 'Everybody'}}}>
        <user-table></user-table>
        <user-table .adapter=${own}></user-table>
      </tenant-provider>
    `);
    const [first, second] = tables(provider);
    await waitUntil(() => first && byText(first, 'Ada Okafor'), 'the provided people');
    await waitUntil(() => second && byText(second, 'Nobody here yet'), 'its own people');
    expect(second && byRole(second, 'heading', /Everybody/), 'words come from the provider').to.exist;
  });

  it('is overruled by a nearer one, value by value', async () => {
    const outer = acme({people: []});
    const provider = await fixture<TenantProvider>(html`
      <tenant-provider .adapter=${outer} .messages=${{users: {users: 'Everybody'}}}>
        <tenant-provider .adapter=${acme()}><user-table></user-table></tenant-provider>
      </tenant-provider>
    `);
    const [table] = tables(provider);
    await waitUntil(() => table && byText(table, 'Ada Okafor'), 'the nearer people');
    expect(table && byRole(table, 'heading', /Everybody/)).to.exist;
    expect(outer.calls.size).to.equal(0);
  });

  it('hands a change down at once', async () => {
    const [one, two] = [tenant('One'), acme({people: []})];
    const provider = await fixture<TenantProvider>(html`
      <tenant-provider .adapter=${one}><user-table></user-table><user-table></user-table></tenant-provider>
    `);
    await waitUntil(() => tables(provider).every((table) => byText(table, 'Ada Okafor')), 'the first tenant');
    provider.adapter = two;
    await waitUntil(() => tables(provider).every((table) => byText(table, 'Nobody here yet')), 'the second');
    expect(two.calls.get('session'), 'both share one connection').to.equal(1);
  });

  it('no longer provides for an element that left it', async () => {
    const provider = await fixture<TenantProvider>(html`
      <tenant-provider .adapter=${acme()}><user-table></user-table></tenant-provider>
    `);
    const [table] = tables(provider);
    await waitUntil(() => table && byText(table, 'Ada Okafor'), 'the provided people');
    const place = await fixture(html`<div></div>`);
    if (table) place.append(table);
    await table?.updateComplete;
    expect(table && byText(table, 'Ada Okafor')).not.to.exist;
  });

  it('shows nothing of its own', async () => {
    const provider = await fixture<TenantProvider>(html`<tenant-provider><p>Host text</p></tenant-provider>`);
    expect(getComputedStyle(provider).display).to.equal('contents');
    await expectAccessible(provider);
  });
});
