/** Owns asking who is looking: every element begins with it, and all with equal settings share the answer. */
import type {ReactiveControllerHost} from 'lit';
import type {Session} from '../model/session.js';
import {Resource, type ResourceOptions} from './resource.js';
import type {Tenancy} from './tenancy.js';

export const sessionResource = (
  host: ReactiveControllerHost & HTMLElement,
  tenancy: Tenancy,
  options: Partial<Pick<ResourceOptions<true, Session>, 'query' | 'live' | 'onData'>> = {},
): Resource<true, Session> =>
  new Resource(host, tenancy, {
    topic: 'session',
    query: () => true,
    load: (connection, _query, signal) => connection.session(signal),
    ...options,
  });
