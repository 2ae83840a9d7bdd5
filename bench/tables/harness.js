/**
 * Owns what is done to each table inside the page, and when it counts as done: an answer is there once the row that
 * must stand on top has been painted, whatever the table did to get there.
 */
const ROLES = ['Admin', 'Member', 'Owner', 'Viewer'];
const STATUSES = ['Active', 'Pending', 'Inactive'];
const FIRST = ['Ada', 'Grace', 'Alan', 'Linus', 'Edsger', 'Barbara', 'Donald', 'Margaret'];
const LAST = ['Lovelace', 'Hopper', 'Turing', 'Torvalds', 'Dijkstra', 'Liskov', 'Knuth', 'Hamilton'];

const LONGEST_WAIT_MS = 60_000;
const SETTLE_MS = 300;
const SLOW_FRAME_MS = 50;
/** Where cells are looked at, from the left edge and below the header: inside the address, in the first row. */
const PROBE_X = 300;
const PROBE_Y = 20;
const PROBE_MIDDLE = 300;
const ADDRESS = /[a-z]{8}\d{6}@example\.com/;
/** More text than one row has: whatever holds it holds several. */
const LONGEST_ROW = 260;

let rows;
let expected;
let searched;

/** Numbers that look like chance and are the same in every run (mulberry32). */
function chances(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function makeRows(count) {
  const chance = chances(42);
  const pick = (items) => items[Math.floor(chance() * items.length)];
  const letter = () => String.fromCharCode(97 + Math.floor(chance() * 26));
  return Array.from({length: count}, (_, index) => ({
    id: `u${index}`,
    name: `${pick(FIRST)} ${pick(LAST)} ${index}`,
    email: `${Array.from({length: 8}, letter).join('')}${String(index).padStart(6, '0')}@example.com`,
    role: pick(ROLES),
    status: pick(STATUSES),
    joined: 1_600_000_000_000 + Math.floor(chance() * 1.5e11),
  }));
}

const frame = () => new Promise(requestAnimationFrame);
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs after the next painting, before anything else. */
const task = (run) =>
  new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => resolve(run());
    port2.postMessage(0);
  });

function deepest(x, y) {
  let element = document.elementFromPoint(x, y);
  for (let inner = element; inner?.shadowRoot; element = inner) {
    inner = inner.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === element) break;
  }
  return element;
}

/** The address in the row at this height, through shadow roots and slots; empty where the row is blank. */
function addressAt(y) {
  let element = deepest(PROBE_X, y);
  for (let step = 0; element && step < 8; step++) {
    const slotted = element.querySelector?.('slot')?.assignedElements({flatten: true})[0];
    for (const text of [element.textContent, slotted?.textContent ?? ''])
      if (text.length < LONGEST_ROW && ADDRESS.test(text)) return ADDRESS.exec(text)[0];
    element = element.parentElement ?? element.getRootNode().host;
  }
  return '';
}

const {table} = globalThis;
/** Where the first row begins: below the header, or at the top of what scrolls. */
function top() {
  const header =
    table.headerBottom?.() ?? table.scroller()?.querySelector('thead')?.getBoundingClientRect().bottom;
  return header ?? table.scroller()?.getBoundingClientRect().top ?? 0;
}

/** Two letters of an address that no name has, so that every table finds the same people. */
function searchFor(byEmail) {
  const names = [...FIRST, ...LAST].join(' ').toLowerCase();
  for (let index = Math.floor(byEmail.length * 0.37); ; index++) {
    const {email} = byEmail[index % byEmail.length];
    const letters = [1, 2, 3, 4].map((at) => email.slice(at, at + 2)).find((pair) => !names.includes(pair));
    if (letters) return letters;
  }
}

globalThis.bench = {
  async prepare(count) {
    rows = makeRows(count);
    const byEmail = rows.toSorted((a, b) => (a.email < b.email ? -1 : 1));
    const byName = rows.toSorted((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
    searched = searchFor(byEmail);
    expected = {
      data: (table.firstOrder === 'name' ? byName : rows)[0].email,
      sort: byEmail[0].email,
      filter: byEmail.find(({email}) => email.includes(searched)).email,
    };
    await table.prepare?.(rows);
    await table.mount(document.getElementById('app'));
    await frame();
    await frame();
  },

  /** Milliseconds from the deed to the painting of the row that must now be the first. */
  async timed(deed) {
    await frame();
    await pause(0);
    const started = performance.now();
    if (deed === 'data') table.setData(rows);
    else if (deed === 'sort') table.sort();
    else table.filter(searched);
    while (performance.now() - started < LONGEST_WAIT_MS) {
      await frame();
      if (addressAt(top() + PROBE_Y) === expected[deed])
        return (await task(() => performance.now())) - started;
    }
    throw new Error(`${deed}: ${addressAt(top() + PROBE_Y) || 'nothing'} instead of ${expected[deed]}`);
  },

  /**
   * The whole list in so many milliseconds. The place is set after each painting, so that the scroll event and all
   * work of the table come before the next, as with a wheel; then it is looked at what that painting showed.
   */
  async scroll(milliseconds) {
    const scroller = table.scroller();
    const most = scroller.scrollHeight - scroller.clientHeight;
    const middle = top() + PROBE_MIDDLE;
    await pause(SETTLE_MS);
    const frames = [];
    let blank = 0;
    const started = await frame();
    let before = started;
    for (let elapsed = 0; elapsed < milliseconds;) {
      const now = await frame();
      frames.push(now - before);
      before = now;
      elapsed = now - started;
      await task(() => {
        if (!addressAt(middle)) blank++;
        scroller.scrollTop = most * Math.min(1, elapsed / milliseconds);
      });
    }
    return {
      frames: frames.length,
      slow: frames.filter((length) => length > SLOW_FRAME_MS).length,
      longest: Math.max(...frames),
      blank: (100 * blank) / frames.length,
    };
  },

  async backToTop() {
    table.scroller().scrollTop = 0;
    await pause(2 * SETTLE_MS);
  },
};
