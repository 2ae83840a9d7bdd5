/** Owns finding addresses in what somebody typed or pasted: lists, lines, `Name <address>`, columns. */
import {cleanEmail} from './email.js';

/** Commas and semicolons of any script, line ends, tabs: what cells and lists are copied with. */
const SEPARATORS = /[,;،؛、，；\n\r\t]+/;

/**
 * Splits on commas, semicolons, white space and line ends; reads `"Name" <address>` as the address.
 * Every step is linear: whoever pastes a whole file gets an answer, not a frozen page.
 */
export function splitAddresses(text: string): string[] {
  return text
    .replace(/"[^"]*"(?=\s*<)/g, ' ')
    .split(SEPARATORS)
    .flatMap(addressesOf)
    .flatMap((words) => words.split(/\s+/u))
    .map(cleanEmail)
    .filter(Boolean);
}

/** What stands in angle brackets and after the last of them; all of it where there are none. */
function addressesOf(part: string): string[] {
  const pieces = part.split(/<([^<>]*)>/);
  return pieces.filter((_, index) => index % 2 === 1 || index === pieces.length - 1);
}
