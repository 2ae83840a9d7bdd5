/** Owns what travels of seats: the seat and its device, an offer, a pairing, a request. */
import * as z from 'zod/mini';
import {idSchema, maybe, pageOf, timestampSchema} from './common.js';

const moneySchema = z.object({amount: z.number(), currency: z.string()});

const seatHolderSchema = z.object({
  id: idSchema,
  email: z.string(),
  name: z.string(),
  active: z.boolean(),
  lastActiveAt: maybe(timestampSchema),
});

const seatDeviceSchema = z.object({
  source: z.string(),
  model: z.string(),
  serial: maybe(z.string()),
  pairedAt: maybe(timestampSchema),
});

export const seatSchema = z.object({
  id: idSchema,
  label: z.string(),
  modes: z.array(z.string()),
  status: z.string(),
  holder: maybe(seatHolderSchema),
  device: maybe(seatDeviceSchema),
  order: maybe(
    z.object({
      number: z.string(),
      placedAt: timestampSchema,
      shippedAt: maybe(timestampSchema),
      trackingUrl: maybe(z.string()),
      expectedOn: maybe(z.string()),
    }),
  ),
  serialRefusal: maybe(z.string()),
  fault: maybe(z.object({kind: z.string(), at: timestampSchema})),
  reservedFor: maybe(z.object({id: idSchema, email: z.string(), name: z.string()})),
  addedAt: timestampSchema,
  version: z.string(),
});

export const seatsSchema = z.object({items: z.array(seatSchema)});
export const seatPageSchema = z.object({
  ...pageOf(seatSchema),
  counts: z.object({total: z.number(), used: z.number(), allowed: z.number()}),
});

export const seatCatalogueSchema = z.object({
  models: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      price: moneySchema,
      deliveryDays: z.number(),
      imageUrl: maybe(z.string()),
      serialPattern: maybe(z.string()),
      serialExample: maybe(z.string()),
      forSale: z.boolean(),
    }),
  ),
  monthly: moneySchema,
});

export const seatRemovalSchema = z.object({
  monthlyLess: moneySchema,
  from: z.string(),
  holder: maybe(seatHolderSchema),
  device: maybe(seatDeviceSchema),
});

export const mySeatSchema = z.object({
  seat: maybe(seatSchema),
  requestedAt: maybe(timestampSchema),
  managers: z.array(z.object({name: z.string(), email: z.string()})),
});

export const seatRequestsSchema = z.object({
  items: z.array(
    z.object({id: idSchema, person: seatHolderSchema, note: maybe(z.string()), at: timestampSchema}),
  ),
});

export const pairingSchema = z.object({
  id: idSchema,
  seatId: idSchema,
  state: z.string(),
  link: maybe(z.string()),
  code: maybe(z.string()),
  device: z.object({model: z.string(), serial: maybe(z.string())}),
  expiresAt: timestampSchema,
  now: timestampSchema,
  refused: maybe(z.object({reason: z.string(), serial: maybe(z.string())})),
});

export const pairingResultSchema = z.object({
  deviceToken: z.string(),
  tenant: z.object({id: idSchema, name: z.string()}),
  seat: z.object({id: idSchema, label: z.string()}),
});

const deliverySchema = z.object({
  recipient: z.string(),
  street: z.string(),
  postalCode: z.string(),
  city: z.string(),
  country: z.string(),
  phone: maybe(z.string()),
  reference: maybe(z.string()),
});

const boughtDeviceSchema = z.object({
  source: z.literal('buy'),
  model: z.string(),
  delivery: deliverySchema,
});
const ownDeviceSchema = z.object({source: z.literal('own'), model: z.string(), serial: z.string()});

const deviceChoiceSchema = z.union([
  boughtDeviceSchema,
  ownDeviceSchema,
  z.object({source: z.literal('none')}),
]);

export const seatDraftSchema = z.object({
  modes: z.array(z.string()),
  holder: maybe(idSchema),
  count: z.number(),
  device: deviceChoiceSchema,
});

export const seatQuoteSchema = z.object({
  id: idSchema,
  monthly: moneySchema,
  monthlyMore: moneySchema,
  untilPeriodEnd: moneySchema,
  once: moneySchema,
  dueNow: moneySchema,
  periodEnd: z.string(),
  expiresAt: timestampSchema,
  checkoutUrl: maybe(z.string()),
  paid: maybe(z.boolean()),
  draft: maybe(seatDraftSchema),
  holder: maybe(z.object({id: idSchema, name: z.string(), email: z.string(), invited: z.boolean()})),
});

export const seatChangeSchema = z.object({
  modes: maybe(z.array(z.string())),
  holder: maybe(z.nullable(idSchema)),
});

/** `replace` takes out what is in the seat. */
export const deviceChangeSchema = z.union([
  z.extend(boughtDeviceSchema, {replace: maybe(z.boolean())}),
  z.extend(ownDeviceSchema, {replace: maybe(z.boolean())}),
]);

export const spareSchema = z.object({spare: idSchema});
export const seatPurchaseSchema = z.object({quote: idSchema});
export const deviceActionSchema = z.object({action: z.string()});
export const deviceReportSchema = z.object({fault: z.string()});
export const seatRequestSchema = z.object({note: maybe(z.string())});
export const pairingRequestSchema = z.object({seat: idSchema});
/** By what the QR code holds, or by what was typed. */
export const pairingClaimSchema = z.object({
  token: maybe(z.string()),
  code: maybe(z.string()),
  serial: z.string(),
});
