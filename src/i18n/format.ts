/** Owns dates and numbers, by Intl. */
const MOST_WRITTEN = 1_000;

export class Format {
  readonly #number: Intl.NumberFormat;
  readonly #day: Intl.DateTimeFormat;
  readonly #date: Intl.DateTimeFormat;
  readonly #exact: Intl.DateTimeFormat;
  readonly #relative: Intl.RelativeTimeFormat;
  /** Days and moments as they were written last: a list writes those in sight again whenever it moves. */
  readonly #written = new Map<string, string>();

  constructor(readonly language: string) {
    this.#number = new Intl.NumberFormat(language);
    this.#day = new Intl.DateTimeFormat(language, {dateStyle: 'medium'});
    this.#date = new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeZone: 'UTC'});
    this.#exact = new Intl.DateTimeFormat(language, {dateStyle: 'full', timeStyle: 'short'});
    this.#relative = new Intl.RelativeTimeFormat(language, {numeric: 'auto'});
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  /** A day, e.g. "Nov 21, 2026". */
  day(iso: string): string {
    return this.#once('day', iso, this.#day);
  }

  /** A day of the calendar, `YYYY-MM-DD`: the same day wherever it is read. */
  date(day: string): string {
    return formatted(this.#date, `${day.slice(0, 10)}T12:00:00Z`);
  }

  /** The whole truth about a moment, for hover and screen readers. */
  exact(iso: string): string {
    return this.#once('exact', iso, this.#exact);
  }

  /** The nearest whole unit between now and then, e.g. "3 hours ago", "in 7 days". */
  relative(iso: string, now = Date.now()): string {
    const seconds = (Date.parse(iso) - now) / 1000;
    if (Number.isNaN(seconds)) return iso;
    // Rounded first, so that 59.6 minutes are an hour and not "60 minutes".
    const [unit, size] =
      UNITS.find(([, limit], index) => {
        const smaller = UNITS[index + 1]?.[1] ?? 60;
        return Math.round(Math.abs(seconds) / smaller) * smaller >= limit;
      }) ?? (['minute', 60] as const);
    return this.#relative.format(Math.round(seconds / size), unit);
  }

  #once(kind: string, iso: string, format: Intl.DateTimeFormat): string {
    const key = `${kind} ${iso}`;
    const text = this.#written.get(key) ?? formatted(format, iso);
    if (this.#written.size >= MOST_WRITTEN) this.#written.clear();
    this.#written.set(key, text);
    return text;
  }
}

const formats = new Map<string, Format>();

/** The formats of a language; making them is slow, so they are made once. */
export function formatOf(language: string): Format {
  const format = formats.get(language) ?? new Format(language);
  formats.set(language, format);
  return format;
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
