/** Vaadin's grid with renderers for badges, dates and a button. */
import '@vaadin/grid/vaadin-grid.js';
import '@vaadin/grid/vaadin-grid-sort-column.js';
import {BADGES, dayOf} from '../../tables/look.js';

const STYLE = `${BADGES}
vaadin-grid{height:600px;width:940px;font:14px/20px system-ui;--vaadin-grid-cell-padding:0 8px}
vaadin-grid::part(row),vaadin-grid::part(cell){height:40px;min-height:40px}`;

function badge(key) {
  return (root, column, {item}) => {
    const span = root.firstElementChild ?? root.appendChild(document.createElement('span'));
    span.className = `badge b-${item[key]}`;
    span.textContent = item[key];
  };
}

function column(path, width, renderer, tag = 'vaadin-grid-column') {
  return Object.assign(document.createElement(tag), {
    path,
    header: path,
    width,
    flexGrow: 0,
    ...(renderer && {renderer}),
  });
}

function button(root) {
  if (!root.firstElementChild) root.appendChild(document.createElement('button')).textContent = '⋯';
}

const SETTLED_MS = 100;
let grid;
let data;

globalThis.table = {
  async mount(container) {
    document.head.appendChild(document.createElement('style')).textContent = STYLE;
    grid = document.createElement('vaadin-grid');
    grid.append(
      column('name', '200px'),
      column('email', '300px', undefined, 'vaadin-grid-sort-column'),
      column('role', '110px', badge('role')),
      column('status', '110px', badge('status')),
      column('joined', '130px', (root, _, {item}) => (root.textContent = dayOf(item.joined))),
      column('id', '60px', button),
    );
    container.append(grid);
    grid.items = [];
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  },
  setData: (rows) => void (grid.items = data = rows),
  sort: () => void (grid.querySelector('vaadin-grid-sort-column').direction = 'asc'),
  filter: (text) => void (grid.items = data.filter(({email}) => email.includes(text))),
  scroller: () => grid.shadowRoot.querySelector('#table'),
  headerBottom: () => grid.shadowRoot.querySelector('#header').getBoundingClientRect().bottom,
};
