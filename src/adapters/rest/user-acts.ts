/** Owns what is done to one user over REST, `PATCH|DELETE|POST /v1/users/{id}…`; loaded with the first such call. */
import {personSchema} from '../../contract/person.js';
import {
  blockReportSchema,
  consequencesSchema,
  replacementSchema,
  userSessionsSchema,
} from '../../contract/user.js';
import {historyPageSchema} from '../../contract/history.js';
import type {UsersPort} from '../adapter.js';
import {goneIsDone} from './gone.js';
import type {RestHttp} from './http.js';

export type UserActs = Required<Omit<UsersPort, 'list' | 'get' | 'setActive'>>;

export function userActs(http: RestHttp): UserActs {
  const pathOf = (id: string, act = '') => `users/${encodeURIComponent(id)}${act && `/${act}`}`;
  return {
    update: (id, change, options) =>
      http.request(pathOf(id), {...options, method: 'patch', body: change, response: personSchema}),
    block: (id, options) =>
      http.request(pathOf(id, 'block'), {...options, method: 'post', response: blockReportSchema}),
    remove: (id, options) => goneIsDone(http.request(pathOf(id), {...options, method: 'delete'})),
    deletePermanently: (id, email, options) =>
      goneIsDone(http.request(pathOf(id, 'delete-permanently'), {...options, method: 'post', body: {email}})),
    sendPasswordReset: (id, options) =>
      http.request(pathOf(id, 'password-reset'), {...options, method: 'post'}),
    replace: (id, roles, options) =>
      http.request(pathOf(id, 'replace'), {
        ...options,
        method: 'post',
        body: {roles},
        response: replacementSchema,
      }),
    consequences: async (id, of, options) => {
      const query = {of};
      return (
        await http.request(pathOf(id, 'consequences'), {...options, query, response: consequencesSchema})
      ).items;
    },
    sessions: async (id, options) =>
      (await http.request(pathOf(id, 'sessions'), {...options, response: userSessionsSchema})).items,
    history: (id, query, options) =>
      http.request(pathOf(id, 'history'), {...options, query, response: historyPageSchema}),
  };
}
