/** Owns asking the server for a scratch tenant, and for the tokens of the people in it. */
import {KEY_VARIABLE, type Options} from './options.js';

const ROLES = ['administrator', 'member', 'foreign'] as const;

export interface ScratchTenant {
  readonly tenant: string;
  readonly tokens: Readonly<Record<(typeof ROLES)[number], string>>;
}

/** Throws with words for whoever keeps the server. */
export async function askForScratchTenant({setup, key}: Options): Promise<ScratchTenant> {
  const response = await fetch(setup, {
    method: 'POST',
    headers: {accept: 'application/json', ...(key && {authorization: `Bearer ${key}`})},
  }).catch((error: unknown) => {
    const {cause} = error as {cause?: {code?: string}};
    throw new Error(`POST ${setup} could not be sent (${cause?.code ?? String(error)}).`);
  });
  if (!response.ok) {
    const why =
      response.status === 401 || response.status === 403
        ? `Is the key right (--key or ${KEY_VARIABLE})?`
        : 'Is the setup endpoint switched on? --setup names another one.';
    throw new Error(`POST ${setup} answered ${response.status}. ${why}`);
  }
  const answer = (await response.json().catch(() => undefined)) as Record<string, unknown> | undefined;
  const tokenOf = (role: string): string => {
    const {token} = (answer?.[role] ?? {}) as {token?: unknown};
    if (typeof token === 'string' && token) return token;
    throw new Error(`POST ${setup} answered without ${role}.token.`);
  };
  const [administrator = '', member = '', foreign = ''] = ROLES.map(tokenOf);
  return {tenant: nameOf(answer?.['tenant']), tokens: {administrator, member, foreign}};
}

function nameOf(tenant: unknown): string {
  if (typeof tenant === 'string') return tenant;
  const {id, name} = (tenant ?? {}) as {id?: unknown; name?: unknown};
  return [id, name].find((part) => typeof part === 'string') ?? '';
}
