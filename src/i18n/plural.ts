/** Owns the choice between a language's plural forms. */

/**
 * Chooses the sentence for a count by the language's own plural rules; `other` is always there. `#` stands for
 * the count and `{name}` for a value, put in together: an address that holds a `#` is left alone.
 */
export function plural(
  language: string,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & {other: string},
  values: Readonly<Record<string, string>> = {},
): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  const number = new Intl.NumberFormat(language).format(count);
  return form.replace(/#|\{(\w+)\}/g, (part, name: string | undefined) =>
    name === undefined ? number : (values[name] ?? part),
  );
}
