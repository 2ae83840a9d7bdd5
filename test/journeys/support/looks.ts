/** Owns what is measured inside a page of a story: width, cut controls and texts, targets, animations. Runs in the browser. */

/** For a page that runs functions from here: tsx names inner functions by this helper. */
export const innerNames = 'globalThis.__name ??= (target) => target';

/** Settles once the page stands as it was drawn. */
export const painted = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

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

/**
 * Texts that are cut: beyond the edge of what hides its overflow, or of the control they stand in. What scrolls
 * is reached by scrolling, an ellipsis shows that there is more, and `clip-path` hides from the eye on purpose.
 */
export function clipped(): string[] {
  const found: string[] = [];
  const beyond = (inner: DOMRect, outer: DOMRect, style: CSSStyleDeclaration): boolean =>
    (style.overflowX !== 'visible' && (inner.left < outer.left - 1 || inner.right > outer.right + 1)) ||
    (style.overflowY !== 'visible' && (inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1));
  const upwards = function* (element: Element | null): Generator<Element> {
    for (let at = element; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null)
      yield at;
  };
  const check = (text: Text): void => {
    const parent = text.parentElement;
    if (!parent || parent.localName === 'option' || !parent.checkVisibility({visibilityProperty: true}))
      return;
    const range = document.createRange();
    range.selectNodeContents(text);
    const rect = range.getBoundingClientRect();
    for (const element of upwards(parent)) {
      const style = getComputedStyle(element);
      if (style.clipPath !== 'none' || style.textOverflow === 'ellipsis') return;
      if (/auto|scroll/.test(`${style.overflowX} ${style.overflowY}`)) return;
      const outer = element.getBoundingClientRect();
      const spills =
        element.matches('button, .button, summary') &&
        (rect.left < outer.left - 1 ||
          rect.right > outer.right + 1 ||
          rect.top < outer.top - 1 ||
          rect.bottom > outer.bottom + 1);
      if (!spills && !beyond(rect, outer, style)) continue;
      found.push(`text cut: ${text.data.trim().slice(0, 40)} in ${element.localName}.${element.className}`);
      return;
    }
  };
  const roots: ParentNode[] = [document.body];
  for (const root of roots) {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if ((node as Text).data.trim()) check(node as Text);
    }
    for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  }
  return found;
}

/** Controls smaller than this. A control inside a label is as large as its label; a link in a sentence is excepted. */
export function smallTargets(least: number): string[] {
  const found: string[] = [];
  const roots: ParentNode[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (!element.matches('button, input, select, textarea, summary, a[href], [role=button]')) continue;
      if (!element.checkVisibility({visibilityProperty: true}) || element.closest('.visually-hidden, p a'))
        continue;
      const {width, height} = (element.closest('label') ?? element).getBoundingClientRect();
      if (width < least - 0.1 || height < least - 0.1)
        found.push(`${element.localName}.${element.className} ${width.toFixed(1)} × ${height.toFixed(1)}`);
    }
  }
  return found;
}

/** WCAG 1.4.12: a reader's own spacing, in the page and inside the elements; called again it is taken away. */
export function spaceText(): void {
  const spacing = `* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}
    p {margin-block-end: 2em !important}`;
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    const own = root.adoptedStyleSheets.filter((sheet) => sheet.media.mediaText !== 'screen');
    if (own.length === root.adoptedStyleSheets.length) {
      const sheet = new CSSStyleSheet({media: 'screen'});
      sheet.replaceSync(spacing);
      own.push(sheet);
    }
    root.adoptedStyleSheets = own;
    for (const {shadowRoot} of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  }
}

/** Every animation that ran since the story was opened, looked for again and again in each shadow root. */
export function collectAnimations(): void {
  const seen = new Set<string>();
  let story: string | undefined;
  setInterval(() => {
    const {showing} = document.documentElement.dataset;
    if (showing !== story) seen.clear();
    story = showing;
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
