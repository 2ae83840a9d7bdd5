/** Owns doing what is to be done about one person of a batch, and what its failures mean for them and for the rest. */
import type {AddressStanding} from '../../model/batch.js';
import {isMaybeApplied, type Problem} from '../../model/problem.js';
import {problemOf, type TenantAdapter} from '../adapter.js';
import type {Batch, Row} from './serial-batch.js';

export type Back = Required<Pick<TenantAdapter, 'session' | 'users' | 'invitations'>>;

/** What the back end knows of addresses. */
export type AskStandings = (emails: readonly string[]) => Promise<readonly AddressStanding[]>;

/** Does what is to be done about one, and says how long to wait before the next, where the back end asks for it. */
export async function attempt(
  back: Back,
  batch: Batch,
  row: Row,
  standings: AskStandings,
): Promise<number | undefined> {
  try {
    // Of unknown outcome before: looked up rather than sent again.
    if (row.looked === false && (await isInvited(row, standings))) return undefined;
    await actOn(back, row, `${batch.id} ${batch.rows.indexOf(row)} ${batch.acts}`);
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind === 'rate_limited') return problem.retryAfterMs;
    const asWhole = row.task === 'remind' || row.task === 'revoke';
    if (ENDS_IT.includes(problem.kind)) {
      // Everybody behind would meet the same: it stops, and nobody is given up.
      batch.state = 'stopped';
      if (!isMaybeApplied(problem) || asWhole) return undefined;
    }
    row.outcome = asWhole
      ? 'invited'
      : isMaybeApplied(problem)
        ? 'unknown'
        : skips(problem)
          ? 'skipped'
          : 'failed';
    row.reason = reasonOf(problem);
  }
  row.task = 'invite';
  return undefined;
}

/** What is no fault of one person. */
const ENDS_IT: readonly Problem['kind'][] = ['unauthenticated', 'network', 'timeout', 'aborted'];

async function isInvited(row: Row, standings: AskStandings): Promise<boolean> {
  const [known] = await standings([row.person.email]);
  row.looked = true;
  if (!known) return false;
  row.outcome = known.state === 'invited' ? 'invited' : 'skipped';
  if (known.state === 'invited') row.invitationId = known.id;
  else row.reason = known.state === 'inactive' ? 'inactive_member' : 'already_member';
  return true;
}

async function actOn({users, invitations}: Back, row: Row, key: string): Promise<void> {
  const {existing, ...draft} = row.person;
  const options = {idempotencyKey: `${key} ${row.task}`};
  if (row.task === 'remind' || row.task === 'revoke') {
    const id = row.invitationId ?? '';
    if (row.task === 'remind') await invitations.resend(id, options);
    else await invitations.revoke(id, options);
    row.outcome = row.task === 'remind' ? 'resent' : 'revoked';
    return;
  }
  try {
    const result = await invitations.create(draft, options);
    row.outcome = 'invited';
    if ('invitation' in result) row.invitationId = result.invitation.id;
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind !== 'conflict' || problem.id === undefined) throw error;
    if (problem.reason === 'already_invited' && existing === 'resend') {
      await invitations.resend(problem.id, options);
      row.outcome = 'resent';
      row.invitationId = problem.id;
    } else if (problem.reason === 'inactive_member' && existing === 'reactivate') {
      await users.setActive(problem.id, true, options);
      row.outcome = 'reactivated';
    } else throw error;
  }
}

const skips = (problem: Problem): boolean =>
  problem.kind === 'conflict' &&
  ['already_member', 'inactive_member', 'already_invited'].includes(problem.reason);

const reasonOf = (problem: Problem): string =>
  'reason' in problem
    ? problem.reason
    : problem.kind === 'validation'
      ? (problem.issues[0]?.code ?? problem.kind)
      : problem.kind;
