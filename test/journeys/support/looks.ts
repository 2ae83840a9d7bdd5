/** Owns what is measured inside a page of a story: width, cut controls, animations. Runs in the browser. */

/** The page's own width is kept, and no control is cut off at its side. A list scrolls in its own region. */
export function overflow(): string[] {
  const page = document.documentElement;
  const found = page.scrollWidth > page.clientWidth ? [`page ${page.scrollWidth} > ${page.clientWidth}`] : [];
  const elements = [...document.querySelectorAll('*')];
  for (const element of elements) elements.push(...(element.shadowRoot?.querySelectorAll('*') ?? []));
  for (const element of elements) {
    if (!element.matches('button, input, select, textarea, a') || !element.checkVisibility()) continue;
    if (element.closest('.scroller, .visually-hidden')) continue;
    const {left, right} = element.getBoundingClientRect();
    if (left < -1 || right > page.clientWidth + 1)
      found.push(`cut off: ${element.localName} ${element.className}`);
  }
  return found;
}

/** Every animation that ran since the page began, looked for again and again in each shadow root. */
export function collectAnimations(): void {
  const seen = new Set<string>();
  setInterval(() => {
    const roots: DocumentOrShadowRoot[] = [document];
    for (const root of roots) {
      for (const animation of root.getAnimations()) {
        const {target, pseudoElement} = animation.effect as KeyframeEffect;
        const name = animation instanceof CSSAnimation ? animation.animationName : 'transition';
        seen.add(`${name} on ${target?.localName}${pseudoElement ?? ''}`);
      }
      for (const {shadowRoot} of (root as Document | ShadowRoot).querySelectorAll('*')) {
        if (shadowRoot) roots.push(shadowRoot);
      }
    }
    document.documentElement.dataset['animations'] = [...seen].join('; ');
  }, 25);
}

export const animations = (): string => document.documentElement.dataset['animations'] ?? '';
