/** Owns what this server offers a caller: by the product, and by what the caller's roles grant. */
import {type Capabilities, MANAGE_USERS, type Support} from 'tenant-elements';
import {MANAGE_SEATS} from '../seats/change.js';
import type {Caller} from '../http/authenticate.js';

export function capabilitiesOf(caller: Caller): Capabilities {
  const {grants, profile} = caller;
  const granted = (grant: string): Support => (grants.includes(grant) ? true : {no: 'permission'});
  const read = granted('users.read');
  const manage = granted(MANAGE_USERS);
  const offered = (action: string): Support =>
    !profile.people || profile.people.actions.includes(action) ? manage : {no: 'plan'};
  return {
    users: {
      list: read,
      search: true,
      sort: ['name', 'email', 'joined', 'last_active'],
      filters: (profile.fields ?? []).map(({key}) => key),
      paging: 'both',
      total: true,
      includeInvitations: true,
      setActive: manage,
      update: manage,
      changeEmail: manage,
      block: offered('block'),
      remove: offered('remove'),
      deletePermanently: offered('delete'),
      sendPasswordReset: offered('reset_password'),
      replace: profile.people?.roleChanges === 'replace' ? manage : {no: 'plan'},
      consequences: manage,
      history: manage,
      sessions: manage,
      accessHistory: manage,
      bulk: manage,
      accessEnds: profile.accessEnds ? manage : {no: 'plan'},
      freeSeat: profile.seatModes ? granted(MANAGE_SEATS) : {no: 'plan'},
    },
    invitations: {
      list: read,
      create: granted('invitations.create'),
      resend: manage,
      revoke: manage,
      // Credentials went to the address itself: what is wrong there is withdrawn and invited anew.
      update: profile.invitations.activeAtOnce ? {no: 'backend'} : manage,
      link: profile.invitations.copyLink ? manage : {no: 'plan'},
      batches: manage,
      schedule: manage,
    },
    ...(profile.seatModes && {seats: seatsOf(caller)}),
    live: caller.kind === 'member' ? true : read,
  };
}

/** A seat is a person's: a page's token has none of its own. */
function seatsOf({grants, kind, tenant}: Caller): NonNullable<Capabilities['seats']> {
  const manage: Support = grants.includes(MANAGE_SEATS) ? true : {no: 'permission'};
  const own: Support = kind === 'member' ? true : {no: 'permission'};
  // What is paid first is bought with an offer, and an offer is of a new seat.
  const order: Support = tenant.paysAtCheckout ? {no: 'plan'} : manage;
  return {manage, add: manage, order, own, pair: own};
}
