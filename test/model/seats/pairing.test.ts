import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {
  CODE_LENGTH,
  CODE_LETTERS,
  codeFrom,
  type Pairing,
  pairingLeft,
  pairingStateAt,
  shownCode,
} from '../../../src/model/seats/pairing.js';
import {cleanSerial, serialIssue} from '../../../src/model/seats/serial.js';

const pairing: Pairing = {
  id: 'p1',
  seatId: 's1',
  state: 'waiting',
  device: {model: 'one'},
  // The server is an hour behind us.
  now: '2026-04-01T08:00:00Z',
  expiresAt: '2026-04-01T08:10:00Z',
};
const RECEIVED = Date.parse('2026-04-01T09:00:00Z');
const MINUTE = 60_000;

describe('a pairing', () => {
  it('lasts as long as the server says, whatever the page’s clock says', () => {
    expect(pairingLeft(pairing, RECEIVED, RECEIVED)).to.equal(10 * MINUTE);
    expect(pairingLeft(pairing, RECEIVED, RECEIVED + 4 * MINUTE)).to.equal(6 * MINUTE);
    expect(pairingStateAt(pairing, RECEIVED, RECEIVED + 10 * MINUTE - 1)).to.equal('waiting');
  });

  it('is over when a laptop wakes up too late, and a clock that was put back gives no more time', () => {
    expect(pairingStateAt(pairing, RECEIVED, RECEIVED + 600 * MINUTE)).to.equal('expired');
    expect(pairingLeft(pairing, RECEIVED, RECEIVED - 60 * MINUTE)).to.equal(10 * MINUTE);
  });

  it('stays what it became', () => {
    for (const state of ['paired', 'cancelled', 'from_the_future'])
      expect(pairingStateAt({...pairing, state}, RECEIVED, RECEIVED + 600 * MINUTE)).to.equal(state);
  });
});

describe('a typed code', () => {
  it('is understood as it is shown, and however it is typed', () => {
    const code = fc.string({
      unit: fc.constantFrom(...CODE_LETTERS),
      minLength: CODE_LENGTH,
      maxLength: CODE_LENGTH,
    });
    fc.assert(
      fc.property(code, (letters) => {
        expect(codeFrom(shownCode(letters))).to.equal(letters);
        expect(codeFrom(` ${letters.toLowerCase().split('').join(' ')} `)).to.equal(letters);
      }),
    );
    expect(shownCode('ABCD2345')).to.equal('ABCD-2345');
    expect(codeFrom('abcd–2345')).to.equal('ABCD2345');
    expect(codeFrom('ＡＢＣＤ２３４５')).to.equal('ABCD2345');
  });

  it('is none with other letters, or more or fewer of them', () => {
    for (const typed of ['', 'ABCD234', 'ABCD23456', 'ABCD234O', 'ABCD23é4'])
      expect(codeFrom(typed), typed).to.equal(undefined);
  });
});

describe('a serial', () => {
  const model = {serialPattern: 'GX[0-9]{8}'};

  it('is taken as it was copied', () => {
    expect(cleanSerial(' gx 1234\u00a05678\n')).to.equal('GX12345678');
  });

  it('is judged by its form before anybody is asked', () => {
    expect(serialIssue(model, '')).to.equal('required');
    expect(serialIssue(model, 'GX1234567')).to.equal('serial_format');
    expect(serialIssue(model, 'GX12345678X')).to.equal('serial_format');
    expect(serialIssue(model, 'GX12345678')).to.equal(undefined);
    expect(serialIssue({}, 'ANYTHING')).to.equal(undefined);
    expect(serialIssue({serialPattern: '('}, 'ANYTHING')).to.equal(undefined);
    expect(serialIssue({}, 'X'.repeat(65))).to.equal('too_long');
  });
});
