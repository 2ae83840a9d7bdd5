/** Owns what the views of the list of seats are given. */
import type {Rows} from '../../controllers/rows.js';
import type {Problem} from '../../model/problem.js';
import type {Seat, SeatAct, SeatCounts, SeatQuery, SeatRequest, SeatSort} from '../../model/seats/index.js';
import type {SeatListVoice} from '../../seats/seat-list-voice.js';
import type {SeatsView} from './seats-view.js';

export interface SeatTableModel {
  readonly voice: SeatListVoice<'seats'>;
  readonly view: SeatsView;
  readonly problem: Problem | undefined;
  readonly rows: Rows<Omit<SeatQuery, 'limit'>, Seat>;
  readonly counts: SeatCounts | undefined;
  readonly requests: readonly SeatRequest[];
  /** Ids of rows that somebody has just changed. */
  readonly glowing: ReadonlySet<string>;
  readonly more: boolean;
  readonly canOpenWizard: boolean;
  readonly isMenuOpen: (seat: Seat) => boolean;
  readonly isBusy: (id: string) => boolean;
  /** Somebody comes near: what is done to a seat will be wanted. */
  readonly handleNear: () => void;
  readonly handlePressMenu: (seat: Seat) => void;
  readonly handleMenu: (seat: Seat) => void;
  readonly handleChoose: (act: SeatAct, seat: Seat) => void;
  readonly handleGive: (request: SeatRequest) => void;
  readonly handleDecline: (request: SeatRequest) => void;
  readonly handleResolve: (over: number) => void;
  readonly handleAdd: () => void;
  readonly handleSearch: (search: string) => void;
  readonly handleAsk: (change: Partial<SeatsView>) => void;
  readonly handleSort: (sort: SeatSort) => void;
  readonly handleMore: () => void;
  readonly handleClear: () => void;
  readonly handleRetry: () => void;
}
