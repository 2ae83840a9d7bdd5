import type {Hono} from 'hono';
import type {ServerContext} from '../context.js';
import {clientAddress} from '../http/client-address.js';
import {mountAnonymous} from '../http/mount.js';
import {limit} from '../http/rate-limit.js';
import {originOf} from '../http/request-origin.js';
import {accept, offerOf} from './accept.js';
import {openInvitation} from './open.js';
import {renew} from './renew.js';

export function joinRoutes(app: Hono, context: ServerContext): void {
  mountAnonymous(app, context, 'inspectJoin', async ({c, body}) => {
    await limit(context, 'joinPerClient', clientAddress(c));
    return offerOf(context, c, await openInvitation(context, body));
  });
  mountAnonymous(app, context, 'acceptJoin', async ({c, body}) => {
    await limit(context, 'joinPerClient', clientAddress(c));
    return accept(context, c, body);
  });
  mountAnonymous(app, context, 'requestJoin', async ({c, body}) => {
    await limit(context, 'joinPerClient', clientAddress(c));
    await renew(context, body, originOf(c));
  });
}
