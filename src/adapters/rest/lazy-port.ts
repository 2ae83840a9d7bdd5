/** Owns the part of a port that is loaded with its first call: what a first look does not need. */
import {AdapterError} from '../adapter.js';

type Method = (...given: never[]) => Promise<unknown>;

export function lazyPort<P extends object>(load: () => Promise<P>, names: readonly (keyof P)[]): P {
  const call = async (name: keyof P, given: never[]) => {
    let port: P;
    try {
      port = await load();
    } catch {
      // The file could not be fetched, like any request while offline; nothing was sent.
      throw new AdapterError({kind: 'network', maybeApplied: false});
    }
    return (port[name] as Method)(...given);
  };
  return Object.fromEntries(
    names.map((name) => [name, (...given: never[]) => call(name, given)]),
  ) as unknown as P;
}
