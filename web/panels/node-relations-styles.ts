import { css } from 'lit';

export const nodeRelationsStyles = css`
  :host {
    display: block;
  }

  .groups {
    display: grid;
    gap: var(--t-space-3);
  }

  .relation {
    display: flex;
    align-items: baseline;
    gap: var(--t-space-2);
    font-weight: 550;
  }

  .relation .number {
    font-weight: 400;
  }

  .relation t-icon {
    align-self: center;
    color: var(--t-ink-soft);
  }

  .weak .relation {
    font-weight: 400;
  }

  .note {
    padding-inline-start: 1.7rem;
  }

  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: var(--t-space-2);
    padding-inline-start: 1.7rem;
    margin-block-start: var(--t-space-2);
  }

  button.chip {
    min-block-size: 28px;
    cursor: pointer;
    border-color: var(--t-line-strong);
    text-align: start;
  }

  button.chip:hover {
    background: var(--t-accent-soft);
    border-color: var(--t-accent);
  }

  button.chip.complete {
    border-color: var(--t-line);
    background: transparent;
  }

  .chip .number {
    font-weight: 600;
  }

  .chip t-icon {
    color: var(--t-accent);
  }

  .chip.complete t-icon {
    color: var(--t-ink-soft);
  }

  .edges {
    padding-inline-start: 1.2rem;
  }

  .kinds + .edges {
    margin-block-start: var(--t-space-1);
  }

  .all {
    margin-inline-start: 1.7rem;
    min-block-size: 24px;
  }

  @media (pointer: coarse) {
    button.chip,
    .all {
      min-block-size: 44px;
    }
  }
`;
