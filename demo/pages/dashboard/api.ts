/** Owns what the dashboard asks of its own server beside what the elements ask. */
import type {Session} from 'tenant-elements';

const post = (path: string, body: object) =>
  fetch(path, {method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify(body)});

/** Who is signed in, in the tenant asked for where they belong to it. */
export async function readSession(tenant: string | null): Promise<Session | undefined> {
  const ask = (headers: HeadersInit) => fetch('/v1/session', {headers});
  let response = await ask(tenant ? {'tenant-id': tenant} : {});
  if (response.status === 404) response = await ask({});
  return response.ok ? ((await response.json()) as Session) : undefined;
}

export type LoginAnswer =
  {readonly kind: 'done' | 'must_set_password' | 'wrong'} | {readonly kind: 'wait'; readonly seconds: string};

export async function login(credentials: object): Promise<LoginAnswer> {
  const response = await post('/auth/login', credentials);
  if (response.status === 429) return {kind: 'wait', seconds: response.headers.get('retry-after') ?? '60'};
  if (!response.ok) return {kind: 'wrong'};
  return {kind: response.status === 200 ? 'must_set_password' : 'done'};
}

export const logout = () => fetch('/auth/logout', {method: 'POST'});
export const choosePassword = async (password: object) => (await post('/auth/password', password)).ok;
export const chooseLanguage = (language: string) => post('/auth/language', {language});

/** Whether the server opens a part of the product to this person; the navigation only mirrors it. */
export const opensTab = async (tenant: string, tab: string) =>
  (await fetch(`/auth/product/${encodeURIComponent(tab)}`, {headers: {'tenant-id': tenant}})).ok;

/** What somebody owns in this product; the element asks before they leave. */
export async function ownedWork(
  tenant: string,
  owner: string,
  signal: AbortSignal,
): Promise<readonly {id: string; label: string}[]> {
  const response = await fetch(`/auth/owned-items/${owner}`, {headers: {'tenant-id': tenant}, signal});
  if (!response.ok) throw new Error(`work: ${response.status}`);
  return ((await response.json()) as {items: {id: string; label: string}[]}).items;
}

export async function handOverWork(tenant: string, from: string, to: string): Promise<void> {
  const headers = {'content-type': 'application/json', 'tenant-id': tenant};
  const body = JSON.stringify({to});
  const response = await fetch(`/auth/owned-items/${from}/hand-over`, {method: 'POST', headers, body});
  if (!response.ok) throw new Error(`hand-over: ${response.status}`);
}
