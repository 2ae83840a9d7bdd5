/** Owns the four products that the demo can be; each is data, and no element knows their names. */
import type {Profile} from 'tenant-elements';
import {access} from './access.js';
import {presales} from './presales.js';
import {seats} from './seats.js';
import {workspace} from './workspace.js';

export const profiles: Readonly<Record<string, Profile>> = {seats, workspace, access, presales};

/** The profile a tenant was made with. */
export function profileById(id: string): Profile {
  const profile = profiles[id];
  if (!profile) throw new Error(`Unknown profile ${id}`);
  return profile;
}
