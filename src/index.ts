/** The package root: types and pure functions; importing it registers nothing. */
export * from './model/invitation.js';
export * from './model/join.js';
export * from './model/localized-text.js';
export * from './model/page.js';
export * from './model/person.js';
export * from './model/policy.js';
export * from './model/problem.js';
export * from './model/profile.js';
export * from './model/role.js';
export * from './model/session.js';
export * from './model/validate/email.js';
export * from './model/validate/email-list.js';
export * from './model/validate/password.js';
export * from './model/validate/text.js';
export * from './adapters/adapter.js';
