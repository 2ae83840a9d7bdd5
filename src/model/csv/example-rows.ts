/** Owns the example rows of the template: one for each role that can be given; a file that still has them invites nobody by them. */
import type {Role} from '../role.js';

const NAME = 'example.';

/** Nobody's: the domain is kept for examples (RFC 2606). */
export const exampleEmail = (role: Pick<Role, 'id'>): string =>
  `${NAME}${role.id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}@example.com`;

export const isExampleEmail = (email: string, roles: readonly Pick<Role, 'id'>[]): boolean =>
  email.startsWith(NAME) && roles.some((role) => exampleEmail(role) === email);
