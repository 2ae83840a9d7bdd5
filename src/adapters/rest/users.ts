import {peoplePageSchema, personSchema} from '../../contract/person.js';
import {
  blockReportSchema,
  consequencesSchema,
  historyPageSchema,
  replacementSchema,
  userSessionsSchema,
} from '../../contract/user.js';
import type {UserQuery} from '../../model/page.js';
import type {SeatsPort, UsersPort, WriteOptions} from '../adapter.js';
import {goneIsDone} from './gone.js';
import type {RestHttp} from './http.js';

const pathOf = (id: string, act = '') => `users/${encodeURIComponent(id)}${act && `/${act}`}`;

/** `GET|POST|PATCH|DELETE /v1/users…`, see openapi.json. */
export const restUsers = (http: RestHttp): UsersPort => {
  const post = (id: string, act: string, options: WriteOptions | undefined, body?: unknown) => ({
    path: pathOf(id, act),
    request: {...options, method: 'post' as const, ...(body !== undefined && {body})},
  });
  return {
    list: (query, options) =>
      http.request('users', {...options, query: flat(query), response: peoplePageSchema}),
    get: (id, options) => http.request(pathOf(id), {...options, response: personSchema}),
    setActive(id, active, options) {
      const {path, request} = post(id, active ? 'activate' : 'deactivate', options);
      return http.request(path, {...request, response: personSchema});
    },
    update: (id, change, options) =>
      http.request(pathOf(id), {...options, method: 'patch', body: change, response: personSchema}),
    block(id, options) {
      const {path, request} = post(id, 'block', options);
      return http.request(path, {...request, response: blockReportSchema});
    },
    remove: (id, options) => goneIsDone(http.request(pathOf(id), {...options, method: 'delete'})),
    deletePermanently(id, email, options) {
      const {path, request} = post(id, 'delete-permanently', options, {email});
      return goneIsDone(http.request(path, request));
    },
    sendPasswordReset(id, options) {
      const {path, request} = post(id, 'password-reset', options);
      return http.request(path, request);
    },
    replace(id, roles, options) {
      const {path, request} = post(id, 'replace', options, {roles});
      return http.request(path, {...request, response: replacementSchema});
    },
    consequences: async (id, of, options) =>
      (
        await http.request(pathOf(id, 'consequences'), {
          ...options,
          query: {of},
          response: consequencesSchema,
        })
      ).items,
    sessions: async (id, options) =>
      (await http.request(pathOf(id, 'sessions'), {...options, response: userSessionsSchema})).items,
    history: (id, query, options) =>
      http.request(pathOf(id, 'history'), {...options, query, response: historyPageSchema}),
  };
};

export const restSeats = (http: RestHttp): SeatsPort => ({
  free: (id, options) =>
    http.request(`seats/${encodeURIComponent(id)}`, {...options, method: 'patch', body: {holder: null}}),
});

/** Filters by the product's own fields travel as parameters of their own. */
const flat = ({fields = {}, ...query}: UserQuery) => ({
  ...query,
  ...Object.fromEntries(Object.entries(fields).map(([key, value]) => [`field.${key}`, value])),
});
