import { css } from 'lit';

export const helpDialogStyles = css`
  section + section {
    margin-block-start: var(--t-space-5);
  }

  section > p + p,
  section > h3 + * {
    margin-block-start: var(--t-space-2);
  }

  h4 {
    margin: 0 0 var(--t-space-1);
    font-size: var(--t-size-s);
    font-weight: 600;
  }

  .families,
  .places {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr));
    gap: var(--t-space-4) var(--t-space-5);
    margin-block-start: var(--t-space-3);
  }

  .places {
    grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
  }

  li {
    display: flex;
    align-items: center;
    gap: var(--t-space-2);
    min-block-size: 26px;
    font-size: var(--t-size-s);
  }

  .lines {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
    gap: 0 var(--t-space-5);
  }

  .lines li {
    gap: var(--t-space-3);
  }

  .lines svg {
    flex: none;
    inline-size: 38px;
    block-size: 14px;
    overflow: visible;
  }

  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    align-items: baseline;
    gap: var(--t-space-1) var(--t-space-3);
    font-size: var(--t-size-s);
  }

  dt {
    display: flex;
    gap: var(--t-space-1);
    min-inline-size: 4.5rem;
  }

  kbd {
    min-inline-size: 1.7em;
    padding: 0 0.4em;
    border: 1px solid var(--t-line-strong);
    border-block-end-width: 2px;
    border-radius: var(--t-radius-s);
    background: var(--t-sunken);
    font-family: var(--t-sans);
    font-size: var(--t-size-xs);
    line-height: 1.6;
    text-align: center;
  }
`;
