/**
 * Owns a language that nobody speaks, `qps`, made from the English words while the page runs: each in brackets, and longer,
 * as translations are. Whatever stands outside brackets came from somewhere else.
 */
import {type MessageOverrides, registerMessages} from 'tenant-elements';

type Message = string | ((...values: unknown[]) => string);

export const PSEUDO = 'qps';
const SHORT = 20;
const LETTERS = 'aáeéiíoóuúnñcçsšzžyýAÁEÉIÍOÓUÚNÑCÇSŠZŽYÝ';

const accented = (text: string) =>
  text.replace(/\w/g, (letter) => {
    const at = LETTERS.indexOf(letter);
    return at < 0 ? letter : (LETTERS[at + 1] ?? letter);
  });

/** The English stays readable in front, as stories press buttons by their names; the rest makes it long. */
function pseudo(text: string): string {
  if (!text) return text;
  const more = Math.ceil(text.length * (text.length > SHORT ? 0.4 : 1));
  return `⟦${text} ${accented(text).slice(0, more - 1)}⟧`;
}

const lengthened = (message: Message): Message =>
  typeof message === 'string' ? pseudo(message) : (...values) => pseudo(message(...values));

const areas = import.meta.glob<Readonly<Record<string, Readonly<Record<string, Message>>>>>(
  '../../../src/i18n/*/en.ts',
  {eager: true},
);

export function registerPseudoLocale(): void {
  const messages = Object.entries(areas).map(([path, module]) => [
    path.split('/').at(-2),
    Object.fromEntries(
      Object.values(module).flatMap((words) =>
        Object.entries(words).map(([key, message]) => [key, lengthened(message)]),
      ),
    ),
  ]);
  registerMessages(PSEUDO, Object.fromEntries(messages) as MessageOverrides);
}
