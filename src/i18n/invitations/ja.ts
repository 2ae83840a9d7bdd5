import type {InvitationsMessages} from './en.js';

/** Japanese words of `<invitation-table>`. */
export const invitationsJa: InvitationsMessages = {
  invitations: '招待',
  email: 'メールアドレス',
  role: 'ロール',
  status: 'ステータス',
  invitedBy: '招待者',
  sent: '送信日',
  expires: '有効期限',
  noInvitations: '参加待ちの招待はありません。招待された人は全員参加しています。',
  invitationsRegion: '招待の一覧',
  mail: 'メールの送信状況',
  mailQueued: '送信待ち',
  mailHandedOver: 'メールサーバーに送信済み',
  mailFailed: '送信できませんでした',
  more: 'さらに表示',
  forbidden: '招待を表示できるのは、ユーザーを管理する人のみです。',
  updated: '招待の一覧を更新しました。',
};
