/** Owns the form of a mail before it has its envelope. */
import type {RenderedMail} from '../mail/layout.js';

export interface Message extends RenderedMail {
  /** The tenant in whose name it goes out. */
  readonly from: string;
  readonly to: {readonly name: string; readonly address: string};
  readonly replyTo?: {readonly name: string; readonly address: string};
}
