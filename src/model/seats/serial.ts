/** Owns whether a serial can be one of a model, before anybody who knows is asked. */
import type {DeviceModel} from './seat.js';

const LONGEST_SERIAL = 64;

export const SERIAL_ISSUES = ['required', 'too_long', 'serial_format', 'serial_taken'] as const;
export type SerialIssue = (typeof SERIAL_ISSUES)[number];

/** As it is printed: without what surrounds it when copied, in capitals. */
export const cleanSerial = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/** What is wrong with it, or nothing; `serial` is clean. */
export function serialIssue(
  {serialPattern}: Pick<DeviceModel, 'serialPattern'>,
  serial: string,
): SerialIssue | undefined {
  if (!serial) return 'required';
  if (serial.length > LONGEST_SERIAL) return 'too_long';
  return serialPattern && !matches(serialPattern, serial) ? 'serial_format' : undefined;
}

/** A pattern that is none judges nobody. */
function matches(pattern: string, serial: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(serial);
  } catch {
    return true;
  }
}
