/** Owns the language of the demo's own pages: chosen by the reader, kept in this browser, live. */
import {pagesAr} from './ar.js';
import {pagesDe} from './de.js';
import {pagesEn, type PageWords} from './en.js';
import {pagesEs} from './es.js';
import {pagesFr} from './fr.js';
import {pagesJa} from './ja.js';

const LANGUAGES: Readonly<Record<string, PageWords>> = {
  en: pagesEn,
  de: pagesDe,
  fr: pagesFr,
  es: pagesEs,
  ar: pagesAr,
  ja: pagesJa,
};
const KEPT_AS = 'demo-language';

/** The words of the page's language. */
export const words = (): PageWords => LANGUAGES[document.documentElement.lang] ?? pagesEn;

/** Takes over the reader's language, fills the picker, and tells when another one is chosen. */
export function startLanguage(picker: HTMLSelectElement, onChange: (language: string) => void): void {
  const wanted = [
    new URLSearchParams(location.search).get('lang'),
    localStorage.getItem(KEPT_AS),
    ...navigator.languages,
  ];
  const known = wanted.map((tag) => tag?.split('-')[0] ?? '').find((tag) => Object.hasOwn(LANGUAGES, tag));
  for (const language of Object.keys(LANGUAGES)) {
    const name = new Intl.DisplayNames([language], {type: 'language'}).of(language) ?? language;
    picker.add(new Option(name.charAt(0).toLocaleUpperCase(language) + name.slice(1), language));
  }
  const speak = (language: string) => {
    const page = document.documentElement;
    page.lang = language;
    page.dir = language === 'ar' ? 'rtl' : 'ltr';
    picker.value = language;
    fillIn();
    onChange(language);
  };
  picker.addEventListener('change', () => {
    localStorage.setItem(KEPT_AS, picker.value);
    speak(picker.value);
  });
  speak(known ?? 'en');
}

/** Puts the words where the page's HTML names them: `data-words` for text, `data-words-label` for names. */
function fillIn(): void {
  const texts = words() as unknown as Readonly<Record<string, unknown>>;
  for (const element of document.querySelectorAll<HTMLElement>('[data-words], [data-words-label]')) {
    const {words: text, wordsLabel: label} = element.dataset;
    if (text && typeof texts[text] === 'string') element.textContent = texts[text];
    if (label && typeof texts[label] === 'string')
      element.setAttribute(element.title ? 'title' : 'aria-label', texts[label]);
  }
}
