/** Owns telling words from data on a page in the pseudo-locale. Runs in the browser. */

const NAMED_BY = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'data-label',
];

/** Every text and name in a shadow root that neither came from the catalogue nor is data. */
export function foreignWords(names: readonly string[]): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const regions = new Intl.DisplayNames(['en'], {type: 'region'});
  const countries = letters.flatMap((a) => letters.map((b) => regions.of(a + b) ?? ''));
  const data = [...window.journeyData, ...countries.filter((name) => name.length > 2)]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
  /** What is left outside the brackets, which nest where a message is part of another. */
  const outside = (text: string): string => {
    let depth = 0;
    return [...text]
      .map((letter) => {
        if (letter === '⟦') depth++;
        else if (letter === '⟧') depth--;
        else return depth ? '' : letter;
        return '';
      })
      .join('');
  };
  const isForeign = (text: string): boolean => {
    let rest = outside(text);
    for (const value of data) rest = rest.replaceAll(value, '\uFFFC');
    // Encodings are called the same everywhere.
    rest = rest.replace(/UTF-(8|16)( [LB]E)?/g, '\uFFFC');
    // "a, b and c", as Intl lists data.
    rest = rest.replace(/\uFFFC,? (?:and|or) (?=\uFFFC)/g, '');
    return /\p{L}/u.test(rest);
  };
  /** What Intl writes beside countries: moments, and a language's own name. Initials are letters of a name. */
  const isByIntl = (element: Element): boolean =>
    element.closest('time, style') !== null ||
    (element.matches('.avatar') && (element.textContent ?? '').trim().length < 4) ||
    (element instanceof HTMLOptionElement &&
      /^[a-z]{2}$/.test(element.value) &&
      new Intl.DisplayNames([element.value], {type: 'language'}).of(element.value)?.toLowerCase() ===
        element.text.toLowerCase());
  const found: string[] = [];
  const roots: ParentNode[] = [...document.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []);
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (isByIntl(element)) continue;
      const own = [...element.childNodes].filter((node) => node instanceof Text).map(({data: text}) => text);
      const named = names.map((name) => element.getAttribute(name) ?? '');
      for (const text of [...own, ...named]) {
        if (isForeign(text)) found.push(`${element.localName}.${element.className}: ${text.trim()}`);
      }
    }
  }
  return [...new Set(found)];
}

export const namingAttributes: readonly string[] = NAMED_BY;
