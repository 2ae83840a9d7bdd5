/** The wire contract, for back ends: schemas, the operations table and its version. */
export * from './bulk.js';
export * from './embed-token.js';
export * from './history.js';
export * from './invitation.js';
export * from './join.js';
export * from './live.js';
export * from './operations.js';
export * from './person.js';
export * from './problem.js';
export * from './requests.js';
export * from './session.js';
export * from './version.js';
