/** AG Grid community with the modules that a list needs, and renderers for badges, dates and a button. */
import {
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  createGrid,
  ModuleRegistry,
  TextFilterModule,
} from 'ag-grid-community';
import {BADGES, dayOf, ROW_HEIGHT} from '../../tables/look.js';

ModuleRegistry.registerModules([
  ClientSideRowModelModule,
  TextFilterModule,
  ColumnApiModule,
  ClientSideRowModelApiModule,
]);

function badge({value}) {
  const span = document.createElement('span');
  span.className = `badge b-${value}`;
  span.textContent = value;
  return span;
}

function button() {
  const made = document.createElement('button');
  made.textContent = '⋯';
  return made;
}

const SETTLED_MS = 200;
let grid;
let host;

globalThis.table = {
  async mount(container) {
    document.head.appendChild(document.createElement('style')).textContent = BADGES;
    host = document.createElement('div');
    host.style.cssText = 'height:600px;width:940px';
    container.append(host);
    grid = createGrid(host, {
      rowData: [],
      rowHeight: ROW_HEIGHT,
      headerHeight: ROW_HEIGHT,
      animateRows: false,
      getRowId: ({data}) => data.id,
      columnDefs: [
        {field: 'name', width: 200},
        {field: 'email', width: 300, filter: 'agTextColumnFilter', sortable: true},
        {field: 'role', width: 110, cellRenderer: badge},
        {field: 'status', width: 110, cellRenderer: badge},
        {field: 'joined', width: 130, valueFormatter: ({value}) => dayOf(value)},
        {field: 'id', headerName: '', width: 60, cellRenderer: button},
      ],
    });
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  },
  setData: (rows) => grid.setGridOption('rowData', rows),
  sort: () => grid.applyColumnState({state: [{colId: 'email', sort: 'asc'}]}),
  filter: (text) => grid.setFilterModel({email: {filterType: 'text', type: 'contains', filter: text}}),
  scroller: () => host.querySelector('.ag-body-viewport, .ag-grid-viewport'),
  headerBottom: () => host.querySelector('.ag-header').getBoundingClientRect().bottom,
};
