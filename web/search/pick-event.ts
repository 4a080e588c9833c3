/** A node was chosen. */
export class PickEvent extends Event {
  static readonly type = 'pick';
  /** Its id. */
  readonly node: string;

  constructor(node: string) {
    super(PickEvent.type, { bubbles: true, composed: true });
    this.node = node;
  }
}

declare global {
  interface HTMLElementEventMap {
    pick: PickEvent;
  }
}
