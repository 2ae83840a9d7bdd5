/** Owns the account's record over REST, `GET /v1/access-history…`; loaded with the first look at it. */
import {accessEventPageSchema, accessHoldingPageSchema} from '../../contract/history.js';
import type {AccessHistoryPort} from '../adapter.js';
import type {RestHttp} from './http.js';

export const accessHistory = (http: RestHttp): AccessHistoryPort => ({
  events: (query, options) =>
    http.request('access-history/events', {...options, query, response: accessEventPageSchema}),
  holdings: (query, options) =>
    http.request('access-history', {...options, query, response: accessHoldingPageSchema}),
});
