/** Owns how often things may be tried, and how much at once. */
/** People of a batch, and of one request that fills it. */
export const MOST_IN_A_BATCH = 100_000;
export const MOST_IN_A_REQUEST = 500;

export interface Limit {
  readonly count: number;
  readonly windowSeconds: number;
}

export interface Limits {
  readonly loginPerAddress: Limit;
  readonly loginPerClient: Limit;
  readonly codePerAddress: Limit;
  readonly joinPerClient: Limit;
  readonly joinRequestPerAddress: Limit;
  readonly invitePerCaller: Limit;
  readonly batchPerCaller: Limit;
  readonly resetPerPerson: Limit;
  readonly pairingPerClient: Limit;
  readonly pairingMailPerPerson: Limit;
}

export const defaultLimits: Limits = {
  loginPerAddress: {count: 10, windowSeconds: 300},
  loginPerClient: {count: 60, windowSeconds: 300},
  codePerAddress: {count: 5, windowSeconds: 900},
  joinPerClient: {count: 300, windowSeconds: 300},
  joinRequestPerAddress: {count: 3, windowSeconds: 3600},
  invitePerCaller: {count: 300, windowSeconds: 300},
  batchPerCaller: {count: 120, windowSeconds: 300},
  resetPerPerson: {count: 5, windowSeconds: 3600},
  // Eight letters, tried so often, are found by nobody before they die.
  pairingPerClient: {count: 30, windowSeconds: 300},
  pairingMailPerPerson: {count: 5, windowSeconds: 600},
};
