/** Owns the element's language: from the nearest `lang`, live, with the catalogue and formats for it. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {type Area, type Catalogue, messagesOf} from '../i18n/catalogue.js';
import type {Tenancy} from './tenancy.js';

const hosts = new Set<ReactiveControllerHost>();
let observer: MutationObserver | undefined;

export class Localize<A extends Area> implements ReactiveController {
  language = 'en';
  words: Pick<Catalogue, A>;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly tenancy: Tenancy,
    private readonly english: Pick<Catalogue, A>,
  ) {
    this.words = english;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.host);
    observer ??= new MutationObserver(() => {
      for (const host of hosts) host.requestUpdate();
    });
    if (hosts.size === 1) {
      observer.observe(document, {attributes: true, attributeFilter: ['lang', 'dir'], subtree: true});
    }
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
    if (!hosts.size) observer?.disconnect();
  }

  hostUpdate(): void {
    const language = nearestLanguage(this.host);
    this.language = language;
    const overrides = this.tenancy.settings.messages;
    const areas = Object.entries(this.english) as [A, Catalogue[A]][];
    this.words = Object.fromEntries(
      areas.map(([area, english]) => [area, messagesOf(area, english, language, overrides)]),
    ) as Pick<Catalogue, A>;
  }
}

/** The nearest `lang` up the page, through shadow roots; English when it is none that Intl knows. */
function nearestLanguage(host: HTMLElement): string {
  for (let node: Node | null = host; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    const language = node instanceof Element ? node.getAttribute('lang') : null;
    if (language) return supported(language);
  }
  return 'en';
}

function supported(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
