/** Owns the faults that are planted: each breaks one promise of the contract and nothing else. */
import {type Fault, type Row, isUserList, isInvite, isInvitation, itemsOf, only} from './fault.js';
import type {Change} from './proxy.js';
import {USER_FAULTS} from './user-faults.js';

export const FAULTS: readonly Fault[] = [
  {
    name: 'a foreign tenant’s id answers 403 instead of 404',
    operation: 'users.get',
    plant() {
      const owners = new Map<string, string | null>();
      return {
        answer(passing, answer) {
          const caller = passing.headers.get('authorization');
          if (isUserList(passing)) for (const {id} of itemsOf(answer)) owners.set(id, caller);
          const owner = owners.get(passing.path.replace('/v1/users/', ''));
          if (answer.status !== 404 || owner === undefined || owner === caller) return;
          answer.status = 403;
          answer.json = {kind: 'forbidden', reason: 'permission'};
        },
      };
    },
  },
  {
    name: 'Idempotency-Key is not looked at',
    operation: 'invitations.create',
    plant: () => ({
      request(passing) {
        passing.headers.delete('idempotency-key');
        return undefined;
      },
    }),
  },
  {
    name: 'the last page has a `next`, for ever',
    operation: 'users.list',
    plant: () =>
      only(isUserList, ({query}, {json}) => {
        if (json && json['next'] === undefined && query.has('cursor')) json['next'] = query.get('cursor');
      }),
  },
  {
    name: 'the limit is ignored',
    operation: 'users.list',
    plant: () => ({
      request(passing) {
        if (isUserList(passing)) passing.query.delete('limit');
        return undefined;
      },
    }),
  },
  {
    name: 'already_invited comes without the id',
    operation: 'invitations.create',
    plant: () =>
      only(isInvite, (_, {json}) => void (json?.['reason'] === 'already_invited' && delete json['id'])),
  },
  {
    name: 'an unknown role is accepted as the default one',
    operation: 'invitations.create',
    plant: () => ({
      request(passing) {
        const {body} = passing;
        if (isInvite(passing) && (body?.['roles'] as string[]).includes('no-such-role'))
          passing.body = {...body, roles: ['user']};
        return undefined;
      },
    }),
  },
  {
    name: 'revoke answers 204 and does nothing',
    operation: 'invitations.revoke',
    plant: () => ({
      request: (passing) =>
        passing.method === 'DELETE' && isInvitation(passing)
          ? {status: 204, headers: new Headers({'request-id': 'proxy'}), json: undefined}
          : undefined,
    }),
  },
  {
    name: 'If-Match is ignored',
    operation: 'invitations.update',
    plant: () => ({
      request(passing) {
        passing.headers.delete('if-match');
        return undefined;
      },
    }),
  },
  {
    name: 'the total is one too high',
    operation: 'users.list',
    plant: () => only(isUserList, (_, {json}) => void (json && (json['total'] = Number(json['total']) + 1))),
  },
  {
    name: 'the search minds capitals',
    operation: 'users.list',
    plant: () =>
      only(isUserList, ({query}, answer) => {
        const search = query.get('search') ?? '';
        const items = itemsOf(answer).filter((row) => `${row.name?.full} ${row.email}`.includes(search));
        if (answer.json && search) answer.json = {...answer.json, items};
      }),
  },
  {
    name: 'refusals come without a request id',
    operation: 'users.get',
    plant: () => ({
      answer(_, {headers, json}) {
        headers.delete('request-id');
        if (json) delete json['requestId'];
      },
    }),
  },
  {
    name: 'deactivation answers as if it had, and does nothing',
    operation: 'users.setActive',
    plant: () => ({
      request: (passing) =>
        passing.path.endsWith('/deactivate')
          ? {
              status: 200,
              headers: new Headers({'content-type': 'application/json', 'request-id': 'proxy'}),
              json: {
                kind: 'user',
                id: passing.path.split('/')[3],
                email: 'somebody@conformance.example',
                roles: ['user'],
                status: 'inactive',
              },
            }
          : undefined,
    }),
  },
  {
    name: 'a resent invitation expires earlier than before',
    operation: 'invitations.resend',
    plant: () =>
      only(
        (passing) => isInvitation(passing, '/resend'),
        (_, {json}) => {
          const invitation = json?.['invitation'] as Row | undefined;
          if (invitation?.['expiresAt']) invitation['expiresAt'] = new Date().toISOString();
        },
      ),
  },
  {
    name: 'a new address keeps the invitation’s old roles no longer',
    operation: 'invitations.update',
    plant: () => ({
      request(passing) {
        if (passing.method === 'PATCH' && passing.body && !('roles' in passing.body))
          passing.body = {...passing.body, roles: ['administrator']};
        return undefined;
      },
    }),
  },
  ...USER_FAULTS,
];

/** No fault: answers as a later version may give them. */
export const unheardOf: Change = {
  answer({path}, answer) {
    if (!answer.json || answer.status >= 400) return;
    Object.assign(answer.json, {unheardOf: {of: ['anybody']}});
    const [first, ...others] = itemsOf(answer);
    if (first) first['status'] = 'hibernating';
    for (const row of others) row['horoscope'] = 'fair';
    if (path !== '/v1/session') return;
    const {profile, capabilities, account} = answer.json as Record<string, Record<string, unknown>>;
    (profile?.['columns'] as string[]).push('horoscope');
    Object.assign(capabilities ?? {}, {teleport: {no: 'physics'}});
    Object.assign(account ?? {}, {state: 'hibernating'});
  },
};
