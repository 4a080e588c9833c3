import { css } from 'lit';

export const edgePanelStyles = css`
  h2 {
    line-height: 1.35;
    text-wrap: wrap;
  }

  .relation {
    font-weight: 400;
    font-style: italic;
  }

  h2.denied .relation {
    color: var(--t-danger);
    text-decoration: line-through;
  }

  .summary {
    margin-block-start: var(--t-space-2);
  }

  .callout {
    margin-block-end: var(--t-space-4);
  }

  ol {
    margin-block-start: calc(-1 * var(--t-space-3));
  }

  .sorting + ol {
    margin-block-start: 0;
  }

  ol > li + li {
    border-block-start: 1px solid var(--t-line);
  }

  .sorting {
    display: grid;
    gap: var(--t-space-2);
    font-size: var(--t-size-s);
  }

  .sorting label {
    display: grid;
    grid-template-columns: 5rem minmax(0, 1fr);
    align-items: center;
    gap: var(--t-space-2);
  }

  .sorting .field {
    font-size: var(--t-size-s);
    min-inline-size: 0;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--t-space-2);
    padding-block-start: var(--t-space-2);
  }

  .tools .button {
    margin-inline-start: calc(-1 * var(--t-space-3));
    font-weight: 400;
  }

  .more {
    inline-size: 100%;
  }
`;
