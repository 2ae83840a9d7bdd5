/** Owns text that is data (role labels, section names): one string, or one per language. */

/** A string for every language, or a record keyed by BCP 47 language tag. */
export type LocalizedText = string | Readonly<Record<string, string>>;

/** Picks the best text for `language`: exact tag, then its base language, then English, then whatever is there. */
export function localizedText(text: LocalizedText | undefined, language: string): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  const base = language.split('-')[0] ?? language;
  return text[language] ?? text[base] ?? text['en'] ?? Object.values(text)[0] ?? '';
}
