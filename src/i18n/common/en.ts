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
};
export type CommonMessages = typeof commonEn;
