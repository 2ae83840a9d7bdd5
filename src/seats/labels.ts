/** Owns what statuses, devices and next steps of a seat are called. */
import type {SeatMessages} from '../i18n/seat/en.js';
import type {Format} from '../i18n/format.js';
import {localizedText} from '../model/localized-text.js';
import type {Profile} from '../model/profile.js';
import type {Seat, SeatCatalogue, SeatDevice} from '../model/seats/index.js';
import type {StatusTone} from '../ui/person.js';

/** The product's word for a status, else the built-in one, else the status as it came. */
export function seatStatusLabel(
  status: string,
  words: SeatMessages,
  profile: Profile | undefined,
  language: string,
): string {
  const own = profile?.statusLabels?.[`seat_${status}`];
  if (own) return localizedText(own, language);
  return known(
    {
      needs_device: words.statusNeedsDevice,
      byoh_pending: words.statusByohPending,
      ordered: words.statusOrdered,
      shipped: words.statusShipped,
      ready_to_pair: words.statusReadyToPair,
      paired: words.statusPaired,
      locked: words.statusLocked,
    },
    status,
    status,
  );
}

const TONES: Readonly<Record<string, StatusTone>> = {
  needs_device: 'off',
  byoh_pending: 'waiting',
  ordered: 'waiting',
  shipped: 'waiting',
  ready_to_pair: 'waiting',
  paired: 'good',
  locked: 'bad',
};
export const seatStatusTone = (status: string): StatusTone => TONES[status] ?? 'off';

/** What comes next, for whoever holds the seat, a sentence each. */
export const nextSteps = (
  {status, order, fault}: Seat,
  words: SeatMessages,
  format: Format,
): readonly string[] =>
  [
    known(
      {
        needs_device: words.nextNeedsDevice,
        byoh_pending: words.nextByohPending,
        ordered: words.nextOrdered,
        shipped: words.nextShipped,
        // What was reported broken or lost is not ready, whatever it is paired with.
        ready_to_pair: fault ? words.nextReported : words.nextReadyToPair,
        paired: fault ? words.nextReported : words.nextPaired,
        locked: words.nextLocked,
      },
      status,
      '',
    ),
    (status === 'ordered' || status === 'shipped') && order?.expectedOn
      ? words.expectedOn(format.date(order.expectedOn))
      : '',
  ].filter(Boolean);

/** Why the last serial was refused, while the seat waits for another. */
export const serialRefusalText = (reason: string, words: SeatMessages): string =>
  known(
    {unknown: words.serialUnknown, taken: words.serialInUse, not_supported: words.serialNotSupported},
    reason,
    words.serialRefused,
  );

/** What the holder said of the device, and when. */
export const faultText = ({kind, at}: NonNullable<Seat['fault']>, words: SeatMessages, format: Format) =>
  words.faultSince(
    known({broken: words.faultBroken, lost: words.faultLost}, kind, kind),
    format.relative(at),
  );

/** The model's name where the catalogue is at hand, else its id. */
export const modelName = (catalogue: SeatCatalogue | undefined, id: string): string =>
  catalogue?.models.find((model) => model.id === id)?.name ?? id;

/** The device as a sentence names it: its model and serial. */
export const deviceName = (
  catalogue: SeatCatalogue | undefined,
  {model, serial}: Pick<SeatDevice, 'model' | 'serial'>,
): string => [modelName(catalogue, model), serial].filter(Boolean).join(' ');

/** A code may be any word, `constructor` too. */
const known = (labels: Readonly<Record<string, string>>, code: string, otherwise: string): string =>
  (Object.hasOwn(labels, code) ? labels[code] : undefined) ?? otherwise;
