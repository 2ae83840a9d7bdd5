import {expect, fixture, html} from '@open-wc/testing';
import {registerMessages} from '../../src/i18n/catalogue.js';
import {acme} from '../elements/scene.js';
import {byLabel, byText, waitUntil} from '../support/queries.js';

describe('language', () => {
  before(() => {
    registerMessages('de', {users: {users: 'Benutzer'}});
    registerMessages('de-AT', {invitations: {invitations: 'Einladungen AT'}});
    registerMessages('pl', {users: {users: 'Użytkownicy'}});
  });

  const mount = async (lang: string) => {
    const element = await fixture(html`<user-table lang=${lang} .adapter=${acme()}></user-table>`);
    await waitUntil(() => byText(element, 'Ada Okafor'), 'it is loaded');
    return element;
  };

  it('is that of the nearest lang, two on one page', async () => {
    const [german, english] = [await mount('de'), await mount('en')];
    expect(byText(german, 'Benutzer')).to.exist;
    expect(byText(english, 'Benutzer')).not.to.exist;
    expect(byText(english, 'Users')).to.exist;
  });

  it('takes a region’s own words over the language’s, and English where there are none', async () => {
    const element = await mount('de-AT');
    await waitUntil(() => byText(element, 'Einladungen AT'), 'the region’s own word');
    expect(byText(element, 'Benutzer')).to.exist;
    expect(byLabel(element, 'Nach Name oder E-Mail suchen')).to.exist;
    const polish = await mount('pl');
    expect(byText(polish, 'Użytkownicy')).to.exist;
    expect(byLabel(polish, 'Search by name or email')).to.exist;
  });

  it('changes live, and asks the back end nothing', async () => {
    const adapter = acme();
    const root = await fixture(html`<div lang="en"><user-table .adapter=${adapter}></user-table></div>`);
    const [element] = root.children;
    await waitUntil(() => element && byText(element, 'hana@acme.example'), 'it is loaded, invitations too');
    const before = [...adapter.calls.values()];
    root.setAttribute('lang', 'de');
    await waitUntil(() => element && byText(element, 'Benutzer'), 'German');
    expect([...adapter.calls.values()]).to.deep.equal(before);
  });

  it('is read through shadow roots', async () => {
    const host = await fixture(html`<div lang="de"></div>`);
    const element = document.createElement('user-table');
    element.adapter = acme();
    host.attachShadow({mode: 'open'}).append(element);
    await waitUntil(() => byText(element, 'Benutzer'), 'German');
    host.setAttribute('lang', 'en');
    await waitUntil(() => byText(element, 'Users'), 'English');
  });

  it('is English where the page names none that anybody knows', async () => {
    const element = await mount('not a language!');
    expect(byText(element, 'Users')).to.exist;
  });
});
