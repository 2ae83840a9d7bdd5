export {createMemoryAdapter} from './memory-adapter.js';
export type {MemoryAdapter, MemorySeed} from './memory-adapter.js';
export type {Weather} from './weather.js';
