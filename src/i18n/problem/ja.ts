import {plural} from '../plural.js';
import type {ProblemMessages} from './en.js';

/** Japanese words for what went wrong, why, and what to do. */
export const problemJa: ProblemMessages = {
  about: (who, what) => `${who}：${what}`,
  offline: 'オフラインです。接続が回復すると続行します。',
  network: 'サーバーに接続できませんでした。接続を確認して、もう一度お試しください。',
  timeout: 'サーバーの応答に時間がかかりすぎました。もう一度お試しください。',
  server: 'サーバーで問題が発生しました。しばらくしてから、もう一度お試しください。',
  contract:
    'サーバーの応答をこのページで処理できませんでした。もう一度お試しください。解決しない場合は、管理者にお知らせください。',
  maybeApplied: '処理が完了したかどうかは確認できていません。再試行しても問題ありません。',
  rateLimited: (seconds) =>
    plural('ja', seconds, {other: 'リクエストが多すぎます。#秒後にもう一度お試しください。'}),
  unauthenticated: 'サインアウトされています。続けるには、もう一度サインインしてください。',
  forbidden: 'この操作を行う権限がありません。管理者にご相談ください。',
  forbiddenSelf: 'この操作は自分のアカウントには行えません。ほかの管理者にご相談ください。',
  notLoaded: '読み込めませんでした',
  accessLost: 'アクセス権がありません',
  accessLostText: 'このアカウントでの権限が変わった可能性があります。必要な場合は管理者にご相談ください。',
  forbiddenLastAdmin: '最後の管理者です。先にほかの人を管理者にしてください。',
  forbiddenRank: '自分より上位のロールを持つ人には、この操作を行えません。',
  readOnlyAccount:
    'このアカウントは閲覧専用です。再び変更できるようにするには、お支払い情報をご確認ください。',
  notFound: '見つかりません。すでに削除された可能性があります。',
  stale: 'ほかの人が先に変更しました。新しい内容を確認して、もう一度お試しください。',
  quota: (limit) =>
    limit === undefined ? '上限に達しました。' : plural('ja', limit, {other: '上限の#に達しました。'}),
  unsupported: 'このサーバーはこの操作に対応していません。',
  alreadyMember: 'すでにメンバーです。',
  inactiveMember: '無効になっているメンバーです。管理者がアカウントを再有効化できます。',
  alreadyInvited: 'すでに招待されています。',
  inUse: 'すでに使用されています。',
  notPending: 'この招待はすでに無効です。',
  managedElsewhere: 'この内容はディレクトリで管理されています。変更はディレクトリで行ってください。',
  rolesFixed: 'この製品ではロールを変更できません。代わりに、正しいロールで改めて招待できます。',
  replaced: '別の登録に置き換えられています。代わりに、このアドレスを改めて招待してください。',
  neverSignedIn:
    'サインイン情報は一度も使われていません。アクセス権を取り消して、正しいアドレスを招待してください。',
  notActive: 'この人は無効になっています。先にアカウントを再有効化してください。',
  aborted: '中止しました。',
  reference: (id) => `参照番号：${id}`,

  required: '入力してください。',
  emailFormat: 'メールアドレスの形式が正しくありません。name@example.comのように入力してください。',
  tooLong: '長すぎます。',
  tooShort: (least) => plural('ja', least, {other: '#文字以上で入力してください。'}),
  controlCharacters: '表示できない文字が含まれています。入力し直してください。',
  unknownRole: 'このロールはすでに存在しません。別のロールを選択してください。',
  roleNotGrantable: 'このロールを付与する権限がありません。別のロールを選択してください。',
  duplicateRow: 'このアドレスはすでに別の行にあります。',
  numberFormat: '42のように数値を入力してください。',
  dateFormat: '実在する日付を入力してください。',
  datePast: 'この日は過ぎています。今日以降の日を選んでください。',
  accessEnded: 'アクセスの最終日を過ぎています。新しい日が必要です。',
  unknownOption: '選択肢から選んでください。',
  domainNotAllowed: 'このドメインのアドレスは招待できません。',
  passwordTooCommon: '推測されやすいパスワードです。互いに関連のない単語をいくつか使ってください。',
  passwordTooWeak: '単調すぎるパスワードです。互いに関連のない単語をいくつか使ってください。',
  addressMismatch: 'この人のアドレスではありません。上に表示されているとおりに入力してください。',
  wrongPassword: 'パスワードが正しくありません。',
  invalid: 'この内容は受け付けられません。確認してください。',
};
