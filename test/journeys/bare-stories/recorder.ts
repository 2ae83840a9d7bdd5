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

/** To be called before the elements have rendered for the first time. */
export function record(canvas: HTMLElement): void {
  for (const element of canvas.querySelectorAll<HTMLElement & Record<string, unknown>>('*')) {
    if (element['adapter']) element['adapter'] = recorded(element['adapter']);
    note([element['initial'], element['messages']]);
  }
  canvas.addEventListener('input', (event) => {
    const {value} = event.composedPath()[0] as HTMLInputElement;
    note([value, ...value.split(/[\s,;]+/)]);
  });
}
