/** The problem of anything thrown, for elements: they don't import the port. */
export {problemOf} from '../adapters/adapter.js';
