import {joinOfferSchema, joinResultSchema} from '../../contract/join.js';
import type {JoinPort} from '../adapter.js';
import type {RestHttp} from './http.js';

export const restJoin = (http: RestHttp): JoinPort => ({
  inspect: (secret, options) =>
    http.request('join/inspect', {
      ...options,
      readsOnly: true,
      anonymous: true,
      method: 'post',
      body: secret,
      response: joinOfferSchema,
    }),
  accept: (acceptance, options) =>
    http.request('join/accept', {
      ...options,
      anonymous: true,
      method: 'post',
      body: acceptance,
      response: joinResultSchema,
    }),
  request: (target, options) =>
    http.request('join/request', {...options, anonymous: true, method: 'post', body: target}),
});
