/** Owns finding addresses in what somebody typed or pasted: lists, lines, `Name <address>`, columns. */
import {cleanEmail} from './email.js';

/** Splits on commas, semicolons, white space and line ends; reads `"Name" <address>` as the address. */
export function splitAddresses(text: string): string[] {
  const bracketed = text.replace(/(?:"[^"]*"|[^",;\n\r\t<>]*)<([^<>]*)>/g, ' $1 ');
  return bracketed
    .split(/[\s,;]+/u)
    .map(cleanEmail)
    .filter(Boolean);
}
