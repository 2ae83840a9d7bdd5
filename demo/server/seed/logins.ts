/** Owns the logins of a fresh demo that are known by name. */

/** Public: it is printed at the start. */
export const SEED_PASSWORD = 'correct horse battery';

export const SEEDED_ADMINISTRATOR = 'ada@acme.example';
export const SEEDED_MEMBER = 'bruno@acme.example';
