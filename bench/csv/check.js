/** The check of the readers that give strings: format of the address, role, the same address twice. */
const ROLES = new Set(['admin', 'member']);

function isEmail(text) {
  const at = text.indexOf('@');
  if (at < 1 || at > 64 || text.length > 254 || text.indexOf('@', at + 1) !== -1) return false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= 32 || code === 44 || code === 59 || code === 60 || code === 62 || code === 34) return false;
  }
  return text.indexOf('.', at + 2) !== -1 && text.charCodeAt(text.length - 1) !== 46;
}

export function checked(rows) {
  const seen = new Set();
  let ready = 0;
  const people = rows.map(([email = '', first, last, role]) => {
    const address = email.trim();
    const key = address.toLowerCase();
    const right = isEmail(address) && ROLES.has(role) && !seen.has(key);
    seen.add(key);
    if (right) ready++;
    return {email: address, first, last, role, right};
  });
  return {ready, people};
}
