/** Owns the form of a planted fault, and the ways to change what passes between suite and server. */
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

export type Row = Record<string, unknown> & {id: string; email: string; name?: {full?: string}};

export const isUserList = ({method, path}: Passing) => method === 'GET' && path === '/v1/users';
export const isInvite = ({method, path}: Passing) => method === 'POST' && path === '/v1/users';
export const isInvitation = ({path}: Passing, ending = '') =>
  new RegExp(`^/v1/invitations/[^/]+${ending}$`).test(path);
export const isUser = ({path}: Passing, ending = '') => new RegExp(`^/v1/users/[^/]+${ending}$`).test(path);
export const nothing = (status: number): Answer => ({
  status,
  headers: new Headers({'request-id': 'proxy'}),
  json: undefined,
});
/** Answers without asking the server. */
export const instead = (fits: (passing: Passing) => boolean, answer: () => Answer): Change => ({
  request: (passing) => (fits(passing) ? answer() : undefined),
});
export const itemsOf = ({json}: Answer) => (json?.['items'] ?? []) as Row[];
export const only = (fits: (passing: Passing) => boolean, change: Change['answer']): Change => ({
  answer: (passing, answer) => fits(passing) && change?.(passing, answer),
});
