/** Owns the invitee's side in memory: offers by token, each accepted once. */
import {passwordIssue} from '../../model/validate/password.js';
import {AdapterError, type CallOptions, type JoinPort} from '../adapter.js';
import type {MemorySeed} from './seed.js';

type Call = <T>(operation: string, options: CallOptions | undefined, run: () => T) => Promise<T>;

export function memoryJoin(seed: MemorySeed, call: Call): JoinPort {
  const used = new Set<string>();
  const offerOf = (secret: {token: string} | {email: string; code: string}) => {
    const token = 'token' in secret ? secret.token : secret.code;
    const offer = used.has(token) ? undefined : seed.offers?.[token];
    if (!offer) throw new AdapterError({kind: 'invalid_state', reason: 'link_not_valid'});
    return {offer, token};
  };
  return {
    inspect: (secret, options) => call('join.inspect', options, () => offerOf(secret).offer),
    accept: ({secret, credential}, options) =>
      call('join.accept', options, () => {
        const {offer, token} = offerOf(secret);
        if (credential.kind === 'new_password') {
          if (offer.login === 'existing') {
            throw new AdapterError({kind: 'invalid_state', reason: 'sign_in_required'});
          }
          const code = passwordIssue(credential.password, [offer.email, credential.name]);
          if (code) throw new AdapterError({kind: 'validation', issues: [{field: 'password', code}]});
        }
        if (credential.kind === 'password' && credential.password === 'wrong') {
          throw new AdapterError({kind: 'validation', issues: [{field: 'password', code: 'wrong_password'}]});
        }
        used.add(token);
        return {tenantName: offer.tenantName};
      }),
    request: (_target, options) => call('join.request', options, () => undefined),
  };
}
