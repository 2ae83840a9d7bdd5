/** The product's dashboard: its own login and navigation, and the whole user administration in one element. */
import 'tenant-elements/adapters/rest/define.js';
import 'tenant-elements/define/access-history.js';
import 'tenant-elements/define/my-seat.js';
import 'tenant-elements/define/seat-table.js';
import 'tenant-elements/define/user-table.js';
import {
  localizedText,
  type ProfileTab,
  safeReturnUrl,
  seatsViewFromParams,
  seatsViewToParams,
  type Session,
  viewFromParams,
  viewToParams,
} from 'tenant-elements';
import {byId} from '../elements.js';
import {startLanguage, words} from '../words/index.js';
import {
  chooseLanguage,
  choosePassword,
  handOverWork,
  login,
  logout,
  opensTab,
  ownedWork,
  readSession,
} from './api.js';

const table = byId<HTMLElementTagNameMap['user-table']>('users');
const seats = byId<HTMLElementTagNameMap['seat-table']>('seats');
const elements = {
  users: table,
  seats,
  'my-seat': byId<HTMLElementTagNameMap['my-seat']>('my-seat'),
  history: byId<HTMLElementTagNameMap['access-history']>('history'),
} as const;
const account = byId<HTMLSelectElement>('account');
const asked = new URLSearchParams(location.search);

/** Parts of the product that are elements; the others are the product's own and stand in. */
type Part = keyof typeof elements;
const isPart = (tab: string): tab is Part => Object.hasOwn(elements, tab);
const PEOPLE = 'users';
/** Every product has one, for whoever manages its users. */
const HISTORY = 'history';

let session: Session | undefined;
/** What was come back to from a payment was looked at. */
let quoteIsOver = false;
let tab = asked.get('tab') ?? PEOPLE;

type View = 'login' | 'password' | 'product' | Part;

async function start(tenant: string | null): Promise<void> {
  session = await readSession(tenant);
  if (!session) return show('login');
  for (const element of Object.values(elements)) element.tenant = session.tenant.id;
  // What somebody owns is the product's own business; here it is proofs of concept.
  const {id} = session.tenant;
  table.ownedItems =
    session.profile.id === 'presales' ? (person, {signal}) => ownedWork(id, person.id, signal) : undefined;
  drawBar(session);
  await openTab(tab);
}

function tabsOf({profile, capabilities}: Session): readonly ProfileTab[] {
  const history = {id: HISTORY, label: words().accessHistory};
  return [...(profile.tabs ?? []), ...(capabilities.users.accessHistory === true ? [history] : [])];
}

function drawBar(session: Session): void {
  const {tenant, tenants, user, profile} = session;
  const language = document.documentElement.lang;
  byId('tenant').textContent = tenants.length > 1 ? localizedText(profile.label, language) : tenant.name;
  byId('who').textContent = user?.name ?? '';
  account.replaceChildren(...tenants.map(({id, name}) => new Option(name, id, false, id === tenant.id)));
  account.hidden = tenants.length < 2;
  byId('tabs').replaceChildren(
    ...tabsOf(session).map(({id, label}) => {
      const link = document.createElement('a');
      link.href = `?tab=${encodeURIComponent(id)}`;
      link.textContent = localizedText(label, language);
      if (id === tab) link.setAttribute('aria-current', 'page');
      link.addEventListener('click', (event) => {
        event.preventDefault();
        void openTab(id);
      });
      return link;
    }),
  );
}

/** A tab in the address that this person may not see leads to the first one they may. */
async function openTab(wanted: string): Promise<void> {
  if (!session) return;
  const tabs = tabsOf(session);
  tab = tabs.find(({id}) => id === wanted)?.id ?? tabs[0]?.id ?? PEOPLE;
  keepAddress();
  drawBar(session);
  const label = tabs.find(({id}) => id === tab)?.label;
  const title = localizedText(label, document.documentElement.lang);
  document.title = `${session.tenant.name} · ${title || words().people}`;
  byId('product-title').textContent = title;
  if (tab === HISTORY) return show('history');
  if (tab !== PEOPLE && !(await opensTab(session.tenant.id, tab))) return show('users');
  show(isPart(tab) ? tab : 'product');
}

/** The account, the open part and what the list shows stand in the address, so that it can be passed on. */
function keepAddress(): void {
  if (!session) return;
  const address = new URLSearchParams({tenant: session.tenant.id, tab});
  const shown =
    tab === PEOPLE ? viewToParams(table.view) : tab === 'seats' ? seatsViewToParams(seats.view) : [];
  for (const [name, value] of shown) address.set(name, value);
  // Back from a payment: the element looks for what it was for.
  const quote = new URLSearchParams(location.search).get('seat-quote');
  if (quote && tab === 'seats' && !quoteIsOver) address.set('seat-quote', quote);
  history.replaceState(null, '', `?${address}`);
}

function show(view: View): void {
  for (const id of ['login', 'password', 'product', ...Object.keys(elements)]) byId(id).hidden = id !== view;
  const inside = view !== 'login' && view !== 'password';
  // An element that is not shown asks nothing, and drops what it showed.
  for (const [part, element] of Object.entries(elements))
    element.baseUrl = view === part ? location.origin : undefined;
  byId('signed-in').hidden = !inside;
  if (inside) return;
  session = undefined;
  byId('tenant').textContent = '';
  byId('tabs').replaceChildren();
  account.hidden = true;
}

async function handleLogin(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const answer = await login(Object.fromEntries(new FormData(form)));
  const error = byId('login-error');
  error.hidden = answer.kind === 'done' || answer.kind === 'must_set_password';
  if (answer.kind === 'wrong') error.textContent = words().wrongCredentials;
  if (answer.kind === 'wait') error.textContent = words().tooManyTries(answer.seconds);
  if (!error.hidden) return;
  form.reset();
  if (answer.kind === 'must_set_password') return show('password');
  await enter();
}

async function handlePassword(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const taken = await choosePassword(Object.fromEntries(new FormData(form)));
  byId('password-error').hidden = taken;
  if (!taken) return;
  form.reset();
  await enter();
}

/** Back to where somebody came from, when that is ours; else in. */
async function enter(): Promise<void> {
  const back = safeReturnUrl(asked.get('return') ?? '', location.href, []);
  if (back) location.assign(back);
  else await start(asked.get('tenant'));
}

byId('login-form').addEventListener('submit', (event) => void handleLogin(event));
byId('password-form').addEventListener('submit', (event) => void handlePassword(event));
byId('logout').addEventListener('click', () => void logout().then(() => show('login')));
account.addEventListener('change', () => void start(account.value));
if (tab === PEOPLE) table.view = viewFromParams(asked);
if (tab === 'seats') seats.view = seatsViewFromParams(asked);
seats.addEventListener('te-seats-view-change', keepAddress);
seats.addEventListener('te-seat-wizard-close', () => {
  quoteIsOver = true;
  keepAddress();
});
table.addEventListener('te-view-change', keepAddress);
table.addEventListener('te-hand-over-request', (event) => {
  const {from, to} = event.subject;
  event.waitUntil(handOverWork(session?.tenant.id ?? '', from.id, to.id));
});
for (const element of Object.values(elements)) element.addEventListener('te-auth-error', () => show('login'));
byId<HTMLInputElement>('login-email').value = asked.get('email') ?? '';
startLanguage(byId<HTMLSelectElement>('language'), (language) => {
  if (!session) return;
  drawBar(session);
  void chooseLanguage(language);
});
void start(asked.get('tenant'));
