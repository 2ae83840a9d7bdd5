/** Owns what is data on the page of a story: what its back end answered or was asked, what was typed, what the host set. */

declare global {
  interface Window {
    journeyData: Set<string>;
  }
}
window.journeyData = new Set();

function note(value: unknown): void {
  if (typeof value === 'string') window.journeyData.add(value);
  else if (Array.isArray(value) || (value && Object.getPrototypeOf(value) === Object.prototype))
    Object.values(value).forEach(note);
}

/** A refusal brings data too: what the other person made of it meanwhile. */
const noting = [
  (result: unknown) => (note(result), result),
  (error: unknown) => {
    note((error as {problem?: unknown}).problem);
    throw error;
  },
] as const;

const proxies = new WeakMap<object, object>();

/** The same back end; what goes in and comes out of it is kept. */
function recorded<T extends object>(target: T): T {
  const proxy =
    proxies.get(target) ??
    new Proxy(target, {
      get(_, key) {
        const value: unknown = Reflect.get(target, key);
        if (typeof value === 'function') {
          return (...values: unknown[]) => {
            note(values);
            const answer = (value as (...values: unknown[]) => unknown).apply(target, values);
            // Noted before whoever waits for it goes on.
            return answer instanceof Promise ? answer.then(...noting) : answer;
          };
        }
        return value && Object.getPrototypeOf(value) === Object.prototype ? recorded(value) : value;
      },
    });
  proxies.set(target, proxy);
  return proxy as T;
}

/** What a host gives an element beside its back end; functions among it answer with data, too. */
const HOST_PROPERTIES = ['columns', 'rowActions', 'ownedItems'];

function hear(element: Record<string, unknown>, name: string): void {
  const value = element[name];
  note(value);
  if (typeof value === 'function') element[name] = heard(value as (...values: unknown[]) => unknown);
  if (!Array.isArray(value) || !value.length) return;
  element[name] = value.map((entry: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(entry).map(([key, member]) => [
        key,
        typeof member === 'function' ? heard(member as (...values: unknown[]) => unknown) : member,
      ]),
    ),
  );
}

const heard =
  (answer: (...values: unknown[]) => unknown) =>
  (...values: unknown[]) => {
    const result = answer(...values);
    if (!(result instanceof Promise)) note(result);
    return result instanceof Promise ? result.then(...noting) : result;
  };

/** What stands in the cells of files, and what they are called. */
async function hearFiles(files: readonly File[]): Promise<void> {
  note(files.map(({name}) => name));
  for (const file of files) note((await file.text()).split(/[\r\n,;]+/).map((cell) => cell.trim()));
}

/** To be called before the elements have rendered for the first time. */
export function record(canvas: HTMLElement): void {
  for (const element of canvas.querySelectorAll<HTMLElement & Record<string, unknown>>('*')) {
    if (element['adapter']) element['adapter'] = recorded(element['adapter']);
    note([element['initial'], element['messages']]);
    for (const name of HOST_PROPERTIES) hear(element, name);
  }
  canvas.addEventListener('drop', (event) => void hearFiles([...(event.dataTransfer?.files ?? [])]), true);
  canvas.addEventListener('input', (event) => {
    const {value} = event.composedPath()[0] as HTMLInputElement;
    note([value, ...value.split(/[\s,;]+/)]);
  });
}
