/** Owns what may be set as a last day of access: days are the account's, and the last one counts as a whole. */
import {accessEndIssue, dayIn, type FieldIssue, isAccessOver} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {MembershipRow} from '../database/schema.js';
import type {Caller} from '../http/authenticate.js';
import {invalid, invalidState} from '../http/problem.js';

/** The day it is now where this account's days begin. */
export const todayOf = (context: ServerContext, {tenant}: Pick<Caller, 'tenant'>): string =>
  dayIn(tenant.timeZone, context.config.clock.now());

export function accessEndIssues(context: ServerContext, caller: Caller, day: string): FieldIssue[] {
  if (day && !caller.profile.accessEnds) return [{field: 'accessEndsAt', code: 'not_offered'}];
  const code = accessEndIssue(day, todayOf(context, caller));
  return code ? [{field: 'accessEndsAt', code}] : [];
}

/** The last day of whoever is let in again; one that is over has to be replaced or taken away. */
export function accessEndAfter(
  context: ServerContext,
  caller: Caller,
  {access_ends_at}: MembershipRow,
  asked: string | undefined,
): string | null {
  const issues = asked ? accessEndIssues(context, caller, asked) : [];
  if (issues.length) throw invalid(issues);
  if (asked !== undefined) return asked || null;
  if (isAccessOver(access_ends_at ?? undefined, todayOf(context, caller))) throw invalidState('access_ended');
  return access_ends_at;
}
