import type {LocalizedText} from '../../model/localized-text.js';
import {localizedText} from '../../model/localized-text.js';

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
  data: (text: LocalizedText) => localizedText(text, 'en'),
};
export type CommonMessages = typeof commonEn;
