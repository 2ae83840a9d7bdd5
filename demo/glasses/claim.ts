/** Owns what glasses ask of the server with a link or a code, and what came of it, without words for it. */
import type {PairingResult} from 'tenant-elements';

/** What the QR code holds, or what was typed. */
export type Shown = {readonly token: string} | {readonly code: string};

export const REFUSALS = ['link_not_valid', 'wrong_device', 'paired_elsewhere', 'read_only_account'] as const;
type Refusal = (typeof REFUSALS)[number];

export type Outcome =
  | {readonly kind: 'paired'; readonly account: string; readonly seat: string}
  | {readonly kind: 'refused'; readonly reason: Refusal}
  | {readonly kind: 'too_often'; readonly seconds: string}
  | {readonly kind: 'offline'}
  /** Whatever a server of today does not answer. */
  | {readonly kind: 'failed'; readonly status: number};

/** `origin` is the server's; the link names it. */
export async function claim(origin: string, shown: Shown, serial: string): Promise<Outcome> {
  const response = await fetch(new URL('/v1/pairings/claim', origin), {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({...shown, serial}),
  }).catch(() => undefined);
  if (!response) return {kind: 'offline'};
  if (response.ok) {
    const {tenant, seat} = (await response.json()) as PairingResult;
    return {kind: 'paired', account: tenant.name, seat: seat.label};
  }
  if (response.status === 429)
    return {kind: 'too_often', seconds: response.headers.get('retry-after') ?? '60'};
  const problem = (await response.json().catch(() => ({}))) as {readonly reason?: string};
  const reason = REFUSALS.find((known) => known === problem.reason);
  return reason ? {kind: 'refused', reason} : {kind: 'failed', status: response.status};
}

/** The server and the token that a link names; nothing for a link that is none of ours. */
export function linkParts(link: string): {readonly origin: string; readonly token: string} | undefined {
  if (!URL.canParse(link)) return undefined;
  const {origin, protocol, pathname} = new URL(link);
  const token = /^\/pair\/([^/]+)$/.exec(pathname)?.[1];
  return /^https?:$/.test(protocol) && token ? {origin, token} : undefined;
}
