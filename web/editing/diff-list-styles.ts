import { css } from 'lit';

export const diffListStyles = css`
  :host {
    display: grid;
    gap: var(--t-space-3);
    overflow-wrap: anywhere;
  }

  .voices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(10rem, 46%), 1fr));
    gap: var(--t-space-2);
  }

  .voices .button {
    justify-content: start;
    min-block-size: max(var(--t-target), 40px);
  }

  .voices .button span:nth-of-type(1) {
    flex: 1;
  }

  .voices svg {
    flex: none;
    inline-size: 30px;
    block-size: 14px;
    overflow: visible;
  }

  .none {
    padding-block: var(--t-space-4);
  }

  .heads,
  .sides {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--t-space-5);
  }

  .heads {
    padding-block: var(--t-space-2);
    border-block-end: 1px solid var(--t-line);
    font-size: var(--t-size-s);
    font-weight: 600;
  }

  .heads p {
    display: flex;
    align-items: start;
    gap: var(--t-space-2);
    max-block-size: 4.4em;
    overflow: auto;
  }

  .side {
    flex: none;
    display: inline-grid;
    place-items: center;
    inline-size: 1.5em;
    block-size: 1.5em;
    border: 1px solid currentcolor;
    border-radius: var(--t-radius-s);
    font-size: var(--t-size-xs);
    font-weight: 600;
    line-height: 1;
  }

  .sides .side {
    display: none;
  }

  li {
    padding-block: var(--t-space-2) var(--t-space-4);
  }

  li + li {
    border-block-start: 1px solid var(--t-line);
  }

  .head {
    display: flex;
    align-items: start;
    gap: var(--t-space-2);
    min-block-size: 40px;
  }

  h3 {
    flex: 1;
    letter-spacing: 0;
    text-transform: none;
    color: var(--t-ink);
    padding-block: 0.5em;
    font-size: var(--t-size-s);
    font-weight: 600;
    line-height: 1.35;
  }

  .relation {
    font-weight: 400;
    font-style: italic;
    color: var(--t-ink-soft);
  }

  .whose {
    display: flex;
    gap: var(--t-space-2);
    min-inline-size: 0;
  }

  .tag {
    padding-inline: var(--t-space-2);
    border: 1px solid var(--t-danger);
    border-radius: var(--t-radius-full);
    color: var(--t-danger);
    font-size: var(--t-size-xs);
  }

  blockquote {
    line-height: 1.5;
    max-block-size: 14em;
    overflow: auto;
  }

  @media (max-width: 760px) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--t-space-3);
    }

    .heads {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--t-space-1);
    }

    .quoted {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0 var(--t-space-3);
    }

    .quoted > :not(.whose) {
      grid-column: 2;
    }

    .whose {
      grid-row: 1 / span 3;
      flex-direction: column;
    }

    .sides .side {
      display: inline-grid;
    }
  }
`;
