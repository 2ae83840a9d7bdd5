/**
 * The physical bound: rows of plain DOM written by hand, a screenful of them filled anew while the list scrolls, and
 * nothing else that a table has.
 */
import {dayOf, HEADER, LOOK, ROW_HEIGHT} from './look.js';

const BEYOND = 4;
const IN_SIGHT = 14;

const rowTemplate = document.createElement('template');
rowTemplate.innerHTML =
  '<div class="row" role="row"><span> </span><span> </span><span><span> </span></span><span><span> </span></span><span> </span><span><button>⋯</button></span></div>';

let viewport;
let size;
let data = [];
let shown = [];
const pool = [];

function makeRow() {
  const element = rowTemplate.content.firstChild.cloneNode(true);
  const [name, email, role, status, joined] = element.children;
  size.append(element);
  return {
    element,
    texts: [
      name.firstChild,
      email.firstChild,
      role.firstChild.firstChild,
      status.firstChild.firstChild,
      joined.firstChild,
    ],
    badges: [role.firstChild, status.firstChild],
    index: -1,
    row: undefined,
  };
}

function fill(slot, index) {
  const row = shown[index];
  if (slot.index !== index) slot.element.style.transform = `translateY(${index * ROW_HEIGHT}px)`;
  slot.index = index;
  if (slot.row === row) return;
  slot.row = row;
  const values = [row.name, row.email, row.role, row.status, dayOf(row.joined)];
  for (const [place, value] of values.entries()) slot.texts[place].data = value;
  slot.badges[0].className = `badge b-${row.role}`;
  slot.badges[1].className = `badge b-${row.status}`;
}

function draw() {
  const start = Math.max(0, Math.floor(viewport.scrollTop / ROW_HEIGHT) - BEYOND);
  const end = Math.min(shown.length, start + IN_SIGHT + 2 * BEYOND + 1);
  const needed = end - start;
  while (pool.length < needed) pool.push(makeRow());
  for (const [place, {element}] of pool.entries()) {
    const hidden = place >= needed;
    if (element.hidden !== hidden) element.style.display = hidden ? 'none' : '';
    element.hidden = hidden;
  }
  for (let index = start; index < end; index++)
    fill(pool[needed === pool.length ? index % needed : index - start], index);
}

function show(rows) {
  shown = rows;
  size.style.height = `${rows.length * ROW_HEIGHT}px`;
  draw();
}

globalThis.table = {
  async mount(container) {
    container.innerHTML = `<style>${LOOK} .size{contain:strict} .row{position:absolute;top:0;left:0;contain:strict;width:910px}</style>
      <div class="table"><div class="head">${HEADER}</div><div class="viewport"><div class="size"></div></div></div>`;
    viewport = container.querySelector('.viewport');
    size = container.querySelector('.size');
    viewport.addEventListener('scroll', draw, {passive: true});
  },
  setData: (rows) => show((data = rows)),
  sort: () => show((data = data.toSorted((a, b) => (a.email < b.email ? -1 : 1)))),
  filter: (text) => show(data.filter(({email}) => email.includes(text))),
  scroller: () => viewport,
};
