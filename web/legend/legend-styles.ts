import { css } from 'lit';

export const legendStyles = css`
  :host {
    display: block;
    font-size: var(--t-size-s);
  }

  h2,
  h3,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  h3 {
    padding: var(--t-space-2) var(--t-space-2) 2px;
    font-size: var(--t-size-xs);
    font-weight: 600;
    color: var(--t-ink-soft);
  }

  details {
    border-block-start: 1px solid var(--t-line);
    margin-block-start: var(--t-space-2);
    padding-block-start: var(--t-space-1);
  }

  summary {
    display: flex;
    align-items: center;
    gap: var(--t-space-2);
    min-block-size: max(var(--t-target), 30px);
    padding-inline: var(--t-space-2);
    border-radius: var(--t-radius-s);
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary t-icon {
    color: var(--t-ink-soft);
    transition: rotate var(--t-fast) var(--t-ease);
  }

  details[open] summary t-icon {
    rotate: 90deg;
  }

  .row {
    display: flex;
    align-items: center;
    gap: var(--t-space-2);
    inline-size: 100%;
    min-block-size: 26px;
    padding: 1px var(--t-space-2);
    border: 0;
    border-radius: var(--t-radius-s);
    background: none;
    text-align: start;
    line-height: 1.25;
    cursor: pointer;
  }

  @media (pointer: coarse) {
    .row {
      min-block-size: 44px;
    }
  }

  .row:hover {
    background: var(--t-accent-soft);
  }

  .row span {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .row[aria-pressed='false'] span {
    color: var(--t-ink-soft);
    text-decoration: line-through;
  }

  .row[aria-pressed='false'] t-swatch {
    opacity: 0.35;
  }

  .row .count {
    flex: none;
    color: var(--t-ink-soft);
    font-size: var(--t-size-xs);
    font-variant-numeric: tabular-nums;
    text-decoration: none;
  }

  .reset {
    inline-size: 100%;
    margin-block-start: var(--t-space-2);
  }

  .lines li {
    display: flex;
    align-items: center;
    gap: var(--t-space-3);
    min-block-size: 24px;
    padding-block: 2px;
    padding-inline: var(--t-space-2);
    color: var(--t-ink-soft);
    line-height: 1.3;
  }

  .lines svg {
    flex: none;
    inline-size: 38px;
    block-size: 14px;
    overflow: visible;
  }
`;
