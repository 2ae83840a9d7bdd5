/**
 * `<user-table>` as a page has it, over a back end in memory that holds the rows: badges, menus, avatars, relative
 * dates and live rows are all there.
 */
import '../../dist/define/user-table.js';
import {createTestTenant, testProfile} from '../../dist/testing/index.js';

const role = (id, rank, grants = []) => ({id, label: id, grants, rank, assignable: true});
const profile = testProfile({
  invitations: {pending: 'in_list'},
  roles: [
    role('Viewer', 1),
    role('Member', 10),
    role('Admin', 50),
    role('Owner', 100, ['users.read', 'users.manage', 'invitations.create']),
  ],
});
const personOf = ({id, name, email, role, status, joined}) => ({
  kind: 'user',
  id,
  email,
  name: {full: name},
  roles: [role],
  status: status.toLowerCase(),
  joinedAt: new Date(joined).toISOString(),
  lastActiveAt: new Date(joined + 86_400_000).toISOString(),
  version: '1',
});

let element;
/** Opens when the answer may come: until then the list shows that it is loading, as over any network. */
let answered;

globalThis.table = {
  /** What the list is sorted by before anybody asks. */
  firstOrder: 'name',
  async mount(container) {
    element = document.createElement('user-table');
    element.adapter = this.adapter;
    container.append(element);
    while (!element.shadowRoot?.querySelector('tbody')) await new Promise(requestAnimationFrame);
  },
  /** The back end is up and has its index before anything is measured, as a server would. */
  async prepare(rows) {
    const {adapter} = createTestTenant({profile, people: rows.map(personOf)});
    await adapter.users.list({sort: 'name', search: 'nobody at all'});
    const gate = new Promise((resolve) => (answered = resolve));
    const users = {
      ...adapter.users,
      list: async (query, options) => {
        await gate;
        return adapter.users.list(query, options);
      },
    };
    this.adapter = {...adapter, users};
  },
  setData: () => answered(),
  sort: () => void (element.view = {...element.view, sort: 'email'}),
  filter: (search) => void (element.view = {...element.view, search}),
  scroller: () => element.shadowRoot.querySelector('.scroller'),
};
