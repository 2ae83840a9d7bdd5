import {plural} from '../plural.js';
import type {CommonMessages} from './en.js';

/** Japanese words that more than one element uses. */
export const commonJa: CommonMessages = {
  loading: '読み込み中',
  retry: '再試行',
  cancel: 'キャンセル',
  close: '閉じる',
  done: '完了',
  copy: 'コピー',
  copied: 'コピーしました',
  moreActions: (who) => `${who}の操作メニュー`,
  you: '自分',
  statusActive: '有効',
  statusInactive: '無効',
  statusPending: '参加待ち',
  statusExpired: '期限切れ',
  statusReplaced: '置き換え済み',
  moreShown: (count) => plural('ja', count, {other: '#行を表示しています。'}),
};
