/** Owns logins in progress: random tokens kept as hashes, ended at once when told so. */
import {getCookie, setCookie} from 'hono/cookie';
import type {Context} from 'hono';
import type {ServerContext} from '../context.js';
import {randomToken, sha256} from '../secrets.js';

const COOKIE = 'te_session';
const LIFETIME_MS = 14 * 86_400_000;

export interface SignedIn {
  readonly identityId: string;
  readonly email: string;
  readonly name: string;
  readonly since: Date;
}

export async function startSession(
  context: ServerContext,
  c: Context,
  identityId: string,
  {mustSetPassword = false} = {},
): Promise<void> {
  await forgetSession(context, c);
  const token = randomToken();
  const now = context.config.clock.now();
  await context.db
    .insertInto('sessions')
    .values({
      token_hash: sha256(token),
      identity_id: identityId,
      created_at: now,
      expires_at: new Date(now.getTime() + LIFETIME_MS),
      must_set_password: mustSetPassword,
    })
    .execute();
  setCookie(c, COOKIE, token, {httpOnly: true, sameSite: 'Lax', path: '/', maxAge: LIFETIME_MS / 1000});
}

export async function endSession(context: ServerContext, c: Context): Promise<void> {
  if (await forgetSession(context, c))
    setCookie(c, COOKIE, '', {httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 0});
}

async function forgetSession(context: ServerContext, c: Context): Promise<boolean> {
  const token = getCookie(c, COOKIE);
  if (!token) return false;
  await context.db.deleteFrom('sessions').where('token_hash', '=', sha256(token)).execute();
  return true;
}

/**
 * Who is signed in on the browser that sent this request, if anybody. Whoever came with a one-time
 * password is not, until a password of their own is chosen; only that choice asks for `unfinished`.
 */
export async function signedIn(
  context: ServerContext,
  c: Context,
  {unfinished = false} = {},
): Promise<SignedIn | undefined> {
  const token = getCookie(c, COOKIE);
  if (!token) return undefined;
  const row = await context.db
    .selectFrom('sessions')
    .innerJoin('identities', 'identities.id', 'sessions.identity_id')
    .select(['identities.id', 'identities.email', 'identities.name', 'sessions.created_at'])
    .where('sessions.token_hash', '=', sha256(token))
    .where('sessions.expires_at', '>', context.config.clock.now())
    .where('sessions.must_set_password', '=', unfinished)
    .executeTakeFirst();
  return row && {identityId: row.id, email: row.email, name: row.name, since: row.created_at};
}
