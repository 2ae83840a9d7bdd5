/** Owns seats over REST, `/v1/seats…`, `/v1/pairings…`; loaded with the first of them. */
import {
  mySeatSchema,
  pairingSchema,
  seatCatalogueSchema,
  seatPageSchema,
  seatQuoteSchema,
  seatRemovalSchema,
  seatRequestsSchema,
  seatSchema,
  seatsSchema,
} from '../../contract/seat.js';
import type {SeatQuery} from '../../model/seats/seat.js';
import type {SeatsPort} from '../adapter.js';
import type {RestHttp} from './http.js';

export function restSeats(http: RestHttp): Required<SeatsPort> {
  const pathOf = (id: string, more = '') => `seats/${encodeURIComponent(id)}${more && `/${more}`}`;
  const pairingPath = (id: string) => `pairings/${encodeURIComponent(id)}`;
  const response = seatSchema;
  return {
    free: (id, options) => http.request(pathOf(id), {...options, method: 'patch', body: {holder: null}}),
    list: (query, options) =>
      http.request('seats', {...options, query: flat(query), response: seatPageSchema}),
    get: (id, options) => http.request(pathOf(id), {...options, response}),
    update: (id, change, options) =>
      http.request(pathOf(id), {...options, method: 'patch', body: change, response}),
    removal: (id, options) => http.request(pathOf(id, 'removal'), {...options, response: seatRemovalSchema}),
    remove: (id, options) => http.request(pathOf(id), {...options, method: 'delete'}),
    catalogue: (options) => http.request('seat-catalogue', {...options, response: seatCatalogueSchema}),
    quote: (draft, options) =>
      http.request('seat-quotes', {...options, method: 'post', body: draft, response: seatQuoteSchema}),
    quoted: (id, options) =>
      http.request(`seat-quotes/${encodeURIComponent(id)}`, {...options, response: seatQuoteSchema}),
    add: async (quote, options) =>
      (await http.request('seats', {...options, method: 'post', body: {quote}, response: seatsSchema})).items,
    chooseDevice: (id, choice, {replace, ...options} = {}) =>
      http.request(pathOf(id, 'device'), {
        ...options,
        method: 'post',
        body: {...choice, ...(replace && {replace})},
        response,
      }),
    useSpare: async (id, spare, options) =>
      (
        await http.request(pathOf(id, 'spare'), {
          ...options,
          method: 'post',
          body: {spare},
          response: seatsSchema,
        })
      ).items,
    actOnDevice: (id, action, options) =>
      http.request(pathOf(id, 'device'), {...options, method: 'patch', body: {action}, response}),
    report: (id, fault, options) =>
      http.request(pathOf(id, 'report'), {...options, method: 'post', body: {fault}, response}),
    mine: (options) => http.request('my-seat', {...options, response: mySeatSchema}),
    request: (note, options) =>
      http.request('seat-requests', {...options, method: 'post', body: {note}, response: mySeatSchema}),
    requests: async (options) =>
      (await http.request('seat-requests', {...options, response: seatRequestsSchema})).items,
    decline: (id, options) =>
      http.request(`seat-requests/${encodeURIComponent(id)}`, {...options, method: 'delete'}),
    startPairing: (seat, options) =>
      http.request('pairings', {...options, method: 'post', body: {seat}, response: pairingSchema}),
    pairing: (id, options) => http.request(pairingPath(id), {...options, response: pairingSchema}),
    cancelPairing: (id, options) => http.request(pairingPath(id), {...options, method: 'delete'}),
    mailPairing: (id, options) =>
      http.request(`${pairingPath(id)}/mail`, {...options, method: 'post', body: {}}),
  };
}

const flat = ({sort, ...query}: SeatQuery) => ({
  ...query,
  ...(sort && {sort: sort.by, descending: sort.descending}),
});
