import { css } from 'lit';

export const compareDialogStyles = css`
  .choice {
    margin-block-end: var(--t-space-4);
  }

  .state {
    display: grid;
    justify-items: start;
    gap: var(--t-space-2);
    padding-block: var(--t-space-4);
  }

  .title {
    font-family: var(--t-serif);
    font-size: var(--t-size-l);
    font-weight: 600;
  }
`;
