/** Owns inviting many people over REST, `/v1/invitation-batches…`; loaded with the first of them. */
import {batchesSchema, batchRowPageSchema, batchSchema, standingsSchema} from '../../contract/batch.js';
import type {BatchesPort} from '../adapter.js';
import type {RestHttp} from './http.js';

export function invitationBatches(http: RestHttp): BatchesPort {
  const pathOf = (id: string) => `invitation-batches/${encodeURIComponent(id)}`;
  const response = batchSchema;
  return {
    create: (draft, options) =>
      http.request('invitation-batches', {...options, method: 'post', body: draft, response}),
    add: (id, from, people, options) =>
      http.request(`${pathOf(id)}/rows`, {...options, method: 'post', body: {from, people}, response}),
    act: (id, action, options) =>
      http.request(pathOf(id), {...options, method: 'patch', body: {action}, response}),
    get: (id, options) => http.request(pathOf(id), {...options, response}),
    rows: async (id, query, options) =>
      await http.request(`${pathOf(id)}/rows`, {
        ...options,
        query,
        response: batchRowPageSchema,
      }),
    standings: async (emails, options) => {
      const asked = {...options, method: 'post', readsOnly: true, body: {emails}} as const;
      return (await http.request('invitations/check', {...asked, response: standingsSchema})).items;
    },
    list: async (options) =>
      (await http.request('invitation-batches', {...options, response: batchesSchema})).items,
  };
}
