/**
 * Owns when it is known which addresses deserve a second look: loaded beside the form, which does not wait for
 * it and works as well without.
 */
import type {ReactiveControllerHost} from 'lit';
import type {EmailWarning} from '../../model/validate/email-warning.js';

export class EmailDoubts {
  #rules: {readonly emailWarning: (email: string) => EmailWarning | undefined} | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** The doubt about an address, as far as the rules are there. */
  about(email: string): EmailWarning | undefined {
    return this.#rules?.emailWarning(email);
  }

  async load(): Promise<void> {
    if (this.#rules) return;
    try {
      this.#rules = await import('../../model/validate/email-warning.js');
      this.host.requestUpdate();
    } catch {
      // Offline: the next session asks again.
    }
  }
}
