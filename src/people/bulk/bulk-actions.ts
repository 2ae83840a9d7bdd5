/** Owns which changes to many people a product and a back end offer, and what each is called. */
import type {BulkMessages} from '../../i18n/bulk/en.js';
import {refusalText} from '../../i18n/problem-text.js';
import {BULK_ACTIONS, type BulkAction, type BulkItem} from '../../model/bulk.js';
import {offersAct, type UserAct} from '../../model/policy.js';
import type {Session} from '../../model/session.js';
import type {Voice} from '../voice.js';

export function offeredActions({profile, capabilities}: Session): readonly BulkAction[] {
  const offers = (act: UserAct) => offersAct(profile, act);
  const rules: Record<BulkAction, boolean> = {
    change_role: offers('change_role') && profile.people?.roleChanges !== 'replace',
    deactivate: offers('deactivate'),
    reactivate: offers('reactivate'),
    block: offers('block') && capabilities.users.block === true,
    remove: offers('remove') && capabilities.users.remove === true,
    resend: capabilities.invitations.resend === true,
    set_access_end: capabilities.users.accessEnds === true,
  };
  return BULK_ACTIONS.filter((action) => rules[action]);
}

export const GRAVE: readonly BulkAction[] = ['block', 'remove'];

export function actionLabel({words: {people}}: Voice, bulk: BulkMessages, action: BulkAction): string {
  const labels: Record<BulkAction, string> = {
    change_role: people.changeRole,
    deactivate: people.deactivate,
    reactivate: people.reactivate,
    block: people.block,
    remove: people.remove,
    resend: people.resend,
    set_access_end: bulk.setAccessEnd,
  };
  return labels[action];
}

export function actionQuestion(bulk: BulkMessages, action: BulkAction): string {
  const questions: Record<BulkAction, string> = {
    change_role: bulk.askChangeRole,
    deactivate: bulk.askDeactivate,
    reactivate: bulk.askReactivate,
    block: bulk.askBlock,
    remove: bulk.askRemove,
    resend: bulk.askResend,
    set_access_end: bulk.askAccessEnd,
  };
  return questions[action];
}

/** Why somebody is skipped, or failed. */
export function reasonText({words: {problem}}: Voice, bulk: BulkMessages, reason: string): string {
  const known: Record<string, string> = {
    unchanged: bulk.unchanged,
    not_joined: bulk.notJoined,
    already_joined: bulk.alreadyJoined,
    not_found: bulk.notFound,
    network: problem.network,
    server: problem.server,
    timeout: problem.timeout,
  };
  return Object.hasOwn(known, reason) ? (known[reason] ?? reason) : refusalText(reason, problem);
}

export function outcomeText(bulk: BulkMessages, outcome: BulkItem['outcome']): string {
  const known: Record<string, string> = {
    done: bulk.outcomeDone,
    failed: bulk.outcomeFailed,
    skipped: bulk.outcomeSkipped,
    waiting: bulk.outcomeWaiting,
  };
  return known[outcome] ?? outcome;
}
