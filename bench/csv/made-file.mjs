/** Owns the files that are read: people by a seed, some quoted, some wrong, some twice; the same on every machine. */
const FIRST = ['Ada', 'Grace', 'Alan', 'Łukasz', 'Edsger', 'Zoë', 'Donald', 'Margaret'];
const LAST = ['Lovelace', 'Hopper', 'Turing', 'Müller', 'Dijkstra', "O'Neil", 'Knuth', 'Hamilton'];

/** A small generator of numbers that a seed decides (mulberry32). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function madeFile(count) {
  const next = numbers(7);
  const rows = ['email,first name,last name,role'];
  for (let index = 0; index < count; index++) {
    const kind = next();
    let first = FIRST[Math.floor(next() * FIRST.length)];
    let last = LAST[Math.floor(next() * LAST.length)];
    let role = next() < 0.3 ? 'admin' : 'member';
    let email = `user${index}.${last.replace(/[^a-z]/gi, '').toLowerCase()}@example${index % 97}.com`;
    if (kind < 0.02) email = email.replace('@', ' at ');
    else if (kind < 0.04) role = 'superuser';
    else if (kind < 0.07 && index > 10) email = `twice${index - (index % 10)}@example.com`;
    const quoting = next();
    if (quoting < 0.05) last = `"${last}, Jr."`;
    else if (quoting < 0.06) last = `"${last} ""the elder"""`;
    else if (quoting < 0.1) first = `"${first}"`;
    rows.push(`${email},${first},${last},${role}`);
  }
  return `\uFEFF${rows.join('\r\n')}\r\n`;
}
