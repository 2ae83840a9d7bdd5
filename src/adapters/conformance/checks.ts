/** Owns the order of the checks: by operation, reading before writing. */
import type {Check} from './check.js';
import {accessHistoryChecks} from './checks/access-history.js';
import {batchChecks} from './checks/batches.js';
import {bulkChecks} from './checks/bulk.js';
import {inviteChecks} from './checks/invitations-create.js';
import {inviteTwiceChecks} from './checks/invitations-create-twice.js';
import {inviteRefusalChecks} from './checks/invitations-create-refused.js';
import {linkChecks} from './checks/invitations-link.js';
import {invitationListChecks} from './checks/invitations-list.js';
import {resendChecks} from './checks/invitations-resend.js';
import {revokeChecks} from './checks/invitations-revoke.js';
import {updateChecks} from './checks/invitations-update.js';
import {userDepartureChecks} from './checks/users-departure.js';
import {userReadChecks} from './checks/users-reads.js';
import {userUpdateChecks} from './checks/users-update.js';
import {joinChecks} from './checks/join.js';
import {METHODS, methodChecks} from './checks/every-method.js';
import {sessionChecks} from './checks/session.js';
import {liveChecks} from './checks/subscribe.js';
import {userGetChecks} from './checks/users-get.js';
import {userListChecks} from './checks/users-list.js';
import {userPagingChecks} from './checks/users-paging.js';
import {setActiveChecks} from './checks/users-set-active.js';

const OWN: readonly Check[] = [
  ...sessionChecks,
  ...userListChecks,
  ...userPagingChecks,
  ...userGetChecks,
  ...userReadChecks,
  ...setActiveChecks,
  ...userUpdateChecks,
  ...userDepartureChecks,
  ...accessHistoryChecks,
  ...invitationListChecks,
  ...inviteChecks,
  ...inviteRefusalChecks,
  ...inviteTwiceChecks,
  ...resendChecks,
  ...revokeChecks,
  ...updateChecks,
  ...linkChecks,
  ...joinChecks,
];

/** Every check, those of one operation beside one another. */
export const CHECKS: readonly Check[] = [
  ...METHODS.flatMap((method) => [
    ...OWN.filter(({operation}) => operation === method.operation),
    ...methodChecks(method),
  ]),
  ...bulkChecks,
  ...batchChecks,
  ...liveChecks,
];
