import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/all.js';
import type {InviteDialog} from '../../src/elements/invite-dialog/invite-dialog.js';
import {createTestTenant} from '../../src/testing/index.js';
import {products} from '../../stories/fixtures/products.js';
import {byLabel, byText, waitUntil} from '../support/queries.js';
import {acme, enter, openTable, press} from './scene.js';

describe('language', () => {
  it('L2 · changes in the middle of inviting: what is typed, the step and the focus stay, and nothing is asked anew', async () => {
    const {adapter} = createTestTenant({profile: products.seats.session.profile});
    const page = await fixture<HTMLElement>(
      html`<div lang="en"><invite-dialog open .adapter=${adapter}></invite-dialog></div>`,
    );
    const element = page.querySelector('invite-dialog') as InviteDialog;
    await waitUntil(() => byLabel(element, 'Full name'), 'the form appears');
    await enter(element, 'Full name', 'Zoë Ng');
    await enter(element, 'Email', 'zoe@');
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, 'This is not a complete email address'), 'the verdict');
    const focused = () => element.shadowRoot?.activeElement as HTMLInputElement;
    const before = {id: focused().id, calls: [...adapter.calls]};
    for (const [language, label, verdict] of [
      ['de', 'Vollständiger Name', 'E-Mail'],
      ['ar', 'الاسم الكامل', ''],
      ['ja', '氏名', ''],
      ['en', 'Full name', 'This is not a complete email address'],
    ] as const) {
      page.lang = language;
      await waitUntil(() => byLabel(element, label), `${language}: ${label}`);
      expect(byLabel(element, label)?.value).to.equal('Zoë Ng');
      expect(focused().id).to.equal(before.id);
      expect(focused().value).to.equal('zoe@');
      expect(byText(element, verdict)).to.exist;
    }
    expect([...adapter.calls]).to.deep.equal(before.calls);
  });

  it('L2 · is each element’s own: two on one page', async () => {
    const page = await fixture(html`<div>
      <user-table lang="fr" .adapter=${acme()}></user-table>
      <user-table lang="es" .adapter=${acme()}></user-table>
    </div>`);
    const [french, spanish] = [...page.children];
    await waitUntil(() => french && byText(french, 'Personnes'), 'French');
    await waitUntil(() => spanish && byText(spanish, 'Personas'), 'Spanish');
  });

  it('waits for its words instead of showing English first', async () => {
    const page = await fixture(html`<div lang="ja"></div>`);
    const element = document.createElement('user-table');
    element.adapter = acme();
    const shown: string[] = [];
    page.append(element);
    new MutationObserver(() => shown.push(element.shadowRoot?.textContent ?? '')).observe(
      element.shadowRoot ?? element,
      {
        childList: true,
        subtree: true,
      },
    );
    await waitUntil(() => byText(element, 'ユーザー'), 'Japanese');
    expect(shown.some((text) => text.includes('Users'))).to.equal(false);
  });

  it('writes Arabic from right to left where the page says nothing else, and follows the page where it does', async () => {
    const table = await openTable();
    const direction = () => getComputedStyle(table).direction;
    table.lang = 'ar';
    await waitUntil(() => direction() === 'rtl', 'right to left');
    table.dir = 'ltr';
    await waitUntil(() => direction() === 'ltr', 'as the page says');
    table.removeAttribute('dir');
    table.lang = 'en';
    await waitUntil(() => direction() === 'ltr', 'left to right');
  });

  it('L4 · keeps names apart from their sentence, and addresses from left to right', async () => {
    const table = await openTable();
    for (const email of table.shadowRoot?.querySelectorAll('.person-email bdi') ?? []) {
      expect(email.getAttribute('dir')).to.equal('ltr');
    }
    const names = [...(table.shadowRoot?.querySelectorAll('.person-name') ?? [])];
    expect(names.length).to.be.greaterThan(5);
    for (const name of names) expect(name.querySelector('bdi') ?? name.getAttribute('dir')).to.exist;
  });
});
