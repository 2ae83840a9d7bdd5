/** Owns reading everybody who holds a seat: those first who are out, then those who were away longest. */
import {problemOf} from '../adapters/adapter.js';
import type {Problem} from '../model/problem.js';
import type {Seat} from '../model/seats/index.js';
import type {Connection} from '../state/connection.js';
import {readSeats} from '../state/seats.js';

const PAGE = 200;

export type HoldingSeats = {readonly seats: readonly Seat[]} | {readonly problem: Problem};

export async function holdingSeats(connection: Connection, signal: AbortSignal): Promise<HoldingSeats> {
  const seats: Seat[] = [];
  let cursor: string | undefined;
  try {
    do {
      const query = {limit: PAGE, held: true, ...(cursor !== undefined && {cursor})};
      const page = await readSeats(connection, query, signal);
      seats.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined);
    return {seats: seats.sort((a, b) => lastSeen(a) - lastSeen(b))};
  } catch (error) {
    return {problem: problemOf(error)};
  }
}

const lastSeen = ({holder}: Seat): number =>
  holder?.active === false ? -1 : Date.parse(holder?.lastActiveAt ?? '') || 0;
