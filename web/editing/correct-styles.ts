import { css } from 'lit';

/** The forms that correct, in a panel. */
export const correctStyles = css`
  :host {
    display: block;
    overflow-wrap: anywhere;
  }

  .form {
    display: grid;
    gap: var(--t-space-3);
    padding: var(--t-space-4);
    /* Seen in forced colours alone. */
    border: 1px solid transparent;
    border-radius: var(--t-radius-m);
    background: var(--t-sunken);
  }

  .choice {
    display: flex;
    align-items: start;
    gap: var(--t-space-3);
    min-block-size: var(--t-target);
    cursor: pointer;
  }

  .choice input {
    flex: none;
    inline-size: 1.1rem;
    block-size: 1.1rem;
    margin: 0.1em 0 0;
  }

  .choice > span {
    display: grid;
    min-inline-size: 0;
  }

  .inner {
    display: grid;
    gap: var(--t-space-3);
    padding-inline-start: calc(1.1rem + var(--t-space-3));
  }

  .becomes {
    padding: var(--t-space-2) var(--t-space-3);
    border-inline-start: 3px solid var(--t-accent);
    background: var(--t-surface);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--t-space-2) var(--t-space-3);
  }

  .names {
    display: grid;
    max-block-size: 14rem;
    overflow: auto;
    margin: 0;
    padding: 0 var(--t-space-3);
    border: 1px solid var(--t-line);
    border-radius: var(--t-radius-m);
    background: var(--t-surface);
  }

  .names legend {
    padding: 0;
    margin-inline-start: calc(-1 * var(--t-space-3));
    margin-block-end: var(--t-space-1);
    font-size: var(--t-size-s);
    font-weight: 600;
  }
`;
