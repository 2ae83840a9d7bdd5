/** A lit element over @tanstack/lit-virtual, written as its documentation shows. */
import {VirtualizerController} from '@tanstack/lit-virtual';
import {css, html, LitElement, unsafeCSS} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import {repeat} from 'lit/directives/repeat.js';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import {dayOf, HEADER, LOOK, ROW_HEIGHT} from '../../tables/look.js';

class TanstackTable extends LitElement {
  static properties = {rows: {attribute: false}};
  static styles = css`
    ${unsafeCSS(LOOK)}
    .row {
      position: absolute;
      top: 0;
      left: 0;
    }
  `;

  viewport = createRef();
  virtual = new VirtualizerController(this, {
    getScrollElement: () => this.viewport.value,
    count: 0,
    estimateSize: () => ROW_HEIGHT,
    overscan: 5,
  });

  constructor() {
    super();
    this.rows = [];
  }

  willUpdate(changed) {
    if (!changed.has('rows')) return;
    const virtualizer = this.virtual.getVirtualizer();
    virtualizer.setOptions({...virtualizer.options, count: this.rows.length});
  }

  render() {
    const virtualizer = this.virtual.getVirtualizer();
    return html`<div class="head">${unsafeHTML(HEADER)}</div>
      <div class="viewport" ${ref(this.viewport)}>
        <div class="size" style="height:${virtualizer.getTotalSize()}px">
          ${repeat(
            virtualizer.getVirtualItems(),
            ({key}) => key,
            ({index, start}) => this.row(this.rows[index], start),
          )}
        </div>
      </div>`;
  }

  row(row, start) {
    if (!row) return '';
    return html`<div class="row" role="row" style="transform:translateY(${start}px)">
      <span>${row.name}</span><span>${row.email}</span>
      <span><span class="badge b-${row.role}">${row.role}</span></span>
      <span><span class="badge b-${row.status}">${row.status}</span></span>
      <span>${dayOf(row.joined)}</span><span><button>⋯</button></span>
    </div>`;
  }
}
customElements.define('tanstack-table', TanstackTable);

let element;
let data;
const show = (rows) => void (element.rows = rows);

globalThis.table = {
  async mount(container) {
    element = document.createElement('tanstack-table');
    container.append(element);
    await element.updateComplete;
  },
  setData: (rows) => show((data = rows)),
  sort: () => show((data = data.toSorted((a, b) => (a.email < b.email ? -1 : 1)))),
  filter: (text) => show(data.filter(({email}) => email.includes(text))),
  scroller: () => element.shadowRoot.querySelector('.viewport'),
};
