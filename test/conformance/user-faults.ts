/** Owns the faults in what is done to one user, and in what is told of one. */
import {type Fault, type Row, isUser, nothing, instead, itemsOf, only} from './fault.js';

export const USER_FAULTS: readonly Fault[] = [
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
