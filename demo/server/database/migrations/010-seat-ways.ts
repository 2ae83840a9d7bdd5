/** Seats reserved for somebody invited, offers that are paid elsewhere first, and codes that go out by mail. */
export const seatWays = `
alter table tenants
  add column pays_at_checkout boolean not null default false;

alter table seats
  add column reserved_for uuid references invitations on delete set null,
  add constraint seats_held_or_reserved check (holder_id is null or reserved_for is null);

create unique index seats_one_reservation on seats (reserved_for) where reserved_for is not null;

alter table seat_quotes
  add column paid_at timestamptz;

alter table seat_orders
  drop column tracking_url;

alter table outbox
  add column pairing_id uuid references pairings on delete cascade,
  drop constraint outbox_one_subject,
  add constraint outbox_one_subject check
    (num_nonnulls(secret_id, account_secret_id, membership_id, pairing_id) = 1);

create index on outbox (pairing_id) where pairing_id is not null`;
