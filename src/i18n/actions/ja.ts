import type {ActionsMessages} from './en.js';

/** Japanese words of the forms and questions about one person. */
export const actionsJa: ActionsMessages = {
  correctTitle: (email) => `アドレス${email}の訂正`,
  correctText:
    '正しいアドレスに新しいメールを送信します。最初のメールのリンクは使えなくなります。ロールと詳細情報は変わりません。',
  save: '保存',
  changedMeanwhile: 'ほかの人が先に変更しました。その変更は上書きされていません。現在の内容：',
  keepMine: '自分の変更を保存',
  withdrawTitle: (email) => `${email}のアクセス権を取り消しますか？`,
  withdrawText:
    'メールに記載されたサインイン情報はすぐに使えなくなり、一覧から削除されます。このアドレスはいつでももう一度招待できます。',
  revokeTitle: (email) => `${email}への招待を取り消しますか？`,
  revokeText:
    'メールに記載されたリンクはすぐに使えなくなります。このアドレスはいつでももう一度招待できます。',
};
