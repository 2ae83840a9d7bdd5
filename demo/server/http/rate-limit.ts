/** Owns limits: counted in the database, so that several server processes share them. */
import {sql} from 'kysely';
import type {ServerContext} from '../context.js';
import type {Limit, Limits} from '../limits.js';
import {sha256} from '../secrets.js';
import {Refusal} from './problem.js';

/**
 * Counts one use and refuses with 429 and `Retry-After` when there were too many. Subjects are what
 * strangers typed, at times a secret, so they are kept as hashes.
 */
export async function limit(context: ServerContext, name: keyof Limits, subject: string): Promise<void> {
  const {count, windowSeconds} = context.config.limits[name];
  const now = context.config.clock.now().getTime();
  const start = Math.floor(now / (windowSeconds * 1000)) * windowSeconds * 1000;
  const key = `${name}:${sha256(subject).toString('base64url')}`;
  const {rows} = await sql<{count: number}>`
    insert into rate_limits (key, window_start, count) values (${key}, ${new Date(start)}, 1)
    on conflict (key, window_start) do update set count = rate_limits.count + 1
    returning count`.execute(context.db);
  if ((rows[0]?.count ?? 0) <= count) return;
  const seconds = Math.max(1, Math.ceil((start + windowSeconds * 1000 - now) / 1000));
  throw new Refusal(429, {kind: 'rate_limited'}, {'retry-after': String(seconds)});
}

/** Drops windows that are over. */
export async function sweepLimits(context: ServerContext): Promise<void> {
  const longest = Math.max(
    ...Object.values(context.config.limits).map(({windowSeconds}: Limit) => windowSeconds),
  );
  const oldest = new Date(context.config.clock.now().getTime() - longest * 1000);
  await context.db.deleteFrom('rate_limits').where('window_start', '<', oldest).execute();
}
