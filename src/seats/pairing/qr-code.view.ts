/** Owns how a QR code is drawn: one path, dark on light in every scheme, with the quiet zone that scanners need. */
import {correction, generate} from 'lean-qr/nano';
import {html, type TemplateResult} from 'lit';

const QUIET_MODULES = 4;

export function qrCode(text: string, label: string): TemplateResult {
  const code = generate(text, {minCorrectionLevel: correction.M});
  const size = code.size + 2 * QUIET_MODULES;
  return html`<svg class="qr" role="img" aria-label=${label} viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
    <rect width=${size} height=${size} fill="#fff"></rect>
    <path d=${modulesOf(code)} fill="#000"></path>
  </svg>`;
}

/** Row by row, neighbours drawn as one. */
function modulesOf({size, get}: {readonly size: number; get(x: number, y: number): boolean}): string {
  let path = '';
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const start = x;
      while (x < size && get(x, y)) x++;
      if (x > start) path += `M${start + QUIET_MODULES} ${y + QUIET_MODULES}h${x - start}v1h${start - x}z`;
    }
  return path;
}
