/** Owns the stream of changes: each one is checked against the caller's rights as they are now, not as they were. */
import type {Context, Hono} from 'hono';
import {type SSEStreamingApi, streamSSE} from 'hono/streaming';
import type {ServerContext} from '../context.js';
import {authenticate, type Caller} from '../http/authenticate.js';
import {mount} from '../http/mount.js';
import {forbidden} from '../http/problem.js';
import type {TenantEvent} from './bus.js';

const HEARTBEAT_MS = 15_000;

const seesUsers = ({grants}: Caller): boolean => grants.includes('users.read');

/** Whoever sees users hears of everybody; a plain member of the own membership and the own seat alone. */
function concerns(event: TenantEvent, caller: Caller): boolean {
  const own = caller.kind === 'member' ? caller.membershipId : undefined;
  if (event.topic === 'session') return own !== undefined && event.id === own;
  if (seesUsers(caller)) return true;
  return event.topic === 'seats' && own !== undefined && event.about?.includes(own) === true;
}

export function eventRoutes(app: Hono, context: ServerContext): void {
  // Every member may listen; who hears what is decided for each event.
  mount(app, context, 'streamEvents', ({c, caller}) => {
    if (caller.kind !== 'member' && !seesUsers(caller)) throw forbidden('permission');
    // A HEAD has no body whose end would be noticed: its stream would stay open for ever.
    if (c.req.method === 'HEAD') return c.body(null, 200, {'content-type': 'text/event-stream'});
    return streamSSE(c, (stream) => tellOfChanges(context, c, caller, stream));
  });
}

async function tellOfChanges(
  context: ServerContext,
  c: Context,
  caller: Caller,
  stream: SSEStreamingApi,
): Promise<void> {
  const end = new AbortController();
  stream.onAbort(() => end.abort());
  const tell = ({topic, id}: Pick<TenantEvent, 'topic' | 'id'>) =>
    stream.writeSSE({data: JSON.stringify({topic, ...(id && {id})})});

  /** A stream that tells too much or too little by now ends, and the page asks for one that fits. */
  async function stillFits(): Promise<boolean> {
    const now = await authenticate(context, c).catch(() => undefined);
    const isLetIn = now?.tenant.id === caller.tenant.id;
    if (isLetIn && seesUsers(now) === seesUsers(caller)) return true;
    if (isLetIn && now.kind === 'member') await tell({topic: 'session', id: now.membershipId});
    end.abort();
    return false;
  }

  const unsubscribe = context.events.subscribe((event) => {
    if (event.tenantId !== caller.tenant.id || !concerns(event, caller)) return;
    void stillFits().then((fits) => (fits ? tell(event) : undefined));
  });
  const heartbeat = setInterval(() => void stream.write(': still here\n\n'), HEARTBEAT_MS);
  try {
    await stream.write(': listening\n\n');
    // Rights that ended between the request and the subscription were told to nobody.
    await stillFits();
    if (!end.signal.aborted)
      await new Promise<void>((resolve) =>
        end.signal.addEventListener('abort', () => resolve(), {once: true}),
      );
  } finally {
    clearInterval(heartbeat);
    unsubscribe();
  }
}
