export {ConformanceFailure} from './expect.js';
export {testAdapter} from './test-adapter.js';
export type {RunCheck, TestAdapterOptions} from './test-adapter.js';
export type {ConformanceWorld} from './world.js';
