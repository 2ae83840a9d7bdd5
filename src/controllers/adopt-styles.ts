/** Owns styles that come later than the element: with the part that needs them. */
import type {CSSResult, LitElement} from 'lit';

/** Adds them behind those the element began with; each is added once. */
export function adoptLater({renderRoot}: LitElement, styles: readonly CSSResult[]): void {
  const root = renderRoot as ShadowRoot;
  const sheets = styles.flatMap(({styleSheet}) => styleSheet ?? []);
  root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, ...sheets])];
}
