/** Owns what the links in mails about one's own login lead to; the demo's own pages, no part of the contract. */
import type {Context, Hono} from 'hono';
import type {ServerContext} from '../context.js';
import {clientAddress} from '../http/client-address.js';
import {limit} from '../http/rate-limit.js';
import {requireStorable, textIn} from '../http/text.js';
import {originOf} from '../http/request-origin.js';
import {confirmEmailChange} from './email-change.js';
import {inspectReset, resetPassword} from './password-reset.js';

export function accountRoutes(app: Hono, context: ServerContext): void {
  const asked = async (c: Context) => {
    await limit(context, 'joinPerClient', clientAddress(c));
    const body = {token: await textIn(c, 'token'), password: await textIn(c, 'password')};
    requireStorable(body);
    return body;
  };
  app.post('/auth/reset/inspect', async (c) => c.json(await inspectReset(context, (await asked(c)).token)));
  app.post('/auth/reset', async (c) => {
    const {token, password} = await asked(c);
    await resetPassword(context, token, password);
    return c.body(null, 204);
  });
  app.post('/auth/confirm-address', async (c) =>
    c.json(await confirmEmailChange(context, (await asked(c)).token, originOf(c))),
  );
}
