import {guessColumns, readTable, Roster} from '../../src/model/csv/index.ts';

const role = (id, rank) => ({id, label: id, grants: [], rank, assignable: true});
const rules = {
  profile: {roles: [role('admin', 2), role('member', 1)], rolesPerPerson: 'one', nameFields: 'first_last'},
  grantable: ['admin', 'member'],
  today: '2026-01-01',
  monthFirst: false,
};

globalThis.run = async (file) => {
  const table = await readTable(file);
  const samples = [1, 2, 3].map((row) => table.cells(row));
  const {hasHeader, columns} = guessColumns(table.cells(0), samples, rules, {});
  const roster = new Roster(table, rules, {hasHeader, columns, roleWords: {}, guarded: false});
  await roster.check();
  return {ready: roster.counts.ready + roster.counts.doubtful, roster};
};
