/** The product's dashboard: its own login, then the whole user administration in one element. */
import 'tenant-elements/adapters/rest/define.js';
import 'tenant-elements/define/user-table.js';
import {byId} from '../elements.js';

const table = byId<HTMLElementTagNameMap['user-table']>('users');

interface SessionAnswer {
  readonly user: {readonly name: string};
  readonly tenant: {readonly id: string; readonly name: string};
}

async function start(): Promise<void> {
  const response = await fetch('/v1/session');
  if (!response.ok) return show('login');
  const {user, tenant} = (await response.json()) as SessionAnswer;
  byId('tenant').textContent = tenant.name;
  byId('who').textContent = user.name;
  document.title = `${tenant.name} · People`;
  table.tenant = tenant.id;
  table.baseUrl = location.origin;
  show('users');
}

function show(what: 'login' | 'users'): void {
  byId('login').hidden = what !== 'login';
  byId('bar').hidden = what !== 'users';
  table.hidden = what !== 'users';
  if (what === 'login') delete table.baseUrl;
}

async function handleLogin(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const response = await fetch('/auth/login', {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(Object.fromEntries(new FormData(form))),
  });
  const error = byId('login-error');
  error.hidden = response.ok;
  if (response.ok) {
    form.reset();
    return start();
  }
  error.textContent =
    response.status === 429
      ? `Too many tries. Try again in ${response.headers.get('retry-after')} seconds.`
      : 'Address or password is not right.';
}

async function handleLogout(): Promise<void> {
  await fetch('/auth/logout', {method: 'POST'});
  show('login');
}

byId('login-form').addEventListener('submit', (event) => void handleLogin(event));
byId('logout').addEventListener('click', () => void handleLogout());
table.addEventListener('te-auth-error', () => show('login'));
void start();
