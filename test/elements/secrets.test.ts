import {expect, fixture, html} from '@open-wc/testing';
import '../../src/adapters/rest/define.js';
import {administrator, users} from '../../stories/fixtures/workspace.js';
import {fakeFetch, json, problem} from '../adapters/rest/fake-fetch.js';
import {byRole, byText, waitUntil} from '../support/queries.js';
import {ALL_EVENTS, heard} from './scene.js';

const CANARY = 'canary-7f3a91';
const getToken = () => Promise.resolve(CANARY);

/** Everything of an element that can be read: markup, values and public fields, through shadow roots. */
function readable(root: Element | ShadowRoot): string {
  return [...root.querySelectorAll('*')]
    .flatMap((element) => [
      element.outerHTML,
      'value' in element ? String(element.value) : '',
      ...Object.values(element).map((value) => (typeof value === 'string' ? value : '')),
      element.shadowRoot ? readable(element.shadowRoot) : '',
    ])
    .join('\n');
}

function fieldsOf(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null || depth > 5 || value instanceof Node) return String(value);
  return Object.entries(value)
    .map(([key, member]) => `${key}=${fieldsOf(member, depth + 1)}`)
    .join();
}

describe('secrets', () => {
  it('T2 · the token is nowhere in the page, its storage or its events, in good and bad times', async () => {
    let good = true;
    const network = fakeFetch((request) => {
      if (!good) return problem(401, {kind: 'unauthenticated'});
      if (request.url.endsWith('/session')) return json(administrator);
      return json({items: request.url.includes('/users') ? users : []});
    });
    const page = heard(ALL_EVENTS);
    try {
      const root = await fixture(html`
        <div>
          <tenant-provider base-url="https://api.example" .getToken=${getToken}>
            <user-table></user-table><invite-dialog inline></invite-dialog>
          </tenant-provider>
        </div>
      `);
      await waitUntil(() => byText(root, 'Ada Okafor') && byRole(root, 'button', /^Send/), 'all is loaded');
      good = false;
      const table = root.querySelector('user-table');
      if (table) table.view = {...table.view, search: 'x'};
      await waitUntil(() => page.events.some(({type}) => type === 'te-auth-error'), 'the login is lost');
      expect(
        page.events.filter(({type}) => type === 'te-auth-error'),
        'said once',
      ).to.have.length(1);
      const stored = [
        JSON.stringify({...localStorage}),
        JSON.stringify({...sessionStorage}),
        document.cookie,
      ];
      const places = [
        readable(root),
        root.outerHTML,
        ...stored,
        location.href,
        ...page.events.map((event) => fieldsOf(event)),
      ];
      for (const place of places) expect(place).not.to.contain(CANARY);
      expect(network.asked.some(({headers}) => headers.get('authorization') === `Bearer ${CANARY}`)).to.equal(
        true,
      );
      expect(network.asked.some(({url}) => url.includes(CANARY))).to.equal(false);
    } finally {
      page.stop();
      network.restore();
    }
  });

  it('T1 · five elements that share a lost login ask the host once and tell it once', async () => {
    let asked = 0;
    const askHost = () => Promise.resolve(`token-${++asked}`);
    const network = fakeFetch(() => problem(401, {kind: 'unauthenticated'}));
    const page = heard(['te-auth-error']);
    try {
      await fixture(html`
        <tenant-provider base-url="https://api.example" .getToken=${askHost}>
          <user-table></user-table><user-table></user-table><user-table></user-table>
          <invite-dialog inline></invite-dialog><invite-dialog inline></invite-dialog>
        </tenant-provider>
      `);
      await waitUntil(() => page.events.length, 'the login is lost');
      expect(asked, 'the first token and one fresh one').to.equal(2);
      expect(network.asked.filter(({url}) => url.endsWith('/session'))).to.have.length(2);
      expect(page.events).to.have.length(1);
    } finally {
      page.stop();
      network.restore();
    }
  });
});
