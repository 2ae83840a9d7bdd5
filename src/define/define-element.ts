/** Owns taking a name on the page: once, under the name the page chose, and never over somebody else's. */
import {registerCompanion} from '../controllers/companion.js';
import {VERSION} from '../controllers/version.js';

/** Defines `name` (or `prefix` + name) as a class of its own, unless the tag is taken; then says so, once. */
export function defineElement(name: string, element: CustomElementConstructor, {prefix = ''} = {}): void {
  const tag = prefix + name;
  registerCompanion(name, tag, () => customElements.whenDefined(tag));
  const taken: (CustomElementConstructor & {readonly version?: string}) | undefined = customElements.get(tag);
  if (!taken) {
    // A class can be defined once: a prefix gets one of its own.
    customElements.define(tag, prefix ? class extends element {} : element);
    return;
  }
  if (taken === element || taken.prototype instanceof element) return;
  console.warn(
    `tenant-elements ${VERSION}: <${tag}> is defined already (${taken.version ? `version ${taken.version}` : 'by other code'}) and was left alone.`,
  );
}
