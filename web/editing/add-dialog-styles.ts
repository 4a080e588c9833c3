import { css } from 'lit';

export const addDialogStyles = css`
  .hint {
    flex: 1;
    align-self: center;
  }

  .done {
    display: flex;
    gap: var(--t-space-3);
    font-family: var(--t-serif);
    font-size: var(--t-size-l);
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .done:focus {
    outline: none;
  }

  .done t-icon {
    margin-block-start: 0.15em;
    color: var(--t-accent);
  }

  .report {
    display: grid;
    gap: var(--t-space-1);
    margin-block: var(--t-space-3);
    padding-inline-start: 2.1rem;
    font-variant-numeric: tabular-nums;
  }

  .callout,
  .problem,
  telusur-no-access {
    margin-block-end: var(--t-space-4);
  }

  .callout {
    padding: var(--t-space-2) var(--t-space-3);
    border-inline-start: 3px solid var(--t-doubt);
    background: var(--t-sunken);
    font-size: var(--t-size-s);
  }
`;
