export {createMemoryAdapter} from './memory-adapter.js';
export type {MemoryAdapter} from './memory-adapter.js';
export type {MemorySeed} from './seed.js';
export type {Weather} from './weather.js';
