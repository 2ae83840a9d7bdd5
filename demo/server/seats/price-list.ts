/** Owns what the vendor sells, for how much, and what its serials look like. */
import type {DeviceModel, Money} from 'tenant-elements';

const euros = (amount: number): Money => ({amount: amount * 100, currency: 'EUR'});

export const SEAT_A_MONTH = euros(49);

export const MODELS: readonly DeviceModel[] = [
  {
    id: 'vista-2',
    name: 'Vista 2',
    price: euros(890),
    deliveryDays: 4,
    serialPattern: 'VX2-[0-9]{6}',
    serialExample: 'VX2-104482',
    forSale: true,
  },
  {
    id: 'vista-2-rugged',
    name: 'Vista 2 Rugged',
    price: euros(1190),
    deliveryDays: 9,
    serialPattern: 'VR2-[0-9]{6}',
    serialExample: 'VR2-220917',
    forSale: true,
  },
  {
    id: 'vista-1',
    name: 'Vista 1',
    price: euros(590),
    deliveryDays: 4,
    serialPattern: 'VX1-[0-9]{6}',
    serialExample: 'VX1-018336',
    forSale: false,
  },
];

export const modelById = (id: string): DeviceModel | undefined => MODELS.find((model) => model.id === id);
