/** Owns the stream of changes: each one is checked against the caller's rights as they are now, not as they were. */
import type {Hono} from 'hono';
import {streamSSE} from 'hono/streaming';
import type {ServerContext} from '../context.js';
import {authenticate, requireGrant} from '../http/authenticate.js';
import {mount} from '../http/mount.js';

const HEARTBEAT_MS = 15_000;

export function eventRoutes(app: Hono, context: ServerContext): void {
  mount(app, context, 'streamEvents', ({c, caller}) => {
    // A HEAD has no body whose end would be noticed: its stream would stay open for ever.
    if (c.req.method === 'HEAD') return c.body(null, 200, {'content-type': 'text/event-stream'});
    return streamSSE(c, async (stream) => {
      const end = new AbortController();
      stream.onAbort(() => end.abort());
      const stillAllowed = async () => {
        try {
          requireGrant(await authenticate(context, c), 'users.read');
          return true;
        } catch {
          return false;
        }
      };
      const unsubscribe = context.events.subscribe((event) => {
        if (event.tenantId !== caller.tenant.id) return;
        void stillAllowed().then((allowed) => {
          if (!allowed) end.abort();
          else if (
            event.topic !== 'session' ||
            (caller.kind === 'member' && caller.membershipId === event.id)
          ) {
            void stream.writeSSE({
              data: JSON.stringify({topic: event.topic, ...(event.id && {id: event.id})}),
            });
          }
        });
      });
      const heartbeat = setInterval(() => void stream.write(': still here\n\n'), HEARTBEAT_MS);
      try {
        await stream.write(': listening\n\n');
        // Rights that ended between the request and the subscription were told to nobody.
        if (!(await stillAllowed())) end.abort();
        if (!end.signal.aborted)
          await new Promise<void>((resolve) =>
            end.signal.addEventListener('abort', () => resolve(), {once: true}),
          );
      } finally {
        clearInterval(heartbeat);
        unsubscribe();
      }
    });
  });
}
