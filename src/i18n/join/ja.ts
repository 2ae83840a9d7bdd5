import {plural} from '../plural.js';
import type {JoinMessages} from './en.js';

/** Japanese words of `<accept-invite>`. */
export const joinJa: JoinMessages = {
  title: (tenant) => `${tenant}に参加`,
  invitedBy: (inviter, tenant) => `${inviter}さんから${tenant}への招待が届いています。`,
  invited: (tenant) => `${tenant}への招待が届いています。`,
  as: 'ロール',
  address: 'メールアドレス',
  name: '名前',
  newPassword: '新しいパスワード',
  newPasswordHelp: (least) =>
    plural('ja', least, {
      other: '#文字以上。互いに関連のない単語をいくつか並べると、良いパスワードになります。',
    }),
  password: 'パスワード',
  existingHelp:
    'このアドレスのアカウントはすでにあります。参加するには、そのパスワードでサインインしてください。',
  showPassword: 'パスワードを表示',
  hidePassword: 'パスワードを非表示',
  strength: '強度',
  strength0: 'まだ不十分',
  strength1: '普通',
  strength2: '良い',
  strength3: '強い',
  strength4: '非常に強い',
  join: '参加',
  signInAndJoin: 'サインインして参加',
  joining: '参加処理中',
  joinAs: (email) => `${email}としてサインインしています。`,
  otherTitle: '別のアカウントでサインインしています',
  otherText: (signedIn, invited) =>
    `${signedIn}としてサインインしていますが、この招待は${invited}宛てです。先にサインアウトしてください。招待は有効なままです。`,
  signOut: 'サインアウト',
  joinedTitle: (tenant) => `${tenant}へようこそ`,
  joinedText: 'サインインしています。',
  continue: '続ける',
  deadTitle: 'このリンクは使えなくなりました',
  deadText:
    'リンクは1回限り、一定の期間だけ使えます。新しいメールが届くと、以前のメールのリンクは使えなくなります。すでに参加している場合は、サインインしてください。まだの場合は、新しいメールを探すか、メールに記載されたコードを使うか、新しいリンクをリクエストしてください。',
  askTitle: '新しいリンクをリクエスト',
  askText: 'アドレス宛ての有効な招待がある場合は、新しいメールが届きます。',
  ask: '新しいリンクをリクエスト',
  asked: 'このアドレス宛ての有効な招待がある場合は、新しいメールが届きます。受信トレイを確認してください。',
  codeTitle: 'コードで参加',
  codeText: 'アドレスと、招待に記載されたコードを入力してください。',
  code: 'コード',
  codeHelp: '英字と数字の8文字（例：ABCD-2345）。',
  codeContinue: '続ける',
  useCode: 'コードを使う',
  expires: (when) => `この招待は${when}まで有効です。`,
};
