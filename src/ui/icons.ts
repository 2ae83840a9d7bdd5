/**
 * Owns the icons in use: Lucide's shapes (ISC licence), 16 px, drawn in the text's colour. Shapes are plain
 * strings, so that a bundler drops those an element doesn't use.
 */
import {svg, type SVGTemplateResult} from 'lit';

/** Draws a shape; a name belongs to the control around it. */
export const icon = (shape: string): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 24 24" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${shape}></path></svg>`;

export const closeIcon = 'M18 6 6 18M6 6l12 12';
export const checkIcon = 'M20 6 9 17l-5-5';
export const alertIcon = 'M12 2a10 10 0 1 0 .01 0M12 8v4M12 16h.01';
export const infoIcon = 'M12 2a10 10 0 1 0 .01 0M12 16v-4M12 8h.01';
export const searchIcon = 'M11 3a8 8 0 1 0 .01 0m10 18-4.34-4.34';
export const plusIcon = 'M5 12h14M12 5v14';
export const chevronDownIcon = 'm6 9 6 6 6-6';
export const chevronUpIcon = 'm18 15-6-6-6 6';
export const chevronStartIcon = 'm15 18-6-6 6-6';
export const chevronEndIcon = 'm9 18 6-6-6-6';
export const mailIcon =
  'M4 4h16a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2m18 3-8.97 5.7a1.94 1.94 0 0 1-2.06 0L2 7';
export const usersIcon =
  'M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M9 3a4 4 0 1 0 .01 0M22 21v-2a4 4 0 0 0-3-3.87M16 3.13a4 4 0 0 1 0 7.75';
export const userIcon = 'M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2M12 3a4 4 0 1 0 .01 0';
export const linkIcon =
  'M10 13a5 5 0 0 0 7.54.54l3-3a5 5 0 0 0-7.07-7.07l-1.72 1.71M14 11a5 5 0 0 0-7.54-.54l-3 3a5 5 0 0 0 7.07 7.07l1.71-1.71';
export const eyeIcon =
  'M2.06 12.35a1 1 0 0 1 0-.7 10.75 10.75 0 0 1 19.88 0 1 1 0 0 1 0 .7 10.75 10.75 0 0 1-19.88 0M12 9a3 3 0 1 0 .01 0';
export const moreIcon = 'M12 11a1 1 0 1 0 .01 0M19 11a1 1 0 1 0 .01 0M5 11a1 1 0 1 0 .01 0';
export const lockIcon =
  'M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2m2 0V7a5 5 0 0 1 10 0v4';
export const slidersIcon = 'M21 4h-7M10 4H3M21 12h-9M8 12H3M21 20h-5M12 20H3M14 2v4M8 10v4M16 18v4';
export const uploadIcon = 'M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4M17 8l-5-5-5 5M12 3v12';
export const undoIcon = 'M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11';
export const clockIcon = 'M12 2a10 10 0 1 0 .01 0M12 6v6l4 2';
export const refreshIcon =
  'M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8M21 3v5h-5M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16M8 16H3v5';
export const maximizeIcon =
  'M8 3H5a2 2 0 0 0-2 2v3M21 8V5a2 2 0 0 0-2-2h-3M3 16v3a2 2 0 0 0 2 2h3M16 21h3a2 2 0 0 0 2-2v-3';
export const glassesIcon =
  'M6 11a4 4 0 1 0 .01 0M18 11a4 4 0 1 0 .01 0M14 15a2 2 0 0 0-4 0M2.5 13 5 7c.7-1.3 1.4-2 3-2M21.5 13 19 7c-.7-1.3-1.5-2-3-2';
