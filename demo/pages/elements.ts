/** Owns finding what the page's own HTML holds, and the little that pages add to it. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}`);
  return element as T;
}

/** A row of a table that says one thing: what, and how much or when. */
export function factRow(label: string, value: string): HTMLTableRowElement {
  const row = document.createElement('tr');
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = label;
  const cell = document.createElement('td');
  cell.textContent = value;
  row.append(head, cell);
  return row;
}
