/** Owns dates, numbers, lists and plurals, by Intl. */
export class Format {
  readonly #number: Intl.NumberFormat;
  readonly #day: Intl.DateTimeFormat;
  readonly #exact: Intl.DateTimeFormat;
  readonly #relative: Intl.RelativeTimeFormat;

  constructor(readonly language: string) {
    this.#number = new Intl.NumberFormat(language);
    this.#day = new Intl.DateTimeFormat(language, {dateStyle: 'medium'});
    this.#exact = new Intl.DateTimeFormat(language, {dateStyle: 'full', timeStyle: 'short'});
    this.#relative = new Intl.RelativeTimeFormat(language, {numeric: 'auto'});
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  /** A day, e.g. "Nov 21, 2026". */
  day(iso: string): string {
    return formatted(this.#day, iso);
  }

  /** The whole truth about a moment, for hover and screen readers. */
  exact(iso: string): string {
    return formatted(this.#exact, iso);
  }

  /** The nearest whole unit between now and then, e.g. "3 hours ago", "in 7 days". */
  relative(iso: string, now = Date.now()): string {
    const seconds = (Date.parse(iso) - now) / 1000;
    if (Number.isNaN(seconds)) return iso;
    const [unit, size] = UNITS.find(([, limit]) => Math.abs(seconds) >= limit) ?? ['minute', 60];
    return this.#relative.format(Math.round(seconds / size), unit);
  }
}

const UNITS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
] as const;

/** A date nobody can read is shown as it came. */
function formatted(format: Intl.DateTimeFormat, iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : format.format(date);
}

/** Chooses the sentence for a count by the language's own plural rules; `other` is always there. */
export function plural(
  language: string,
  count: number,
  forms: Partial<Record<Intl.LDMLPluralRule, string>> & {other: string},
): string {
  const form = forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
  return form.replace('#', new Intl.NumberFormat(language).format(count));
}
