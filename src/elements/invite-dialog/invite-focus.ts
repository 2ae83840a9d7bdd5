/** Owns where the focus goes in the form: where somebody begins, what is wrong, what comes next. */
import type {InviteForm} from './invite-form.js';

export class InviteFocus {
  constructor(
    private readonly host: {readonly renderRoot: ParentNode},
    private readonly form: InviteForm,
  ) {}

  first(): void {
    this.on('#emails, .person-row input, [name="role"]:checked, [name="role"]');
  }

  problem(): void {
    const field = this.form.inRows ? '.person-row [aria-invalid="true"], .person-row input' : '#emails';
    this.on(this.form.state.roles.length ? field : '[name="role"]');
  }

  /** After sending: on to what comes next, or to what is left to do. */
  outcome(): void {
    if (this.form.state.phase === 'done') this.on('#another');
    else this.problem();
  }

  /** The first fit in the order of the selectors. */
  on(selectors: string): void {
    for (const selector of selectors.split(', ')) {
      const target = this.host.renderRoot.querySelector<HTMLElement>(selector);
      if (target) return target.focus();
    }
  }
}
