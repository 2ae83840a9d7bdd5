/** Owns writing money and time that runs out, by Intl. */
import type {Money} from '../model/seats/seat.js';

/** As it is read, from the smallest unit of its currency; whole amounts without the coins. */
export function moneyText({amount, currency}: Money, language: string): string {
  const format = (digits?: number) =>
    new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      ...(digits !== undefined && {minimumFractionDigits: digits, maximumFractionDigits: digits}),
    });
  try {
    const digits = format().resolvedOptions().maximumFractionDigits ?? 2;
    const unit = 10 ** digits;
    return format(amount % unit === 0 ? 0 : digits).format(amount / unit);
  } catch {
    // No currency that anybody knows: as it came.
    return `${amount} ${currency}`;
  }
}

/** Minutes and seconds, e.g. "9:41". */
export function countdownText(ms: number, language: string): string {
  const seconds = Math.ceil(ms / 1000);
  const whole = new Intl.NumberFormat(language);
  const padded = new Intl.NumberFormat(language, {minimumIntegerDigits: 2});
  return `${whole.format(Math.floor(seconds / 60))}:${padded.format(seconds % 60)}`;
}
