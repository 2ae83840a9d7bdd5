/** Owns the callers that tests of the demo server attack it with, and how two answers are compared. */
import {request} from 'node:http';
import assert from 'node:assert/strict';
import {PORTAL_API_KEY} from '../../../demo/server/seed/seed.js';
import type {RunningServer} from '../../../demo/server/start-server.js';
import {HttpClient, mailedToken} from '../../support/test-server.js';

export interface Answer {
  readonly status: number;
  readonly body: string;
  /** Header names, sorted; values differ by nature (dates, ids). */
  readonly headers: readonly string[];
}

/** An answer without what differs by nature: two answers that tell a stranger nothing are equal. */
export async function answerOf(response: Response): Promise<Answer> {
  const body = (await response.text()).replace(/"requestId":"[^"]*"/, '"requestId":""');
  return {status: response.status, body, headers: [...response.headers.keys()].sort()};
}

export async function inviteByAdmin(
  admin: HttpClient,
  email: string,
  roles: readonly string[] = ['user'],
): Promise<string> {
  const {status, body} = await admin.json<{invitation: {id: string}}>('POST', '/v1/users', {email, roles});
  assert.equal(status, 201);
  return body.invitation.id;
}

/** Invites and gives the token that was mailed. */
export async function invitedToken(server: RunningServer, admin: HttpClient, email: string): Promise<string> {
  await inviteByAdmin(admin, email);
  return mailedToken(server, email);
}

/** The join token in the mail that this tenant sent to this address. */
export async function tokenFrom(server: RunningServer, tenantName: string, email: string): Promise<string> {
  const mail = await server.mailbox?.waitFor(
    ({envelope, parsed}) =>
      parsed.from?.name === tenantName && envelope.to[0]?.toLowerCase() === email.toLowerCase(),
  );
  return /\/join\/([\w-]+)/.exec(mail?.parsed.text ?? '')?.[1] ?? '';
}

export const GOOD_PASSWORD = 'violet tractor lamp';

export const acceptBody = (token: unknown, name = 'Joy Adeyemi', password = GOOD_PASSWORD) => ({
  secret: {token},
  credential: {kind: 'new_password', name, password},
});

interface EmbedOptions {
  readonly roles?: readonly string[];
  readonly domains?: readonly string[];
  readonly quota?: number;
}

/** What the partner's back end does: no browser, no origin, an API key. */
export function askForEmbedToken(
  server: RunningServer,
  options: Readonly<Record<string, unknown>> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${server.origin}/v1/embed-tokens`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${PORTAL_API_KEY}`,
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify({scopes: ['invite'], roles: ['user'], origin: server.portalOrigin, ...options}),
  });
}

/** The partner's page, with a token of its own. */
export async function embeddedPage(server: RunningServer, options: EmbedOptions = {}): Promise<HttpClient> {
  const response = await askForEmbedToken(server, {...options});
  assert.equal(response.status, 201);
  const {token} = (await response.json()) as {token: string};
  return new HttpClient(server, {origin: server.portalOrigin, authorization: `Bearer ${token}`});
}

/** A request with headers that `fetch` would not let through, such as another `Host`. */
export function rawRequest(
  server: RunningServer,
  method: string,
  path: string,
  headers: Record<string, string>,
  body = '',
): Promise<{status: number; text: string}> {
  return new Promise((resolve, reject) => {
    const {hostname, port} = new URL(server.origin);
    const framed =
      'transfer-encoding' in headers ? headers : {'content-length': String(body.length), ...headers};
    const outgoing = request({hostname, port, method, path, headers: framed}, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString()}),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
