import {expect} from '@open-wc/testing';
import {
  choiceOf,
  deliveryIssues,
  type DeviceFields,
  deviceIssues,
  emptyDeviceFields,
} from '../../../src/model/seats/index.js';
import {catalogue} from '../../../stories/fixtures/seats.js';

const ADDRESS = {
  recipient: ' Ada Okafor ',
  street: 'Hafenstraße 12',
  postalCode: '20457',
  city: 'Hamburg',
  country: 'DE',
  phone: '',
  reference: '',
};
const bought: DeviceFields = {...emptyDeviceFields, source: 'buy', model: 'vista-2', delivery: ADDRESS};
const own: DeviceFields = {...emptyDeviceFields, source: 'own', model: 'vista-1', serial: ' vx1-018336 '};
const codes = (fields: DeviceFields) =>
  deviceIssues(fields, catalogue).map(({field, code}) => `${field} ${code}`);

describe('choosing a device', () => {
  it('begins with the choice', () => {
    expect(codes(emptyDeviceFields)).to.deep.equal(['source required']);
    expect(codes({...emptyDeviceFields, source: 'none'})).to.deep.equal([]);
  });

  it('one that is bought needs a model that is for sale and an address', () => {
    expect(codes(bought)).to.deep.equal([]);
    expect(codes({...bought, model: 'vista-1'})).to.deep.equal(['model required']);
    expect(codes({...emptyDeviceFields, source: 'buy'})).to.deep.equal([
      'model required',
      'delivery.recipient required',
      'delivery.street required',
      'delivery.postalCode required',
      'delivery.city required',
      'delivery.country required',
    ]);
  });

  it('one of your own needs a serial of its model; any model will do', () => {
    expect(codes(own)).to.deep.equal([]);
    expect(codes({...own, serial: ' '})).to.deep.equal(['serial required']);
    expect(codes({...own, serial: 'VX2-018336'})).to.deep.equal(['serial serial_format']);
    expect(codes({...own, serial: 'V'.repeat(65)})).to.deep.equal(['serial too_long']);
    expect(codes({...own, model: ''})).to.deep.equal(['model required']);
  });

  it('sends what belongs to the choice, as it was meant', () => {
    const typed = {...own, delivery: ADDRESS};
    expect(choiceOf(typed)).to.deep.equal({source: 'own', model: 'vista-1', serial: 'VX1-018336'});
    expect(choiceOf({...bought, serial: 'left over'})).to.deep.equal({
      source: 'buy',
      model: 'vista-2',
      delivery: {
        recipient: 'Ada Okafor',
        street: 'Hafenstraße 12',
        postalCode: '20457',
        city: 'Hamburg',
        country: 'DE',
      },
    });
    expect(choiceOf({...bought, source: 'none'})).to.deep.equal({source: 'none'});
  });

  it('an address has lines of a length, and a country that is one', () => {
    expect(deliveryIssues({...ADDRESS, country: 'Germany'})).to.deep.equal([
      {field: 'delivery.country', code: 'unknown_option'},
    ]);
    expect(deliveryIssues({...ADDRESS, reference: 'x'.repeat(201)})).to.deep.equal([
      {field: 'delivery.reference', code: 'too_long'},
    ]);
  });
});
