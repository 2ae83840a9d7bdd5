/** Owns the operations on the account's record: everything that was done, and who held what on a day. */
import {accessEventPageSchema, accessHoldingPageSchema} from '../history.js';
import {LIST, type Operation} from './operation.js';

export const historyOperations = {
  listAccessHoldings: {
    method: 'get',
    path: '/v1/access-history',
    summary: 'Who held which roles, seat and sections on a day, and who gave them.',
    access: 'member',
    grant: 'users.manage',
    query: {
      ...LIST,
      at: 'A day of the account’s calendar, `YYYY-MM-DD`; today by default.',
      role: 'Only holders of this role id.',
    },
    response: accessHoldingPageSchema,
    status: 200,
  },
  listAccessEvents: {
    method: 'get',
    path: '/v1/access-history/events',
    summary: 'What was done in the account, by whom, to whom and from where; newest first.',
    access: 'member',
    grant: 'users.manage',
    query: {
      ...LIST,
      search: 'Matches who did it and to whom, case-insensitively.',
      action: 'Only this action, such as `change_role`.',
      since: 'The first day, `YYYY-MM-DD`, where the account is.',
      until: 'The last day, which counts as a whole.',
    },
    response: accessEventPageSchema,
    status: 200,
  },
} as const satisfies Record<string, Operation>;
