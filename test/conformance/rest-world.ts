/** Owns a conformance world over REST: a scratch tenant of a running server. */
import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import type {RunningServer} from '../../demo/server/start-server.js';
import type {ConformanceWorld} from '../../src/adapters/conformance/index.js';
import {createRestAdapter} from '../../src/adapters/rest/index.js';

export const CONFORMANCE_KEY = 'te_key_conformance_tests';

export interface ScratchAnswer {
  readonly tenant: {readonly id: string};
  readonly administrator: {readonly token: string};
  readonly member: {readonly token: string};
  readonly foreign: {readonly token: string};
}

export async function makeScratch(
  {origin}: Pick<RunningServer, 'origin'>,
  profile: string,
): Promise<ScratchAnswer> {
  const response = await fetch(`${origin}/v1/scratch-tenants?profile=${profile}`, {
    method: 'POST',
    headers: {authorization: `Bearer ${CONFORMANCE_KEY}`},
  });
  assert.equal(response.status, 201);
  return (await response.json()) as ScratchAnswer;
}

interface Ways {
  /** Where the requests go: the server itself, or something in front of it. */
  readonly through?: string;
  /** A server in front of it whose answers hold more than the contract knows. */
  readonly newer?: string;
}

export async function restWorld(
  server: Pick<RunningServer, 'origin'>,
  profile: string,
  {through = server.origin, newer}: Ways = {},
): Promise<ConformanceWorld> {
  const scratch = await makeScratch(server, profile);
  const adapterOf = (token: string, baseUrl = through) => createRestAdapter({baseUrl, getToken: () => token});
  const administrator = adapterOf(scratch.administrator.token);
  return {
    administrator,
    member: adapterOf(scratch.member.token),
    foreign: adapterOf(scratch.foreign.token),
    ...(newer && {newer: adapterOf(scratch.administrator.token, newer)}),
    newEmail: () => `invited-${randomUUID()}@conformance.example`,
    ...(administrator.join && {
      join: {port: administrator.join, secretOf: (url) => ({token: url.slice(url.lastIndexOf('/') + 1)})},
    }),
    remote: true,
  };
}
