import type {MailLanguage} from './words/index.js';

/** A moment in the mail's language; always UTC, since nobody knows where it is read. */
export const untilIn = ({language}: MailLanguage, moment: Date): string =>
  new Intl.DateTimeFormat(language, {dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC'}).format(moment);
