/** What stands in for the page of a payment provider: shows what an offer costs, and takes no money. */
import {type Money, safeReturnUrl} from 'tenant-elements';
import {byId, factRow} from '../elements.js';
import {startLanguage, words} from '../words/index.js';

interface Offer {
  readonly tenant: string;
  readonly seats: number;
  readonly model?: string;
  readonly untilPeriodEnd: Money;
  readonly once: Money;
  readonly dueNow: Money;
  /** The day on which the next period begins. */
  readonly periodEnd: string;
  readonly paid: boolean;
}

type Ending = 'paymentDone' | 'cardDeclined' | 'offerGone' | 'signInToPay' | 'readOnlyAccount' | 'notFound';

const [, , id = ''] = location.pathname.split('/');
const path = `/auth/checkout/${id}`;
let offer: Offer | undefined;
let ending: Ending | 'offline' | 'failed' | undefined;

const PROBLEMS: Readonly<Record<number, Ending>> = {
  401: 'signInToPay',
  403: 'readOnlyAccount',
  404: 'notFound',
  409: 'offerGone',
};

/** Back to where somebody came from, when that is ours, with the name of the offer. */
function leave(): void {
  const asked = new URLSearchParams(location.search).get('return') ?? '';
  const back = safeReturnUrl(asked, location.href, []);
  if (!back) return location.assign('/dashboard');
  const target = new URL(back);
  target.searchParams.set('seat-quote', id);
  location.assign(target);
}

function show(): void {
  byId('offer').hidden = ending !== undefined || !offer;
  byId('outcome').hidden = ending === undefined;
  if (ending) {
    byId('outcome-text').textContent = words()[ending];
    byId('outcome-text').classList.toggle('error', ending !== 'paymentDone' && ending !== 'signInToPay');
    byId('sign-in').hidden = ending !== 'signInToPay';
    byId('back').hidden = ending === 'signInToPay';
  } else if (offer) draw(offer, document.documentElement.lang);
}

function draw(
  {tenant, seats, model, untilPeriodEnd, once, dueNow, periodEnd}: Offer,
  language: string,
): void {
  const {seatsUntil, devicesOnce, pay} = words();
  const day = new Intl.DateTimeFormat(language, {dateStyle: 'long', timeZone: 'UTC'}).format(
    new Date(`${periodEnd}T00:00:00Z`),
  );
  byId('tenant').textContent = tenant;
  byId('lines').replaceChildren(
    factRow(seatsUntil(String(seats), day), money(untilPeriodEnd, language)),
    ...(model ? [factRow(devicesOnce(String(seats), model), money(once, language))] : []),
  );
  byId('due').textContent = money(dueNow, language);
  byId('pay').textContent = pay(money(dueNow, language));
}

/** Amounts travel in the smallest coin, of which currencies have more or fewer. */
function money({amount, currency}: Money, language: string): string {
  const format = new Intl.NumberFormat(language, {style: 'currency', currency});
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

function end(as: typeof ending): void {
  ending = as;
  show();
}

async function start(): Promise<void> {
  const response = await fetch(path).catch(() => undefined);
  if (!response) return end('offline');
  if (!response.ok) return end(PROBLEMS[response.status] ?? 'failed');
  offer = (await response.json()) as Offer;
  end(offer.paid ? 'paymentDone' : undefined);
}

async function handlePay(): Promise<void> {
  const button = byId<HTMLButtonElement>('pay');
  button.disabled = true;
  const response = await fetch(`${path}/pay`, {method: 'POST'}).catch(() => undefined);
  button.disabled = false;
  if (response?.ok) return leave();
  end(response ? (PROBLEMS[response.status] ?? 'failed') : 'offline');
}

byId<HTMLAnchorElement>('sign-in').href =
  `/dashboard?${new URLSearchParams({return: location.pathname + location.search})}`;
byId('pay').addEventListener('click', () => void handlePay());
byId('decline').addEventListener('click', () => end('cardDeclined'));
for (const way of ['cancel', 'back']) byId(way).addEventListener('click', leave);
startLanguage(byId<HTMLSelectElement>('language'), show);
void start();
