/** Owns the order in which a request is received: id, errors, origin, then the areas. */
import {randomUUID} from 'node:crypto';
import {Hono, type MiddlewareHandler} from 'hono';
import {bodyLimit} from 'hono/body-limit';
import {batchRoutes} from '../batches/routes.js';
import {bulkRoutes} from '../bulk/routes.js';
import {accountRoutes} from '../account/routes.js';
import {checkoutRoutes} from '../checkout/routes.js';
import {conformanceRoutes} from '../conformance/routes.js';
import type {ServerContext} from '../context.js';
import {embedTokenRoutes} from '../embed-tokens/routes.js';
import {eventRoutes} from '../events/routes.js';
import {historyRoutes} from '../history/routes.js';
import {invitationRoutes} from '../invitations/routes.js';
import {joinRoutes} from '../join/routes.js';
import type {MailCatcher} from '../mailbox/catcher.js';
import {mailboxRoutes} from '../mailbox/routes.js';
import {productRoutes} from '../product/routes.js';
import {seatRoutes} from '../seats/routes.js';
import {sessionRoutes} from '../sessions/routes.js';
import {userRoutes} from '../users/routes.js';
import {ownedItemRoutes} from '../owned-items/routes.js';
import {parcelRoutes} from '../vendor/parcels.js';
import {guardOrigin} from './origin.js';
import {pageRoutes} from './pages.js';
import {problemResponse, Refusal} from './problem.js';

const upTo = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Refusal(413, {kind: 'too_large'});
    },
  });
const limited = upTo(64 * 1024);
/** Some ten thousand people may be named one by one. */
const manyNames = upTo(512 * 1024);
/** People with all that is known of them, five hundred at a time. */
const manyPeople = upTo(1024 * 1024);
const bodyLimits: MiddlewareHandler = (c, next) => {
  const {path} = c.req;
  if (path.startsWith('/v1/invitation-batches/') || path === '/v1/invitations/check')
    return manyPeople(c, next);
  return (path === '/v1/bulk-runs' ? manyNames : limited)(c, next);
};

export function createApp(
  context: ServerContext,
  catcher: MailCatcher | undefined,
  portalOrigin: string,
): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    c.header('request-id', randomUUID());
    await next();
  });
  app.onError((error, c) => {
    const requestId = c.res.headers.get('request-id') ?? randomUUID();
    const refusal = error instanceof Refusal ? error : undefined;
    // The message of an unexpected error may hold what somebody typed: only its kind and place are logged.
    if (!refusal)
      context.config.log(
        `error ${requestId} ${c.req.method} ${routeOf(c.req.path)}: ${error.name} ${placeOf(error)}`,
      );
    const response = refusal
      ? problemResponse(refusal, requestId)
      : new Response(
          JSON.stringify({type: 'about:blank', title: 'server', status: 500, kind: 'server', requestId}),
          {
            status: 500,
            headers: {'content-type': 'application/problem+json'},
          },
        );
    c.res.headers.forEach((value, name) => {
      if (!response.headers.has(name)) response.headers.set(name, value);
    });
    return response;
  });

  for (const path of ['/v1/*', '/auth/*']) {
    app.use(path, guardOrigin(context));
    app.use(path, bodyLimits);
    app.use(path, async (c, next) => {
      c.header('cache-control', 'no-store');
      await next();
    });
  }
  sessionRoutes(app, context);
  productRoutes(app, context);
  userRoutes(app, context);
  bulkRoutes(app, context);
  batchRoutes(app, context);
  historyRoutes(app, context);
  seatRoutes(app, context);
  checkoutRoutes(app, context);
  parcelRoutes(app, context);
  ownedItemRoutes(app, context);
  accountRoutes(app, context);
  invitationRoutes(app, context);
  joinRoutes(app, context);
  eventRoutes(app, context);
  embedTokenRoutes(app, context);
  conformanceRoutes(app, context);
  if (catcher) mailboxRoutes(app, catcher);
  app.get('/portal-origin.json', (c) => c.json({portalOrigin}));
  pageRoutes(app, context.config.pagesFolder);
  app.all('/v1/*', () => {
    throw new Refusal(404, {kind: 'not_found'});
  });
  return app;
}

/** A path without what may be secret in it. */
const routeOf = (path: string) =>
  path.replace(/^\/(join|pair|reset|confirm-address)\/.*/, '/$1/…').slice(0, 100);
const placeOf = (error: Error) => /\n\s+at .*?([\w./-]+:\d+):\d+/.exec(error.stack ?? '')?.[1] ?? '';
