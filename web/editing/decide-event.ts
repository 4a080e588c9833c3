import type { Decision } from '../../graph/api/editing-contract.ts';

/** Somebody decided on a name, or took the decision back before it was applied. */
export class DecideEvent extends Event {
  static readonly type = 'decide';
  /** The name. */
  readonly text: string;
  /** Null where it was taken back. */
  readonly decision: Decision | null;

  constructor(text: string, decision: Decision | null) {
    super(DecideEvent.type, { bubbles: true, composed: true });
    this.text = text;
    this.decision = decision;
  }
}

declare global {
  interface HTMLElementEventMap {
    decide: DecideEvent;
  }
}
