/** Owns choosing a device as a form has it: what was typed, what is wrong with it, and what is sent. */
import type {FieldIssue} from '../problem.js';
import type {Delivery, DeviceChoice, DeviceSource, SeatCatalogue} from './seat.js';
import {cleanSerial, serialIssue} from './serial.js';

export const DELIVERY_FIELDS = [
  'recipient',
  'street',
  'postalCode',
  'city',
  'country',
  'phone',
  'reference',
] as const satisfies readonly (keyof Delivery)[];
export type DeliveryField = (typeof DELIVERY_FIELDS)[number];

const OPTIONAL: readonly DeliveryField[] = ['phone', 'reference'];
const LONGEST_LINE = 200;
const COUNTRY = /^[A-Z]{2}$/;

export interface DeviceFields {
  /** Nothing while nobody has chosen. */
  readonly source: DeviceSource | 'none' | '';
  readonly model: string;
  readonly serial: string;
  readonly delivery: Readonly<Record<DeliveryField, string>>;
}

export const emptyDeviceFields: DeviceFields = {
  source: '',
  model: '',
  serial: '',
  delivery: {recipient: '', street: '', postalCode: '', city: '', country: '', phone: '', reference: ''},
};

/** Pages ask for it, and servers check it alike; fields are named as they travel. */
export function deliveryIssues(delivery: Delivery): readonly FieldIssue[] {
  return DELIVERY_FIELDS.flatMap((name): FieldIssue[] => {
    const field = `delivery.${name}`;
    const text = delivery[name]?.trim() ?? '';
    if (!text) return OPTIONAL.includes(name) ? [] : [{field, code: 'required'}];
    if (text.length > LONGEST_LINE) return [{field, code: 'too_long'}];
    return name === 'country' && !COUNTRY.test(text) ? [{field, code: 'unknown_option'}] : [];
  });
}

/** What is wrong before anybody is asked, in the order of the form. */
export function deviceIssues(
  fields: DeviceFields,
  catalogue: SeatCatalogue | undefined,
): readonly FieldIssue[] {
  const {source, serial, delivery} = fields;
  if (!source) return [{field: 'source', code: 'required'}];
  if (source === 'none') return [];
  const model = catalogue?.models.find(({id}) => id === fields.model);
  const known = model && (source === 'own' || model.forSale);
  const issues: FieldIssue[] = known ? [] : [{field: 'model', code: 'required'}];
  if (source === 'buy') return [...issues, ...deliveryIssues(delivery)];
  const code = serialIssue(model ?? {}, cleanSerial(serial));
  return code ? [...issues, {field: 'serial', code}] : issues;
}

/** What is sent; of fields that belong to another choice nothing is. */
export function choiceOf({source, model, serial, delivery}: DeviceFields): DeviceChoice {
  if (source === 'own') return {source, model, serial: cleanSerial(serial)};
  if (source !== 'buy') return {source: 'none'};
  const {recipient, street, postalCode, city, country, phone, reference} = delivery;
  return {
    source,
    model,
    delivery: {
      recipient: recipient.trim(),
      street: street.trim(),
      postalCode: postalCode.trim(),
      city: city.trim(),
      country,
      ...(phone.trim() && {phone: phone.trim()}),
      ...(reference.trim() && {reference: reference.trim()}),
    },
  };
}
