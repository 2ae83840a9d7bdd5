/** Owns where a page may send somebody next: only to places on its own list, whatever an address asks for. */

/**
 * The address to go to, or nothing when it leads off the list. `target` may be a path of `base` or a whole
 * address; anything a browser could read in two ways (`\\`, `//`, control characters, a login name) is refused.
 */
export function safeReturnUrl(
  target: string,
  base: string,
  allowedOrigins: readonly string[],
): string | undefined {
  // Browsers drop tabs and line ends, and take a backslash for a slash; no honest address has them.
  if (/[\p{Cc}\p{Cf}\p{Z}\\]/u.test(target) || /^\/\//.test(target)) return undefined;
  if (!/^(?:https?:\/\/[^/]|\/|[?#])/i.test(target)) return undefined;
  try {
    const url = new URL(target, base);
    if (!/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
    return [new URL(base).origin, ...allowedOrigins].includes(url.origin) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
