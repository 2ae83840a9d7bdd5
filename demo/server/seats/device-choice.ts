/** Owns what of a choice of device can be told without asking the vendor: model, form of the serial, where it goes. */
import {sql} from 'kysely';
import {cleanSerial, deliveryIssues, type DeviceChoice, type FieldIssue, serialIssue} from 'tenant-elements';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {invalid} from '../http/problem.js';
import {modelById} from './price-list.js';

export function checkChoice(choice: DeviceChoice): void {
  if (choice.source === 'none') return;
  const model = modelById(choice.model);
  const issues: FieldIssue[] = [];
  if (!model || (choice.source === 'buy' && !model.forSale))
    issues.push({field: 'model', code: 'unknown_option'});
  else if (choice.source === 'own') {
    const code = serialIssue(model, cleanSerial(choice.serial));
    if (code) issues.push({field: 'serial', code});
  }
  if (choice.source === 'buy') issues.push(...deliveryIssues(choice.delivery));
  if (issues.length) throw invalid(issues);
}

/** In a seat of this account or of another one: whose it is is not said. */
export async function serialTaken(trx: TenantTransaction, serial: string): Promise<boolean> {
  const {rows} = await sql<{taken: boolean}>`select serial_taken(${serial}) as taken`.execute(trx);
  return rows[0]?.taken === true;
}

const UNIQUE_VIOLATION = '23505';

/** Another account was faster: no lock is shared with it, but an index is. */
export function asTaken(error: unknown): never {
  if ((error as {code?: string}).code === UNIQUE_VIOLATION)
    throw invalid([{field: 'serial', code: 'serial_taken'}]);
  throw error;
}
