/** Owns the invitee's calls. They are anonymous, so a refused login here is nobody's lost session. */
import {AdapterError, type WriteOptions} from '../adapters/adapter.js';
import type {JoinAcceptance, JoinOffer, JoinResult, JoinSecret} from '../model/join.js';
import type {Connection} from './connection.js';

export function inspectJoin(
  connection: Connection,
  secret: JoinSecret,
  signal: AbortSignal,
): Promise<JoinOffer> {
  return portOf(connection).inspect(secret, {signal});
}

export function acceptJoin(
  connection: Connection,
  acceptance: JoinAcceptance,
  options: WriteOptions,
): Promise<JoinResult> {
  return portOf(connection).accept(acceptance, options);
}

export type JoinTarget = {readonly token: string} | {readonly email: string};

export function requestJoin(
  connection: Connection,
  target: JoinTarget,
  options: WriteOptions,
): Promise<void> {
  return portOf(connection).request(target, options);
}

function portOf(connection: Connection) {
  const {join} = connection.adapter;
  if (!join) throw new AdapterError({kind: 'unsupported', capability: 'join'});
  return join;
}
