/** The package root: types and pure functions; importing it registers nothing. */
export * from './model/batch.js';
export * from './model/bulk.js';
export * from './model/csv/index.js';
export * from './model/history.js';
export * from './model/invitation.js';
export * from './model/join.js';
export * from './model/localized-text.js';
export * from './model/page.js';
export * from './model/person.js';
export * from './model/policy.js';
export * from './model/problem.js';
export * from './model/profile.js';
export * from './model/role.js';
export * from './model/seats/index.js';
export * from './model/session.js';
export * from './model/user.js';
export * from './model/validate/day.js';
export * from './model/validate/email.js';
export * from './model/validate/email-list.js';
export * from './model/validate/email-warning.js';
export * from './model/validate/fields.js';
export * from './model/validate/password.js';
export * from './model/validate/return-url.js';
export * from './model/validate/text.js';
export * from './adapters/adapter.js';
export * from './controllers/events.js';
export type {Settings} from './controllers/settings.js';
export {registerMessages} from './i18n/catalogue.js';
export type {Catalogue, MessageOverrides} from './i18n/catalogue.js';
export * from './elements/accept-invite/accept-invite.js';
export * from './elements/accept-invite/accept-invite.events.js';
export * from './elements/access-history/access-history.js';
export {type HistoryKind, type HistoryView} from './elements/access-history/history-view.js';
export * from './elements/csv-invite/csv-invite.js';
export * from './elements/csv-invite/csv-invite.events.js';
export * from './elements/invitation-table/invitation-table.js';
export * from './elements/invite-dialog/invite-dialog.js';
export * from './elements/invite-dialog/invite-dialog.events.js';
export type {InviteField, InviteInitial, InvitePerson} from './elements/invite-dialog/invite-dialog.model.js';
export * from './elements/my-seat/my-seat.js';
export * from './elements/my-seat/my-seat.events.js';
export * from './elements/seat-table/seat-table.js';
export * from './elements/seat-table/seat-table.events.js';
export * from './elements/seat-table/seats-view.js';
export * from './elements/seat-wizard/seat-wizard.js';
export * from './elements/seat-wizard/seat-wizard.events.js';
export * from './elements/tenant-provider/tenant-provider.js';
export * from './elements/user-table/user-table.js';
export * from './elements/user-table/user-table.events.js';
export * from './elements/user-table/users-view.js';
export type {ExtraColumn} from './elements/user-table/columns.js';
export type {RowAction} from './people/menu-items.js';
export type {BulkSubject} from './people/bulk/bulk-context.js';
export * from './people/row-action-event.js';
export type {
  CorrectionSubject,
  HandOverSubject,
  OwnedItem,
  OwnedItemsSource,
  ReplacementSubject,
  SeatSubject,
  UserChangeSubject,
} from './people/subjects.js';
export type {
  AssignSubject,
  DeviceSubject,
  FaultSubject,
  ModesSubject,
  SeatOnlySubject,
  SeatRequestSubject,
  SpareSubject,
} from './seats/seat-actions.js';
