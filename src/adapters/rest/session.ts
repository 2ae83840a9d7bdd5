import {sessionSchema} from '../../contract/session.js';
import type {TenantAdapter} from '../adapter.js';
import type {RestHttp} from './http.js';

export const restSession =
  (http: RestHttp): TenantAdapter['session'] =>
  (options) =>
    http.request('session', {...options, response: sessionSchema});
