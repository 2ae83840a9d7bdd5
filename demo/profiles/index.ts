import type {Profile} from 'tenant-elements';
import {workspace} from './workspace.js';

const profiles: Readonly<Record<string, Profile>> = {workspace};

/** The profile a tenant was made with. */
export function profileById(id: string): Profile {
  const profile = profiles[id];
  if (!profile) throw new Error(`Unknown profile ${id}`);
  return profile;
}
