/// <reference types="vite/client" />
/**
 * Every story in a page of our own, under the strict policy: `?list` names them all,
 * `?story=<file>--<export>` shows one, `?all` shows one after the other, `&every=3` one in three; `&lang=qps` shows it in the pseudo-locale.
 */
import {render, type TemplateResult} from 'lit';
import {PSEUDO, registerPseudoLocale} from './pseudo-locale.js';
import {record} from './recorder.js';

declare global {
  interface Window {
    /** Changes the page's language and direction, and resolves when the story has followed. */
    journeySpeak?: (language: string, direction: string) => Promise<void>;
    /** Shows another story in this page, as if it had been opened with it. */
    journeyShow?: (name: string) => Promise<void>;
  }
}

interface StoryContext {
  readonly canvasElement: HTMLElement;
}

interface BareStory {
  readonly render: () => TemplateResult;
  readonly play?: (context: StoryContext) => Promise<unknown>;
}

type StoryModule = Readonly<Record<string, BareStory>>;

const SETTLED_FRAMES = 4;
const MOST_FRAMES = 300;

const modules = import.meta.glob<StoryModule>('../../../stories/**/*.stories.ts', {eager: true});

const stories = new Map<string, BareStory>();
for (const [path, module] of Object.entries(modules)) {
  const file = /([\w-]+)\.stories\.ts$/.exec(path)?.[1] ?? path;
  for (const [name, story] of Object.entries(module)) {
    if (name !== 'default') stories.set(`${file}--${name}`, story);
  }
}

function roots(root: ParentNode): ParentNode[] {
  return [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({shadowRoot}) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
}

const markup = (canvas: HTMLElement): string =>
  roots(canvas)
    .map((root) => (root as Element | ShadowRoot).innerHTML)
    .join();

/** A part that is still being fetched changes nothing for many frames; until a word is there nothing has settled. */
const speaks = (canvas: HTMLElement): boolean =>
  roots(canvas).some((root) => (root as Element | ShadowRoot).textContent?.trim());

/** Resolves when there is something to read, and nothing has changed for a few frames. */
async function settled(canvas: HTMLElement): Promise<void> {
  let before = '';
  let same = 0;
  for (let frame = 0; frame < MOST_FRAMES && same < SETTLED_FRAMES; frame++) {
    await new Promise(requestAnimationFrame);
    const now = markup(canvas);
    same = now === before && speaks(canvas) ? same + 1 : 0;
    before = now;
  }
}

async function show(name: string, canvas: HTMLElement): Promise<void> {
  const story = stories.get(name);
  if (!story) throw new Error(`No story ${name}`);
  render(story.render(), canvas);
  if (document.documentElement.lang === PSEUDO) record(canvas);
  await story.play?.({canvasElement: canvas});
  await settled(canvas);
}

const translations = import.meta.glob('../../../src/i18n/*/??.ts');

window.journeySpeak = async (language, direction) => {
  // At hand before the elements ask for them, so that they follow within a frame.
  for (const [path, load] of Object.entries(translations)) if (path.endsWith(`/${language}.ts`)) await load();
  const page = document.documentElement;
  const before = markup(page);
  const changed = page.lang !== language;
  page.lang = language;
  page.dir = direction;
  await settled(page);
  if (changed && markup(page) === before) throw new Error(`Still the words of before ${language}`);
};

const address = new URLSearchParams(location.search);
const canvas = document.querySelector<HTMLElement>('#canvas');
const page = document.documentElement;
const story = address.get('story');
const language = address.get('lang') ?? 'en';
page.lang = language;
registerPseudoLocale();

async function open(name: string): Promise<void> {
  const place = document.createElement('div');
  canvas?.replaceChildren(place);
  page.dataset['showing'] = name;
  await show(name, place);
}

window.journeyShow = async (name) => {
  document.adoptedStyleSheets = [];
  page.lang = language;
  page.removeAttribute('dir');
  window.journeyData.clear();
  scrollTo(0, 0);
  await open(name);
};

if (canvas && address.has('list')) canvas.textContent = JSON.stringify([...stories.keys()]);
const every = Number(address.get('every') ?? 1);
const all = [...stories.keys()].filter((_, index) => index % every === 0);
const shown = story ? [story] : address.has('all') ? all : [];
for (const name of shown) {
  try {
    await open(name);
  } catch (error) {
    page.dataset['failed'] = `${page.dataset['failed'] ?? ''} ${name}: ${error}`;
  }
}
page.dataset['ready'] = '';
