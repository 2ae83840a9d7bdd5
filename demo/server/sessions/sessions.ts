/** Owns logins in progress: random tokens kept as hashes, ended at once when told so. */
import {getCookie, setCookie} from 'hono/cookie';
import type {Context} from 'hono';
import type {ServerContext} from '../context.js';
import {randomToken, sha256} from '../secrets.js';

const COOKIE = 'te_session';
/** What a session token begins with that travels as a bearer; a cookie's has no prefix. */
const BEARER_PREFIX = 'te_session_';
const LIFETIME_MS = 14 * 86_400_000;

/** Sessions that began before this are over. */
export const openSince = ({config}: ServerContext): Date =>
  new Date(config.clock.now().getTime() - LIFETIME_MS);

export interface SignedIn {
  readonly identityId: string;
  readonly email: string;
  readonly name: string;
  readonly since: Date;
  readonly sessionHash: Buffer;
}

export async function startSession(
  context: ServerContext,
  c: Context,
  identityId: string,
  {oneTimeSecretId}: {oneTimeSecretId?: string | undefined} = {},
): Promise<void> {
  await forgetSession(context, c);
  const token = randomToken();
  await storeSession(context, token, identityId, oneTimeSecretId);
  setCookie(c, COOKIE, token, {httpOnly: true, sameSite: 'Lax', path: '/', maxAge: LIFETIME_MS / 1000});
}

/** A session for a program, which keeps no cookies. */
export async function issueSessionToken(context: ServerContext, identityId: string): Promise<string> {
  const token = randomToken(BEARER_PREFIX);
  await storeSession(context, token, identityId);
  return token;
}

async function storeSession(
  context: ServerContext,
  token: string,
  identityId: string,
  oneTimeSecretId?: string,
): Promise<void> {
  const now = context.config.clock.now();
  await context.db
    .insertInto('sessions')
    .values({
      token_hash: sha256(token),
      identity_id: identityId,
      created_at: now,
      expires_at: new Date(now.getTime() + LIFETIME_MS),
      one_time_secret_id: oneTimeSecretId ?? null,
    })
    .execute();
}

/** Whether this `Authorization` names a session, and not a page's or a host's token. */
export const isSessionBearer = (authorization: string | undefined): boolean =>
  authorization?.startsWith(`Bearer ${BEARER_PREFIX}`) ?? false;

/** The token of a request's session: its bearer, which other origins may not send, or else its cookie. */
function tokenOf({publicOrigin}: ServerContext, c: Context): string | undefined {
  const authorization = c.req.header('authorization');
  if (!authorization || !isSessionBearer(authorization)) return getCookie(c, COOKIE);
  const origin = c.req.header('origin');
  return origin === undefined || origin === publicOrigin ? authorization.slice('Bearer '.length) : undefined;
}

export async function endSession(context: ServerContext, c: Context): Promise<void> {
  if (await forgetSession(context, c))
    setCookie(c, COOKIE, '', {httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 0});
}

async function forgetSession(context: ServerContext, c: Context): Promise<boolean> {
  const token = tokenOf(context, c);
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
  const token = tokenOf(context, c);
  if (!token) return undefined;
  const row = await context.db
    .selectFrom('sessions')
    .innerJoin('identities', 'identities.id', 'sessions.identity_id')
    .select(['identities.id', 'identities.email', 'identities.name', 'sessions.created_at'])
    .where('sessions.token_hash', '=', sha256(token))
    .where('sessions.expires_at', '>', context.config.clock.now())
    .$if(!unfinished, (query) => query.where('sessions.one_time_secret_id', 'is', null))
    // A one-time password that was replaced, withdrawn or outlived takes the session along that it began.
    .$if(unfinished, (query) =>
      query
        .innerJoin('mail_secrets', 'mail_secrets.id', 'sessions.one_time_secret_id')
        .where('mail_secrets.ended_at', 'is', null)
        .where('mail_secrets.expires_at', '>', context.config.clock.now()),
    )
    .executeTakeFirst();
  return (
    row && {
      identityId: row.id,
      email: row.email,
      name: row.name,
      since: row.created_at,
      sessionHash: sha256(token),
    }
  );
}
