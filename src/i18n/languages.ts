/** Owns the list of languages, and what an area of words is: English at hand, the others loaded when a page asks for them. */
export const LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A language that is missing here does not compile. */
export type AreaWords<T> = {readonly en: T} & Readonly<
  // Undefined where the languages come as scripts of their own, beside the CDN file.
  Record<Exclude<Language, 'en'>, () => Promise<T | undefined>>
>;

/** The language without region and script: what words are kept under. */
export const baseLanguage = (language: string): string => language.split('-')[0]?.toLowerCase() ?? language;

/** Languages written from right to left, by their own code or their script's. */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|ha-arab|he|ks|nqo|pa-arab|ps|sd|syr|ug|ur|uz-arab|yi)\b/i;

export const isRightToLeft = (language: string): boolean => RIGHT_TO_LEFT.test(language);
