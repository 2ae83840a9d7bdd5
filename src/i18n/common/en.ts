import {plural} from '../plural.js';

/** Words that more than one element uses. */
export const commonEn = {
  loading: 'Loading',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  done: 'Done',
  copy: 'Copy',
  copied: 'Copied',
  moreActions: (who: string) => `Actions for ${who}`,
  you: 'You',
  statusActive: 'Active',
  statusInactive: 'Deactivated',
  statusPending: 'Pending',
  statusExpired: 'Expired',
  statusReplaced: 'Replaced',
  moreShown: (count: number) => plural('en', count, {one: '# row is shown.', other: '# rows are shown.'}),
};
export type CommonMessages = typeof commonEn;
