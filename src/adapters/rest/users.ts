import {peoplePageSchema, personSchema} from '../../contract/person.js';
import type {UserQuery} from '../../model/page.js';
import type {UsersPort} from '../adapter.js';
import type {RestHttp} from './http.js';
import {lazyPort} from './lazy-port.js';
import type {UserActs} from './user-acts.js';

/** `GET|POST /v1/users…`, see openapi.json. */
export const restUsers = (http: RestHttp): UsersPort => ({
  list: (query, options) =>
    http.request('users', {...options, query: flat(query), response: peoplePageSchema}),
  get: (id, options) => http.request(`users/${encodeURIComponent(id)}`, {...options, response: personSchema}),
  setActive: (id, active, {accessEndsAt, ...options} = {}) =>
    http.request(`users/${encodeURIComponent(id)}/${active ? 'activate' : 'deactivate'}`, {
      ...options,
      method: 'post',
      ...(accessEndsAt !== undefined && {body: {accessEndsAt}}),
      response: personSchema,
    }),
  // A list to look at, or a lone invite dialog, does nothing to anybody.
  ...lazyPort<UserActs>(async () => (await import('./user-acts.js')).userActs(http), ACTS),
});

const ACTS = [
  'update',
  'block',
  'remove',
  'deletePermanently',
  'sendPasswordReset',
  'replace',
  'consequences',
  'sessions',
  'history',
] as const satisfies readonly (keyof UserActs)[];

/** Filters by the product's own fields travel as parameters of their own. */
const flat = ({fields = {}, ...query}: UserQuery) => ({
  ...query,
  ...Object.fromEntries(Object.entries(fields).map(([key, value]) => [`field.${key}`, value])),
});
