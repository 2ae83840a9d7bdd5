/// <reference types="vite/client" />
/**
 * Every story in a page of our own, under the strict policy: `?list` names them all,
 * `?story=<file>--<export>` shows one, `?all` shows one after the other.
 */
import {render, type TemplateResult} from 'lit';

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

/** Resolves when nothing has changed for a few frames. */
async function settled(canvas: HTMLElement): Promise<void> {
  let before = '';
  let same = 0;
  for (let frame = 0; frame < MOST_FRAMES && same < SETTLED_FRAMES; frame++) {
    await new Promise(requestAnimationFrame);
    const now = roots(canvas)
      .map((root) => (root as Element | ShadowRoot).innerHTML)
      .join();
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

async function show(name: string, canvas: HTMLElement): Promise<void> {
  const story = stories.get(name);
  if (!story) throw new Error(`No story ${name}`);
  render(story.render(), canvas);
  await story.play?.({canvasElement: canvas});
  await settled(canvas);
}

const address = new URLSearchParams(location.search);
const canvas = document.querySelector<HTMLElement>('#canvas');
const page = document.documentElement;
const story = address.get('story');

if (canvas && address.has('list')) canvas.textContent = JSON.stringify([...stories.keys()]);
const shown = story ? [story] : address.has('all') ? [...stories.keys()] : [];
for (const name of canvas ? shown : []) {
  const place = document.createElement('div');
  canvas?.replaceChildren(place);
  page.dataset['showing'] = name;
  try {
    await show(name, place);
  } catch (error) {
    page.dataset['failed'] = `${page.dataset['failed'] ?? ''} ${name}: ${error}`;
  }
}
page.dataset['ready'] = '';
