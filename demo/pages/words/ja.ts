import type {PageWords} from './en.js';

/** Japanese words of the demo's own pages. */
export const pagesJa: PageWords = {
  signIn: 'サインイン',
  signInTo: (product) => `${product}にサインイン`,
  email: 'メールアドレス',
  password: 'パスワード',
  wrongCredentials: 'アドレスまたはパスワードが正しくありません。',
  tooManyTries: (seconds) => `試行回数が多すぎます。${seconds}秒後にもう一度お試しください。`,
  inviteExpired: '招待の期限切れ、または紛失の場合：新しいリンクをリクエスト',
  choosePassword: '新しいパスワードを設定',
  choosePasswordText:
    'メールに記載されたパスワードは1回限りです。今後は、ここで設定するパスワードでサインインしてください。',
  newPassword: '新しいパスワード',
  newPasswordHelp: '10文字以上。互いに関連のない単語をいくつか並べると、良いパスワードになります。',
  passwordRefused: 'パスワードが短すぎるか、推測されやすいものです。別のパスワードを設定してください。',
  save: '保存',
  signOut: 'サインアウト',
  mailbox: 'メールボックス',
  account: 'アカウント',
  language: '言語',
  notInDemo: 'この部分は製品本体の機能です。デモでは、権限のある人に表示されることだけを示します。',
  people: 'メンバー',
};
