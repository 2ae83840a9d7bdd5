/** Owns what we set out to reach, as ratios within one run, and whether this run reached it. */
import {rounded} from './statistics.mjs';

const LIMIT_RATIO = 1.5;
const HEAP_MB = 2;
const THIRD = 1 / 3;
const LONGEST_LIST = 100_000;

const goal = (text, figure, met) => ({goal: text, figure, met});

/** One line for each goal whose part was measured. */
export const goalsOf = ({payload, startup, tables, csv, server}) => [
  ...(payload ? payloadGoals(payload) : []),
  ...(startup ? startupGoals(startup) : []),
  ...(tables ? tableGoals(tables) : []),
  ...(csv ? csvGoals(csv) : []),
  ...(server ? serverGoals(server) : []),
];

function payloadGoals({rows}) {
  const [ours, cdn] = rows;
  return [
    goal('list and dialog load at most 52 kB at first', `${ours.initial} kB`, ours.initial <= 52),
    goal('CDN file of at most 110 kB', `${cdn.initial} kB`, cdn.initial <= 110),
  ];
}

function startupGoals({rows}) {
  const [ours, , ...peers] = rows;
  const best = peers.reduce((least, peer) => (peer.evaluated.median < least.evaluated.median ? peer : least));
  const ratio = ours.evaluated.median / best.evaluated.median;
  const figure = `${rounded(ratio)} of ${best.name}`;
  return [goal("evaluated in under a third of the best peer's time", figure, ratio < THIRD)];
}

function tableGoals({sizes}) {
  const longest = sizes.find(({count}) => count === LONGEST_LIST);
  if (!longest) return [];
  const [ours, limit] = longest.rows;
  const within = ['paint', 'sort', 'filter'].map((deed) => {
    const ratio = ours[deed].median / limit[deed].median;
    return goal(
      `${deed} within ${LIMIT_RATIO} × of the limit at 100,000 rows`,
      `${rounded(ratio)} ×`,
      ratio <= LIMIT_RATIO,
    );
  });
  const {slow, heap} = ours;
  return [
    ...within,
    goal(
      'no frame over 50 ms in the full scroll of 100,000 rows',
      `${slow.median}, the limit ${limit.slow.median}`,
      slow.median === 0,
    ),
    goal(`heap beside the data under ${HEAP_MB} MB`, `${heap.median} MB`, heap.median < HEAP_MB),
  ];
}

function csvGoals({sizes, reader}) {
  const large = sizes.find(({count}) => count === LONGEST_LIST);
  const [ours, , papaparse] = large.rows;
  const ratio = ours.total.median / papaparse.total.median;
  const longest = Math.max(...sizes.map(({rows}) => rows[0].longest.median));
  const beyond = ours.memory.median - large.megabytes;
  return [
    goal('100,000 rows read and checked in at most 0.65 of PapaParse', String(rounded(ratio)), ratio <= 0.65),
    goal('no block over 16 ms at any size (50 at the very worst)', `${longest} ms`, longest <= 16),
    goal('memory at most the file and 60 MB', `the file and ${rounded(beyond)} MB`, beyond <= 60),
    goal('reader with its checks at most 4 kB', `${reader} kB`, reader <= 4),
  ];
}

const serverGoals = ({scans}) => [
  goal(
    'no hot query reads all memberships one after the other',
    scans.length ? scans.join(', ') : 'none',
    scans.length === 0,
  ),
];
