import { css } from 'lit';

export const reviewListStyles = css`
  :host {
    display: grid;
    gap: var(--t-space-3);
    padding-block: var(--t-space-4);
  }

  .title {
    font-family: var(--t-serif);
    font-size: var(--t-size-l);
    font-weight: 600;
  }

  section + section {
    margin-block-start: var(--t-space-4);
  }

  li + li {
    border-block-start: 1px solid var(--t-line);
  }

  li:focus-visible {
    outline-offset: 4px;
  }

  .foot {
    position: sticky;
    z-index: 3;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--t-space-2) var(--t-space-3);
    margin-inline: calc(-1 * var(--t-space-2));
    padding: var(--t-space-3) var(--t-space-2);
    border-block-start: 1px solid var(--t-line);
    background: var(--t-surface);
  }

  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
`;
