/** Owns the example rows of the template: one for each role that can be given; a file that still has them invites nobody by them. */
import type {Role} from '../role.js';

/** Nobody's: the domain is kept for examples (RFC 2606). */
export const exampleEmail = (role: Pick<Role, 'id'>): string =>
  `example.${role.id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}@example.com`;
