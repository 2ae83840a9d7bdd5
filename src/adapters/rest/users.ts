import {peoplePageSchema, personSchema} from '../../contract/person.js';
import type {UserQuery} from '../../model/page.js';
import {AdapterError, type SeatsPort, type UsersPort} from '../adapter.js';
import type {RestHttp} from './http.js';
import type {UserActs} from './user-acts.js';

/** `GET|POST /v1/users…`, see openapi.json. */
export const restUsers = (http: RestHttp): UsersPort => ({
  list: (query, options) =>
    http.request('users', {...options, query: flat(query), response: peoplePageSchema}),
  get: (id, options) => http.request(`users/${encodeURIComponent(id)}`, {...options, response: personSchema}),
  setActive: (id, active, options) =>
    http.request(`users/${encodeURIComponent(id)}/${active ? 'activate' : 'deactivate'}`, {
      ...options,
      method: 'post',
      response: personSchema,
    }),
  ...lazyActs(http),
});

/** A list to look at, or a lone invite dialog, does nothing to anybody: the rest comes with the first act. */
function lazyActs(http: RestHttp): UserActs {
  const load = async () => {
    try {
      return (await import('./user-acts.js')).userActs(http);
    } catch {
      // The file could not be fetched, like any request while offline; nothing was sent.
      throw new AdapterError({kind: 'network', maybeApplied: false});
    }
  };
  const later =
    <Name extends keyof UserActs>(name: Name) =>
    async (...values: Parameters<UserActs[Name]>) =>
      ((await load())[name] as (...given: typeof values) => unknown)(...values);
  const names = [
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
  return Object.fromEntries(names.map((name) => [name, later(name)])) as unknown as UserActs;
}

/** `PATCH /v1/seats/{id}`. */
export const restSeats = (http: RestHttp): SeatsPort => ({
  free: (id, options) =>
    http.request(`seats/${encodeURIComponent(id)}`, {...options, method: 'patch', body: {holder: null}}),
});

/** Filters by the product's own fields travel as parameters of their own. */
const flat = ({fields = {}, ...query}: UserQuery) => ({
  ...query,
  ...Object.fromEntries(Object.entries(fields).map(([key, value]) => [`field.${key}`, value])),
});
