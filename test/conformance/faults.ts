/** Owns the faults that are planted: each breaks one promise of the contract and nothing else. */
import type {Answer, Change, Passing} from './proxy.js';

export interface Fault {
  readonly name: string;
  /** The operation that the suite must name. */
  readonly operation: string;
  /** The product that has the operation, where `workspace` does not. */
  readonly profile?: string;
  /** Made anew for each run: some remember what passed. */
  readonly plant: () => Change;
}

type Row = Record<string, unknown> & {id: string; email: string; name?: {full?: string}};

const isUserList = ({method, path}: Passing) => method === 'GET' && path === '/v1/users';
const isInvite = ({method, path}: Passing) => method === 'POST' && path === '/v1/users';
const isInvitation = ({path}: Passing, ending = '') =>
  new RegExp(`^/v1/invitations/[^/]+${ending}$`).test(path);
const isUser = ({path}: Passing, ending = '') => new RegExp(`^/v1/users/[^/]+${ending}$`).test(path);
const nothing = (status: number): Answer => ({
  status,
  headers: new Headers({'request-id': 'proxy'}),
  json: undefined,
});
/** Answers without asking the server. */
const instead = (fits: (passing: Passing) => boolean, answer: () => Answer): Change => ({
  request: (passing) => (fits(passing) ? answer() : undefined),
});
const itemsOf = ({json}: Answer) => (json?.['items'] ?? []) as Row[];
const only = (fits: (passing: Passing) => boolean, change: Change['answer']): Change => ({
  answer: (passing, answer) => fits(passing) && change?.(passing, answer),
});

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
  {
    name: 'If-Match is ignored when a user is changed',
    operation: 'users.update',
    plant: () => ({
      request(passing) {
        if (passing.method === 'PATCH' && isUser(passing)) passing.headers.delete('if-match');
        return undefined;
      },
    }),
  },
  {
    name: 'a changed name takes the role along',
    operation: 'users.update',
    plant: () => ({
      request(passing) {
        const {body} = passing;
        if (passing.method === 'PATCH' && isUser(passing) && body?.['name'])
          passing.body = {...body, roles: ['administrator']};
        return undefined;
      },
    }),
  },
  {
    name: 'a new address counts at once',
    operation: 'users.update',
    plant: () =>
      only(
        (passing) => passing.method === 'PATCH' && isUser(passing),
        (_, {json}) => {
          if (json?.['pendingEmail']) Object.assign(json, {email: json['pendingEmail']});
          delete json?.['pendingEmail'];
        },
      ),
  },
  {
    name: 'blocking answers with the user as it was',
    operation: 'users.block',
    plant: () =>
      only(
        (passing) => isUser(passing, '/block'),
        (_, {json}) => void Object.assign((json?.['person'] as object | undefined) ?? {}, {status: 'active'}),
      ),
  },
  {
    name: 'removing answers 204 and does nothing',
    operation: 'users.remove',
    plant: () =>
      instead(
        (passing) => passing.method === 'DELETE' && isUser(passing),
        () => nothing(204),
      ),
  },
  {
    name: 'whatever was typed, the user is deleted',
    operation: 'users.deletePermanently',
    profile: 'seats',
    plant: () =>
      instead(
        (passing) => isUser(passing, '/delete-permanently'),
        () => nothing(204),
      ),
  },
  {
    name: 'a password link is sent to nobody knows whom',
    operation: 'users.sendPasswordReset',
    plant: () =>
      instead(
        (passing) => isUser(passing, '/password-reset'),
        () => nothing(202),
      ),
  },
  {
    name: 'the successor keeps the former record’s id',
    operation: 'users.replace',
    profile: 'presales',
    plant: () =>
      only(
        (passing) => isUser(passing, '/replace'),
        (_, {json}) => {
          const {former, successor} = (json ?? {}) as {former?: Row; successor?: Row};
          if (former && successor) successor.id = former.id;
        },
      ),
  },
  {
    name: 'a freed seat stays with its holder',
    operation: 'seats.free',
    profile: 'seats',
    plant: () =>
      instead(
        ({path}) => path.startsWith('/v1/seats/'),
        () => nothing(204),
      ),
  },
  {
    name: 'consequences come as sentences without a code',
    operation: 'users.consequences',
    plant: () =>
      only(
        (passing) => isUser(passing, '/consequences'),
        (_, answer) => {
          for (const item of itemsOf(answer)) Object.assign(item, {code: '', label: 'All is lost.'});
        },
      ),
  },
  {
    name: 'every session is that which asks',
    operation: 'users.sessions',
    plant: () =>
      only(
        (passing) => isUser(passing, '/sessions'),
        (_, {json}) => {
          const [first] = (json?.['items'] ?? []) as Row[];
          const session = first ?? {startedAt: new Date().toISOString()};
          if (json) json['items'] = [1, 2].map((id) => ({...session, id: `session-${id}`, current: true}));
        },
      ),
  },
  {
    name: 'the history is told oldest first',
    operation: 'users.history',
    plant: () =>
      only(
        (passing) => isUser(passing, '/history'),
        (_, {json}) => void (json?.['items'] as unknown[] | undefined)?.reverse(),
      ),
  },
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
