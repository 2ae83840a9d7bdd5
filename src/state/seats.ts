/** Owns what is asked of seats, and done to them, through the connection; every write tells whoever shows them. */
import {AdapterError, type DeviceOptions, type SeatsPort, type WriteOptions} from '../adapters/adapter.js';
import type {
  DeviceAction,
  DeviceChoice,
  DeviceFault,
  OwnSeat,
  Pairing,
  SeatCatalogue,
  SeatChange,
  SeatDraft,
  SeatPage,
  SeatQuery,
  SeatQuote,
  SeatRemoval,
  SeatRequest,
} from '../model/seats/index.js';
import type {Connection} from './connection.js';

const TOPIC = 'seats';

export const readSeats = (connection: Connection, query: SeatQuery, signal: AbortSignal): Promise<SeatPage> =>
  connection.watch(method(connection, 'list')(query, {signal}));

export const readMySeat = (connection: Connection, signal: AbortSignal): Promise<OwnSeat> =>
  connection.cache.read(
    TOPIC,
    'seats.mine',
    (inner) => connection.watch(method(connection, 'mine')({signal: inner})),
    signal,
  );

/** Changes with the vendor's list, and not with what is done here. */
export const readCatalogue = (connection: Connection, signal: AbortSignal): Promise<SeatCatalogue> =>
  connection.cache.read(
    'seat-catalogue',
    'seats.catalogue',
    (inner) => connection.watch(method(connection, 'catalogue')({signal: inner})),
    signal,
  );

export const readSeatRequests = (
  connection: Connection,
  signal: AbortSignal,
): Promise<readonly SeatRequest[]> =>
  connection.cache.read(
    TOPIC,
    'seats.requests',
    (inner) => connection.watch(method(connection, 'requests')({signal: inner})),
    signal,
  );

export const readRemoval = (connection: Connection, id: string, signal: AbortSignal): Promise<SeatRemoval> =>
  connection.watch(method(connection, 'removal')(id, {signal}));

export const readPairing = (connection: Connection, id: string, signal: AbortSignal): Promise<Pairing> =>
  connection.watch(method(connection, 'pairing')(id, {signal}));

export const readQuote = (connection: Connection, id: string, signal: AbortSignal): Promise<SeatQuote> =>
  connection.watch(method(connection, 'quoted')(id, {signal}));

/** Says what it would cost, and changes nothing. */
export const quoteSeats = (
  connection: Connection,
  draft: SeatDraft,
  options: WriteOptions,
): Promise<SeatQuote> => connection.watch(method(connection, 'quote')(draft, options));

export const addSeats = (connection: Connection, quoteId: string, options: WriteOptions) =>
  write(connection, method(connection, 'add')(quoteId, options));

export const updateSeat = (connection: Connection, id: string, change: SeatChange, options: WriteOptions) =>
  write(connection, method(connection, 'update')(id, change, options));

export const removeSeat = (connection: Connection, id: string, options: WriteOptions) =>
  write(connection, method(connection, 'remove')(id, options));

export const chooseDevice = (
  connection: Connection,
  id: string,
  choice: DeviceChoice,
  options: DeviceOptions,
) => write(connection, method(connection, 'chooseDevice')(id, choice, options));

export const actOnDevice = (
  connection: Connection,
  id: string,
  action: DeviceAction,
  options: WriteOptions,
) => write(connection, method(connection, 'actOnDevice')(id, action, options));

export const useSpare = (connection: Connection, id: string, spareId: string, options: WriteOptions) =>
  write(connection, method(connection, 'useSpare')(id, spareId, options));

export const reportDevice = (connection: Connection, id: string, fault: DeviceFault, options: WriteOptions) =>
  write(connection, method(connection, 'report')(id, fault, options));

export const requestSeat = (connection: Connection, note: string, options: WriteOptions) =>
  write(connection, method(connection, 'request')(note, options));

export const declineSeatRequest = (connection: Connection, id: string, options: WriteOptions) =>
  write(connection, method(connection, 'decline')(id, options));

/** With link and code, told once; the pairing before is dead. */
export const startPairing = (connection: Connection, seatId: string, signal: AbortSignal) =>
  connection.watch(method(connection, 'startPairing')(seatId, {signal}));

export const cancelPairing = (connection: Connection, id: string, signal: AbortSignal) =>
  connection.watch(method(connection, 'cancelPairing')(id, {signal}));

export const mailPairing = (connection: Connection, id: string, signal: AbortSignal) =>
  connection.watch(method(connection, 'mailPairing')(id, {signal}));

async function write<T>(connection: Connection, call: Promise<T>): Promise<T> {
  try {
    return await connection.watch(call);
  } finally {
    // Also after a failure: it may have been applied, or somebody else's change may have caused it.
    connection.cache.invalidate(TOPIC);
    // A seat stands with whoever holds it.
    connection.cache.invalidate('users');
  }
}

/** A method that not every back end has; without it the call is refused like any other that is not supported. */
function method<Name extends keyof SeatsPort>(
  {adapter: {seats}}: Connection,
  name: Name,
): NonNullable<SeatsPort[Name]> {
  const found = seats?.[name];
  if (!found) throw new AdapterError({kind: 'unsupported', capability: `seats.${name}`});
  return found.bind(seats) as NonNullable<SeatsPort[Name]>;
}
