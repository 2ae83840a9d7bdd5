/**
 * Owns the setup endpoint of `tenant-elements-conformance`. It stands beside the contract's operations and
 * not among them: only a server that was started with a conformance key has it.
 */
import {timingSafeEqual} from 'node:crypto';
import type {Hono} from 'hono';
import {profiles} from '../../profiles/index.js';
import type {ServerContext} from '../context.js';
import {invalid, unauthenticated} from '../http/problem.js';
import {sha256} from '../secrets.js';
import {makeScratchTenant} from './scratch-tenants.js';

const DEFAULT_PROFILE = 'workspace';

export function conformanceRoutes(app: Hono, context: ServerContext): void {
  const {conformanceKey} = context.config;
  if (!conformanceKey) return;
  const expected = sha256(conformanceKey);
  app.post('/v1/scratch-tenants', async (c) => {
    const key = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    if (!timingSafeEqual(sha256(key), expected)) throw unauthenticated();
    const asked = c.req.query('profile') ?? DEFAULT_PROFILE;
    const profile = Object.hasOwn(profiles, asked) ? profiles[asked] : undefined;
    if (!profile) throw invalid([{field: 'profile', code: 'unknown_option'}]);
    return c.json(await makeScratchTenant(context, profile), 201);
  });
}
