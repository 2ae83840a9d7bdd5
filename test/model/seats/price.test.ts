import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {prorated, sumOf, timesMoney} from '../../../src/model/seats/price.js';
import {addDays} from '../../../src/model/validate/day.js';

const april = {start: '2026-04-01', end: '2026-05-01'};
const unit = {amount: 4900, currency: 'EUR'};

describe('what a seat costs until the period ends', () => {
  it('is a month on its first day, a day on its last, and nothing after it', () => {
    expect(prorated(unit, 1, april, '2026-04-01').amount).to.equal(4900);
    expect(prorated(unit, 1, april, '2026-04-16').amount).to.equal(2450);
    expect(prorated(unit, 1, april, '2026-04-30').amount).to.equal(163);
    expect(prorated(unit, 1, april, '2026-05-01').amount).to.equal(0);
    expect(prorated(unit, 1, april, '2026-05-20').amount).to.equal(0);
  });

  it('is never more than a month, also where it has not begun', () => {
    expect(prorated(unit, 2, april, '2026-03-20').amount).to.equal(9800);
  });

  it('is rounded once for all seats, and to whole coins', () => {
    expect(prorated(unit, 3, april, '2026-04-30').amount).to.equal(490);
    fc.assert(
      fc.property(
        fc.integer({min: 0, max: 10_000_00}),
        fc.integer({min: 1, max: 500}),
        fc.nat(29),
        (amount, seats, day) => {
          const due = prorated({amount, currency: 'EUR'}, seats, april, addDays(april.start, day));
          expect(Number.isInteger(due.amount)).to.equal(true);
          expect(Math.abs(due.amount - (amount * seats * (30 - day)) / 30)).to.be.at.most(0.5);
        },
      ),
    );
  });

  it('counts the days of the calendar, where clocks change as well', () => {
    const march = {start: '2026-03-01', end: '2026-04-01'};
    expect(prorated({amount: 3100, currency: 'EUR'}, 1, march, '2026-03-29').amount).to.equal(300);
  });

  it('adds up one currency only', () => {
    expect(sumOf('EUR', [unit, timesMoney(unit, 2)])).to.deep.equal({amount: 14700, currency: 'EUR'});
    expect(sumOf('JPY', [])).to.deep.equal({amount: 0, currency: 'JPY'});
    expect(() => sumOf('USD', [unit])).to.throw('EUR among USD');
  });
});
