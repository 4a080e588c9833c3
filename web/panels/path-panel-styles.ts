import { css } from 'lit';

export const pathPanelStyles = css`
  .summary {
    margin-block-start: var(--t-space-1);
  }

  .paths {
    display: grid;
    gap: var(--t-space-4);
    margin-block: var(--t-space-4);
  }

  .paths > li {
    padding: var(--t-space-3);
    border: 1px solid var(--t-line);
    border-radius: var(--t-radius-m);
  }

  .paths > li.chosen {
    border-color: var(--t-accent);
  }

  .name {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--t-space-2);
    margin-block-end: var(--t-space-2);
  }

  .name .button {
    margin-inline-start: auto;
    font-weight: 400;
  }
`;
