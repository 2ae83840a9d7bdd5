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
  resetSubject: (tenant) => `${tenant} の新しいパスワードの設定`,
  resetLead: (tenant) => `${tenant} の管理者から、新しいパスワードを設定するためのリンクをお送りしています。`,
  choosePassword: 'パスワードを設定',
  choosePasswordHere: 'こちらからパスワードを設定してください:',
  resetIgnore: 'お心当たりがない場合、別のパスワードを設定しない限り、現在のパスワードはそのままです。',
  confirmSubject: (tenant) => `${tenant} のメールアドレスの確認`,
  confirmLead: (email, tenant, former) =>
    `今後、${tenant} でのメールアドレスは ${former} に代わって ${email} になります。こちらにメールが届くことを確認してください。`,
  confirm: 'メールアドレスを確認',
  confirmHere: 'こちらで確認してください:',
  changedSubject: (tenant) => `${tenant} のメールアドレスが変わりました`,
  changedLead: (former, tenant, email) =>
    `${former} では ${tenant} にサインインできなくなりました。今後は ${email} でサインインしてください。`,
  changedIgnore: 'お心当たりがない場合は、アカウントの管理者にお知らせください。',
  accessEndsSubject: (tenant, day) => `${tenant}へのアクセスは${day}に終了します`,
  accessEndsLead: (tenant, day, zone) => `${tenant}には${day}（当日を含む、${zone}）までサインインできます。`,
  accessEndsFact: '延長が必要な場合は、アカウントの管理者にご相談ください。',
  accessHeldSubject: (tenant) => `${tenant}へのアクセスは終了する予定でした`,
  accessHeldLead: (tenant, day) =>
    `${tenant}へのアクセスは${day}をもって終了する予定でしたが、ほかにユーザーを管理できる人がいないため継続しています。`,
  accessHeldFact: 'ほかの人を管理者にするか、新しい最終日を選んでください。',
  pairingSubject: (seat, tenant) => `${tenant}の${seat}のペアリングコード`,
  pairingLead: (seat, model, serial) =>
    `スマートグラス${model}（シリアル番号 ${serial}）を${seat}とペアリングしてください。`,
  pairingLink: 'ペアリング用リンクを開く',
  pairingLinkHere: 'QRコードに含まれるリンク：',
  pairingTyped: 'または、スマートグラスで「ペアリング」を選び、次のコードを入力してください：',
  pairingCode: (code) => `または、スマートグラスで「ペアリング」を選び、コード ${code} を入力してください。`,
  pairingUntil: (when) => `リンクとコードは1回限り、${when}（UTC）まで有効です。`,
};
