/** Where the parcel of an order is, for members of its account; to anybody else there is no such parcel. */
import {byId, factRow} from '../elements.js';
import {startLanguage, words} from '../words/index.js';

interface Parcel {
  readonly number: string;
  readonly model?: string;
  readonly placedAt: string;
  readonly shippedAt?: string;
  /** A day of the calendar. */
  readonly expectedOn: string;
  readonly delivered: boolean;
}

const [, , number = ''] = location.pathname.split('/');
let parcel: Parcel | undefined;
let missing: 'notFound' | 'offline' | undefined;

function show(): void {
  byId('parcel').hidden = !parcel;
  byId('none').hidden = missing === undefined;
  byId('none').textContent = missing ? words()[missing] : '';
  if (parcel) draw(parcel);
}

function draw({number, model = '', placedAt, shippedAt, expectedOn, delivered}: Parcel): void {
  const {parcelOrdered, parcelShipped, parcelDelivered, parcelExpected, parcelOf} = words();
  const inDays = (moment: string, timeZone?: string) =>
    new Intl.DateTimeFormat(document.documentElement.lang, {
      dateStyle: 'long',
      ...(timeZone && {timeZone}),
    }).format(new Date(moment));
  const expected = inDays(`${expectedOn}T00:00:00Z`, 'UTC');
  byId('where').textContent = delivered ? parcelDelivered : shippedAt ? parcelShipped : parcelOrdered;
  byId('what').textContent = parcelOf(number, model);
  byId('steps').replaceChildren(
    factRow(parcelOrdered, inDays(placedAt)),
    ...(shippedAt ? [factRow(parcelShipped, inDays(shippedAt))] : []),
    ...(delivered ? [] : [factRow(parcelExpected, expected)]),
  );
}

async function start(): Promise<void> {
  const response = await fetch(`/auth/parcels/${number}`).catch(() => undefined);
  if (response?.ok) parcel = (await response.json()) as Parcel;
  else missing = response ? 'notFound' : 'offline';
  show();
}

startLanguage(byId<HTMLSelectElement>('language'), show);
void start();
