/** Owns why somebody of a batch was not invited, in words. */
import type {CsvMessages} from '../../i18n/csv/en.js';
import {issueText, problemText, refusalText} from '../../i18n/problem-text.js';
import type {ProblemMessages} from '../../i18n/problem/en.js';
import {CONFLICT_REASONS, FIELD_ISSUE_CODES} from '../../model/problem.js';

interface Words {
  readonly problem: ProblemMessages;
  readonly csv: CsvMessages;
}

export function reasonText({problem, csv}: Words, outcome: string, reason: string | undefined): string {
  if (outcome === 'waiting') return csv.notSentYet;
  if (reason === 'unknown_role') return csv.unknownRole;
  const known = (list: readonly string[]) => reason !== undefined && list.includes(reason);
  if (known(FIELD_ISSUE_CODES)) return issueText(reason ?? '', problem);
  if (known(CONFLICT_REASONS)) return problemText({kind: 'conflict', reason: reason ?? ''}, problem);
  const ofServer: Readonly<Record<string, string>> = {
    network: problem.network,
    timeout: problem.timeout,
    server: problem.server,
    not_found: problem.notFound,
  };
  return ofServer[reason ?? ''] ?? refusalText(reason ?? '', problem);
}
