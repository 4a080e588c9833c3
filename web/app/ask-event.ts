/** What the bar asks of the page around it. */
export type Ask = 'outline' | 'legend' | 'help';

export class AskEvent extends Event {
  static readonly type = 'ask';
  readonly ask: Ask;

  constructor(ask: Ask) {
    super(AskEvent.type);
    this.ask = ask;
  }
}

declare global {
  interface HTMLElementEventMap {
    ask: AskEvent;
  }
}
