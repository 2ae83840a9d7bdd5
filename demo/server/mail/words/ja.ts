import type {MailWords} from './en.js';

/** Japanese words of the demo's mails. */
export const mailJa: MailWords = {
  invitationSubject: (tenant) => `${tenant}への招待`,
  invitationSubjectFrom: (inviter, tenant) => `${inviter}さんから${tenant}への招待`,
  invitationLead: (tenant, product) => `${product}の${tenant}への招待が届いています。`,
  invitationLeadFrom: (inviter, tenant, product) =>
    `${inviter}さんから、${product}の${tenant}への招待が届いています。`,
  join: (tenant) => `${tenant}に参加`,
  joinHere: '参加はこちら：',
  code: (codeUrl, code) => `または、 ${codeUrl} を開き、アドレスとコード ${code} を入力してください。`,
  codeButtonFails: 'ボタンが動作しない場合は、次のページを開き、アドレスとコードを入力してください：',
  role: (roles) => `ロール：${roles}`,
  validUntil: (when) => `リンクは1回限り、${when}（UTC）まで有効です。`,
  ignore: 'お心当たりがない場合は、何もする必要はありません。操作をしない限り、何も起こりません。',
  credentialsSubject: (tenant) => `${tenant}のサインイン情報`,
  credentialsLead: (tenant, product) => `${product}の${tenant}のメンバーになりました。`,
  signIn: 'サインイン',
  signInHere: 'サインインはこちら：',
  address: (email) => `アドレス： ${email}`,
  oneTimePassword: (password) => `ワンタイムパスワード： ${password}`,
  passwordValidUntil: (when) =>
    `このパスワードは、ご自身のパスワードを設定するまで、最長で${when}（UTC）まで使えます。`,
  existingLogin: 'このアドレスのアカウントはすでにあります。いつもどおりサインインしてください。',
};
