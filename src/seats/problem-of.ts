/** The port's own word for what was thrown, for elements, which know no adapter. */
export {problemOf} from '../adapters/adapter.js';
