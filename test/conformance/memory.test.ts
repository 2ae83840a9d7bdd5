import {describe, it} from 'node:test';
import {profiles} from '../../demo/profiles/index.js';
import {workspace} from '../../demo/profiles/workspace.js';
import {testAdapter} from '../../src/adapters/conformance/index.js';
import type {Capabilities} from '../../src/model/session.js';
import {memoryWorld} from './memory-world.js';

for (const profile of Object.values(profiles)) {
  describe(`the memory adapter as ${profile.id}`, () => {
    testAdapter({test: it, makeAdapter: () => Promise.resolve(memoryWorld(profile))});
  });
}

const no = {no: 'backend'} as const;
/** A back end that can show its users and no more. */
const bare: Capabilities = {
  users: {list: true, search: no, sort: [], paging: 'offset', total: false},
  invitations: {list: no, create: no, resend: no, revoke: no, link: no},
  live: no,
};

describe('the memory adapter with a back end that can do little', () => {
  testAdapter({test: it, makeAdapter: () => Promise.resolve(memoryWorld(workspace, bare))});
});
