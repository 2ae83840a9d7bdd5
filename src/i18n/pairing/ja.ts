import {plural} from '../plural.js';
import type {PairingMessages} from './en.js';

/** Japanese words of pairing a device. */
export const pairingJa: PairingMessages = {
  title: (seat) => `${seat}のデバイスをペアリング`,
  making: 'コードを作成しています。',
  qr: 'デバイスをペアリングするQRコード。下のコードでも同じようにペアリングできます。',
  code: 'または、このコードを入力',
  left: (time) => `残り時間：${time}`,
  minutesLeft: (minutes) => plural('ja', minutes, {other: 'コードの有効時間は残り#分です。'}),
  compare: '手元のデバイスと照合',
  model: 'モデル',
  serial: 'シリアル番号',
  steps: 'ペアリングの手順',
  stepPutOn: 'デバイスを装着します。',
  stepOpen: 'アプリを開きます。',
  stepChoose: '「ペアリング」を選択します。',
  stepScan: 'QRコードを見るか、コードを入力します。',
  waiting: 'デバイスを待っています',
  newCode: '新しいコードを作成',
  newCodeMade: '新しいコードを作成しました。以前のコードは使えなくなりました。',
  fullScreen: '全画面表示',
  leaveFullScreen: '全画面表示を終了',
  email: 'コードをメールで送信',
  emailed: (who) => `${who}にコードを送信しました。`,
  emailedYou: '自分のメールアドレスにコードを送信しました。',
  cancelPairing: 'ペアリングをキャンセル',
  paired: 'ペアリング完了',
  pairedText: (device, seat) => `${device}を${seat}とペアリングしました。使用できます。`,
  expired: 'このコードは期限切れです',
  expiredText: 'コードの有効時間は10分です。デバイスを手元に用意してから、新しいコードを作成してください。',
  cancelled: 'このコードは使えなくなりました',
  cancelledText: 'キャンセルされたか、別の場所で新しいコードが作成されました。',
  wrongDevice: (serial) =>
    `デバイス${serial}がこのコードを使おうとしましたが、このシートのデバイスではありません。シリアル番号を照合してください。`,
  pairedElsewhere: (serial) =>
    `デバイス${serial}がこのコードを使おうとしましたが、別のシートのデバイスです。先にそのシートから取り外す必要があります。`,
  refused: (serial) => `デバイス${serial}がこのコードを使おうとしましたが、拒否されました。`,
  unreached: '現在、サーバーに接続できません。表示内容が最新ではない可能性があります。',
};
