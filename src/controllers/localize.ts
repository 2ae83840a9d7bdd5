/**
 * Owns the element's language: from the nearest `lang`, live, with the words and direction for it. While a
 * language is on its way the element goes on in the one it has, so that nothing flickers through English.
 */
import type {ReactiveController} from 'lit';
import {
  type Area,
  type Catalogue,
  isLoaded,
  loadLanguage,
  messagesOf,
  onMessages,
  type Words,
} from '../i18n/catalogue.js';
import {type AreaWords, isRightToLeft} from '../i18n/languages.js';
import type {TenantElement} from './tenant-element.js';
import type {Tenancy} from './tenancy.js';

/** The first rendering waits this long for words; then it is better to show English than nothing. */
const LONGEST_WAIT_MS = 3000;

const hosts = new Set<TenantElement>();
/** Counts how often the line came back: what could not be fetched before is tried again. */
let lines = 0;
let observer: MutationObserver | undefined;
let stopMessages: (() => void) | undefined;

function handleOnline(): void {
  lines++;
  updateAll();
}

function updateAll(): void {
  for (const host of hosts) host.requestUpdate();
}

export class Localize<A extends Area> implements ReactiveController {
  language = 'en';
  words: Pick<Catalogue, A>;
  #loading: string | undefined;
  /** The language that could not be fetched over this line. */
  #missed: string | undefined;

  constructor(
    private readonly host: TenantElement,
    private readonly tenancy: Tenancy,
    private readonly areas: Words<A>,
  ) {
    this.words = this.#wordsIn('en');
    host.addController(this);
  }

  hostConnected(): void {
    if (!hosts.size) {
      observer = new MutationObserver(updateAll);
      stopMessages = onMessages(updateAll);
      addEventListener('online', handleOnline);
    }
    hosts.add(this.host);
    // A mutation inside a shadow root is seen from that root only.
    for (let root = this.host.getRootNode(); ; root = root.host.getRootNode()) {
      observer?.observe(root, {attributes: true, attributeFilter: ['lang', 'dir'], subtree: true});
      if (!(root instanceof ShadowRoot)) break;
    }
    const language = nearestLanguage(this.host);
    if (isLoaded(this.areas, language)) return;
    const tooLong = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS));
    this.host.wordsOnTheWay = Promise.race([this.#load(language), tooLong]);
  }

  /** Settles when the words of the page's language are there, or cannot be had; for what is opened later. */
  async ready(): Promise<void> {
    const language = nearestLanguage(this.host);
    await this.#load(language);
    this.hostUpdate();
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
    if (hosts.size) return;
    observer?.disconnect();
    stopMessages?.();
    removeEventListener('online', handleOnline);
  }

  hostUpdate(): void {
    const language = nearestLanguage(this.host);
    const missed = this.#missed === `${language} ${lines}`;
    if (missed || isLoaded(this.areas, language)) this.language = language;
    else void this.#load(language);
    this.words = this.#wordsIn(this.language);
    this.host.speaksRightToLeft = isRightToLeft(this.language) && !hasDirection(this.host);
  }

  async #load(language: string): Promise<void> {
    if (this.#loading === language) return;
    this.#loading = language;
    await loadLanguage(this.areas, language);
    if (!isLoaded(this.areas, language)) this.#missed = `${language} ${lines}`;
    if (this.#loading === language) this.#loading = undefined;
    this.host.requestUpdate();
  }

  #wordsIn(language: string): Pick<Catalogue, A> {
    const overrides = this.tenancy.settings.messages;
    const areas = Object.entries(this.areas) as [A, AreaWords<Catalogue[A]>][];
    return Object.fromEntries(
      areas.map(([area, {en}]) => [area, messagesOf(area, en, language, overrides)]),
    ) as Pick<Catalogue, A>;
  }
}

/** The element and what it stands in, up through shadow roots. */
function* ancestors(host: HTMLElement): Generator<Element> {
  for (let node: Node | null = host; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    if (node instanceof Element) yield node;
  }
}

/** The nearest `lang`; English when there is none, or none that Intl knows. */
function nearestLanguage(host: HTMLElement): string {
  for (const element of ancestors(host)) {
    const language = element.getAttribute('lang');
    if (language) return supported(language);
  }
  return 'en';
}

/** Whether the page says which way to write; if not, the language does. */
function hasDirection(host: HTMLElement): boolean {
  for (const element of ancestors(host)) if (element.hasAttribute('dir')) return true;
  return false;
}

function supported(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
