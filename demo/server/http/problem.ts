/** Owns refusals on the wire: problem+json (RFC 9457) with this contract's members. */
import type {FieldIssue, Person} from 'tenant-elements';

interface ProblemBody {
  readonly kind: string;
  readonly reason?: string;
  readonly id?: string;
  readonly issues?: readonly FieldIssue[];
  readonly of?: string;
  readonly limit?: number;
  readonly current?: Person;
  readonly capability?: string;
}

/** Thrown anywhere in a request to refuse it; rolls a transaction back on its way. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 429 | 503,
    readonly body: ProblemBody,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(body.kind);
  }
}

export const notFound = () => new Refusal(404, {kind: 'not_found'});
export const unauthenticated = () => new Refusal(401, {kind: 'unauthenticated'});
export const forbidden = (reason: string) => new Refusal(403, {kind: 'forbidden', reason});
/** What this product doesn't do for anybody, as its capabilities say. */
export const unsupported = (capability: string) => new Refusal(403, {kind: 'unsupported', capability});
export const invalid = (issues: readonly FieldIssue[]) => new Refusal(422, {kind: 'validation', issues});
export const conflict = (reason: string, id?: string) =>
  new Refusal(409, {kind: 'conflict', reason, ...(id && {id})});
export const invalidState = (reason: string) => new Refusal(409, {kind: 'invalid_state', reason});
/** Somebody else was faster; what they made of it travels along. */
export const stale = (current: Person) => new Refusal(412, {kind: 'stale', current});
/** One answer for every link that opens nothing: unknown, expired, revoked, used, cut short. */
export const deadLink = () => new Refusal(410, {kind: 'invalid_state', reason: 'link_not_valid'});

export function problemResponse(refusal: Refusal, requestId: string): Response {
  const body = {
    type: 'about:blank',
    title: refusal.body.kind,
    status: refusal.status,
    ...refusal.body,
    requestId,
  };
  return new Response(JSON.stringify(body), {
    status: refusal.status,
    headers: {'content-type': 'application/problem+json', ...refusal.headers},
  });
}
