export {createRestAdapter} from './rest-adapter.js';
export type {RestDiagnostic, RestOptions} from './http.js';
export type {GetToken} from './token-source.js';
