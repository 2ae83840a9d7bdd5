/** Owns the icons in use: Lucide's shapes (ISC licence), 16 px, drawn in the text's colour. */
import {svg, type SVGTemplateResult} from 'lit';

const icon = (
  shapes: SVGTemplateResult,
): SVGTemplateResult => svg`<svg class="icon" viewBox="0 0 24 24" width="16" height="16"
  fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shapes}</svg>`;

export const closeIcon = icon(svg`<path d="M18 6 6 18M6 6l12 12"/>`);
export const checkIcon = icon(svg`<path d="M20 6 9 17l-5-5"/>`);
export const alertIcon = icon(svg`<circle cx="12" cy="12" r="10"/><path d="M12 8v4M12 16h.01"/>`);
export const searchIcon = icon(svg`<circle cx="11" cy="11" r="8"/><path d="m21 21-4.34-4.34"/>`);
export const plusIcon = icon(svg`<path d="M5 12h14M12 5v14"/>`);
export const chevronDownIcon = icon(svg`<path d="m6 9 6 6 6-6"/>`);
export const chevronUpIcon = icon(svg`<path d="m18 15-6-6-6 6"/>`);
export const chevronStartIcon = icon(svg`<path d="m15 18-6-6 6-6"/>`);
export const chevronEndIcon = icon(svg`<path d="m9 18 6-6-6-6"/>`);
export const mailIcon = icon(
  svg`<rect x="2" y="4" width="20" height="16" rx="2"/><path d="m22 7-8.97 5.7a1.94 1.94 0 0 1-2.06 0L2 7"/>`,
);
export const usersIcon = icon(
  svg`<path d="M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2"/><circle cx="9" cy="7" r="4"/><path d="M22 21v-2a4 4 0 0 0-3-3.87M16 3.13a4 4 0 0 1 0 7.75"/>`,
);
export const userIcon = icon(
  svg`<path d="M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2"/><circle cx="12" cy="7" r="4"/>`,
);
export const linkIcon = icon(
  svg`<path d="M10 13a5 5 0 0 0 7.54.54l3-3a5 5 0 0 0-7.07-7.07l-1.72 1.71"/><path d="M14 11a5 5 0 0 0-7.54-.54l-3 3a5 5 0 0 0 7.07 7.07l1.71-1.71"/>`,
);
export const eyeIcon = icon(
  svg`<path d="M2.06 12.35a1 1 0 0 1 0-.7 10.75 10.75 0 0 1 19.88 0 1 1 0 0 1 0 .7 10.75 10.75 0 0 1-19.88 0"/><circle cx="12" cy="12" r="3"/>`,
);
export const lockIcon = icon(
  svg`<rect x="3" y="11" width="18" height="11" rx="2"/><path d="M7 11V7a5 5 0 0 1 10 0v4"/>`,
);
