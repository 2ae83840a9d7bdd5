/**
 * Owns the way from the contract's operations table to routes: credentials, grant, and the form of
 * the body are checked here for every operation alike; handlers get what they need and nothing raw.
 */
import type {Context, Hono} from 'hono';
import {type Operation, operations, type OperationId} from 'tenant-elements/contract';
import type {ServerContext} from '../context.js';
import {authenticate, type Caller, requireGrant} from './authenticate.js';
import {uuidOf} from './ids.js';
import {forbidden, invalid, Refusal} from './problem.js';
import {isReadOnly} from './read-only.js';
import {requireStorable} from './text.js';

type BodyOf<Id extends OperationId> = (typeof operations)[Id] extends {body: infer Schema}
  ? Schema extends {_zod: {output: infer Output}}
    ? Output
    : never
  : undefined;

export interface Call<Id extends OperationId, Who> {
  readonly context: ServerContext;
  readonly c: Context;
  readonly caller: Who;
  readonly body: BodyOf<Id>;
  /** The `{id}` of the path; empty where the path has none. */
  readonly id: string;
}

/** Mounts an operation that needs a caller; `grant` is the contract's. */
export function mount<Id extends OperationId>(
  app: Hono,
  context: ServerContext,
  operationId: Id,
  handle: (call: Call<Id, Caller>) => Promise<unknown> | Response,
): void {
  const operation: Operation = operations[operationId];
  app.on(operation.method, honoPath(operation.path), async (c) => {
    const caller = await authenticate(context, c);
    requireGrant(caller, operation.grant);
    if (operation.method !== 'get' && isReadOnly(caller.tenant)) {
      throw forbidden('read_only_account');
    }
    requireStorable(c.req.query());
    const body = await readBody(operation, c);
    return answer(c, operation, await handle({context, c, caller, body: body as BodyOf<Id>, id: idOf(c)}));
  });
}

/** Mounts an operation for anybody. */
export function mountAnonymous<Id extends OperationId>(
  app: Hono,
  context: ServerContext,
  operationId: Id,
  handle: (call: Call<Id, undefined>) => Promise<unknown>,
): void {
  const operation: Operation = operations[operationId];
  app.on(operation.method, honoPath(operation.path), async (c) => {
    const body = await readBody(operation, c);
    return answer(
      c,
      operation,
      await handle({context, c, caller: undefined, body: body as BodyOf<Id>, id: idOf(c)}),
    );
  });
}

const honoPath = (path: string) => path.replace('{id}', ':id');
const idOf = (c: Context): string => uuidOf(c.req.param('id') ?? '');

async function readBody(operation: Operation, c: Context): Promise<unknown> {
  if (!operation.body) return undefined;
  let json: unknown;
  try {
    // A body of which every part may be left out may itself be.
    json = JSON.parse((await c.req.text()) || '{}');
  } catch {
    throw new Refusal(400, {kind: 'validation', issues: [{field: '', code: 'not_json'}]});
  }
  const parsed = operation.body.safeParse(json);
  if (parsed.success) {
    requireStorable(parsed.data);
    return parsed.data;
  }
  throw invalid(parsed.error.issues.map((issue) => ({field: issue.path.join('.'), code: 'required'})));
}

function answer(c: Context, operation: Operation, result: unknown): Response {
  if (result instanceof Response) return result;
  return result === undefined
    ? c.body(null, operation.status === 202 ? 202 : 204)
    : c.json(result, operation.status as 200);
}
