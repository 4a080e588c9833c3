import { css } from 'lit';

export const nodePanelStyles = css`
  .other {
    margin-block-start: var(--t-space-1);
    font-family: var(--t-serif);
    color: var(--t-ink-soft);
  }

  .aliases {
    margin-block-start: var(--t-space-2);
    font-size: var(--t-size-s);
  }

  .actions {
    display: grid;
    gap: var(--t-space-2);
    padding-block-start: 0;
    border: 0;
  }

  .actions > .button {
    inline-size: 100%;
  }

  .tools {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr));
    gap: 0 var(--t-space-2);
    margin-inline: calc(-1 * var(--t-space-2));
  }

  .tools .button {
    justify-content: start;
    padding-inline: var(--t-space-2);
    font-weight: 400;
  }

  .documents {
    display: grid;
    gap: var(--t-space-2);
    font-size: var(--t-size-s);
  }

  .documents li {
    display: flex;
    justify-content: space-between;
    gap: var(--t-space-3);
  }

  .documents .number {
    white-space: nowrap;
  }
`;
