import {peoplePageSchema, personSchema} from '../../contract/person.js';
import type {UsersPort} from '../adapter.js';
import type {RestHttp} from './http.js';

export const restUsers = (http: RestHttp): UsersPort => ({
  list: (query, options) => http.request('users', {...options, query, response: peoplePageSchema}),
  get: (id, options) => http.request(`users/${encodeURIComponent(id)}`, {...options, response: personSchema}),
  setActive: (id, active, options) =>
    http.request(`users/${encodeURIComponent(id)}/${active ? 'activate' : 'deactivate'}`, {
      ...options,
      method: 'post',
      response: personSchema,
    }),
});
