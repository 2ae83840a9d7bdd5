/** Owns changes to many people over REST, `/v1/bulk-runs…`; loaded with the first of them. */
import {bulkItemPageSchema, bulkRunSchema, bulkRunsSchema} from '../../contract/bulk.js';
import type {BulkRun} from '../../model/bulk.js';
import type {BulkPort, WriteOptions} from '../adapter.js';
import type {RestHttp} from './http.js';

export function bulkRuns(http: RestHttp): BulkPort {
  const pathOf = (id: string, verb = '') => `bulk-runs/${encodeURIComponent(id)}${verb && `/${verb}`}`;
  const post = async (path: string, options?: WriteOptions, body?: object) =>
    (await http.request(path, {
      ...options,
      method: 'post',
      ...(body && {body}),
      response: bulkRunSchema,
    })) as BulkRun;
  return {
    prepare: (draft, options) => post('bulk-runs', options, draft),
    start: (id, options) => post(pathOf(id, 'start'), options),
    stop: (id, options) => post(pathOf(id, 'stop'), options),
    retry: (id, options) => post(pathOf(id, 'retry'), options),
    get: async (id, options) =>
      (await http.request(pathOf(id), {...options, response: bulkRunSchema})) as BulkRun,
    items: (id, query, options) =>
      http.request(pathOf(id, 'items'), {...options, query, response: bulkItemPageSchema}),
    list: async (options) =>
      (await http.request('bulk-runs', {...options, response: bulkRunsSchema})).items as BulkRun[],
  };
}
