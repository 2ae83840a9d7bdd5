/** Owns running the suite over the REST adapter, one check after the other, and noticing each one's last request. */
import {randomUUID} from 'node:crypto';
import {createRestAdapter, type RestDiagnostic} from '../../rest/index.js';
import {ConformanceFailure} from '../expect.js';
import {testAdapter, type RunCheck} from '../test-adapter.js';
import type {ConformanceWorld} from '../world.js';
import type {Options} from './options.js';
import type {ScratchTenant} from './scratch-tenant.js';

export interface Result {
  readonly operation: string;
  /** What must be so. */
  readonly says: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly durationMs: number;
  readonly skipped?: string;
  readonly failure?: {
    readonly expected: string;
    readonly came: string;
    /** The last request that the check got an answer to, e.g. `post /v1/users`, and the answer's status. */
    readonly request?: string;
    readonly status?: number;
    readonly requestId?: string;
  };
}

/** What is the adapter's own doing says nothing about a server. */
const OF_THE_ADAPTER =
  /› (?:gives up when its signal is aborted|says when the network is down|takes no harm)/;

export async function runChecks(
  options: Options,
  scratch: ScratchTenant,
  onResult: (result: Result) => void,
): Promise<{failed: number}> {
  let last: RestDiagnostic | undefined;
  const checks: {name: string; run: RunCheck}[] = [];
  testAdapter({
    test: (name, run) => checks.push({name, run}),
    makeAdapter: () => Promise.resolve(worldOf(options, scratch, (diagnostic) => (last = diagnostic))),
  });
  let failed = 0;
  for (const {name, run} of checks) {
    if (OF_THE_ADAPTER.test(name)) continue;
    last = undefined;
    const result = await runOne(name, run, () => last);
    if (result.outcome === 'failed') failed++;
    onResult(result);
  }
  return {failed};
}

async function runOne(
  name: string,
  run: RunCheck,
  lastRequest: () => RestDiagnostic | undefined,
): Promise<Result> {
  const [operation = '', says = ''] = name.split(' › ');
  const started = performance.now();
  let skipped: string | undefined;
  let failure: Result['failure'];
  try {
    await run({skip: (why: string) => (skipped = why)});
  } catch (error) {
    const last = lastRequest();
    const {
      expected,
      came,
      requestId = last?.requestId,
    } = error instanceof ConformanceFailure
      ? error
      : {expected: 'a run without a fault of the suite', came: String(error)};
    failure = {
      expected,
      came,
      ...(last && {request: last.operation, status: last.status}),
      ...(requestId && {requestId}),
    };
  }
  return {
    operation,
    says,
    outcome: failure ? 'failed' : skipped === undefined ? 'passed' : 'skipped',
    durationMs: Math.round(performance.now() - started),
    ...(skipped !== undefined && {skipped}),
    ...(failure && {failure}),
  };
}

function worldOf(
  {url, emailDomain}: Options,
  {tokens}: ScratchTenant,
  onDiagnostic: (diagnostic: RestDiagnostic) => void,
): ConformanceWorld {
  const as = (token: string) => createRestAdapter({baseUrl: url, getToken: () => token, onDiagnostic});
  const administrator = as(tokens.administrator);
  return {
    administrator,
    member: as(tokens.member),
    foreign: as(tokens.foreign),
    newEmail: () => `conformance-${randomUUID()}@${emailDomain}`,
    ...(administrator.join && {
      // The contract: the token is the last segment of the link's path.
      join: {port: administrator.join, secretOf: (link) => ({token: tokenIn(link)})},
    }),
    remote: true,
  };
}

const tokenIn = (link: string): string => new URL(link).pathname.split('/').filter(Boolean).at(-1) ?? '';
