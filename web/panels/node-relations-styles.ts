import { css } from 'lit';

export const nodeRelationsStyles = css`
  :host {
    display: block;
  }

  .groups {
    display: grid;
    gap: var(--t-space-4);
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

  details {
    margin-block-start: var(--t-space-1);
    padding-inline-start: 1.2rem;
  }

  summary {
    inline-size: max-content;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding-inline: var(--t-space-2);
    font-size: var(--t-size-xs);
    line-height: 24px;
    color: var(--t-ink-soft);
    cursor: pointer;
  }

  summary:hover {
    color: var(--t-accent);
  }

  @media (pointer: coarse) {
    button.chip,
    summary {
      min-block-size: 44px;
      line-height: 44px;
    }

    button.chip {
      line-height: 1.3;
    }
  }
`;
