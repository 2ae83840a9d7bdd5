/** Owns which words a mail is written in: the recipient's language, English where there is none. */
import {mailEn, type MailWords} from './en.js';
import {mailAr} from './ar.js';
import {mailDe} from './de.js';
import {mailEs} from './es.js';
import {mailFr} from './fr.js';
import {mailJa} from './ja.js';

const LANGUAGES: Readonly<Record<string, MailWords>> = {
  ar: mailAr,
  de: mailDe,
  en: mailEn,
  es: mailEs,
  fr: mailFr,
  ja: mailJa,
};

export interface MailLanguage {
  /** The language as the mail has it, a tag Intl knows. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly words: MailWords;
}

/** The first of these languages that mails can be written in. */
export function mailLanguage(...wanted: readonly (string | null | undefined)[]): MailLanguage {
  for (const tag of wanted) {
    const base = tag?.split('-')[0]?.toLowerCase() ?? '';
    const words = Object.hasOwn(LANGUAGES, base) ? LANGUAGES[base] : undefined;
    if (words) return {language: base, direction: base === 'ar' ? 'rtl' : 'ltr', words};
  }
  return {language: 'en', direction: 'ltr', words: mailEn};
}
