import { css } from 'lit';

export const addChoiceStyles = css`
  :host {
    display: grid;
    gap: var(--t-space-4);
  }

  .ground {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: var(--t-space-2) var(--t-space-3);
    padding: var(--t-space-4);
    border: 1px dashed var(--t-line-strong);
    border-radius: var(--t-radius-m);
    background: var(--t-sunken);
  }

  .ground p {
    grid-column: 1 / -1;
  }

  .ground .button {
    background: var(--t-surface);
  }

  textarea.pasted {
    min-block-size: 11rem;
    max-block-size: 40dvh;
    font-family: var(--t-serif);
    font-size: var(--t-size-m);
  }

  .chosen {
    display: flex;
    align-items: center;
    gap: var(--t-space-3);
    min-inline-size: 0;
    padding: var(--t-space-2) var(--t-space-2) var(--t-space-2) var(--t-space-4);
    border: 1px solid var(--t-line);
    border-radius: var(--t-radius-m);
    background: var(--t-sunken);
  }

  .chosen bdi {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .chosen .number {
    white-space: nowrap;
  }

  summary {
    display: flex;
    align-items: center;
    gap: var(--t-space-2);
    min-block-size: var(--t-target);
    font-size: var(--t-size-s);
    font-weight: 500;
    cursor: pointer;
    list-style: none;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  details[open] summary t-icon {
    rotate: 90deg;
  }

  details .two {
    margin-block-start: var(--t-space-2);
  }

  @media (pointer: coarse) {
    .drop {
      display: none;
    }
  }
`;
