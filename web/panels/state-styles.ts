import { css } from 'lit';

export const stateStyles = css`
  :host {
    display: grid;
    place-items: center;
    padding: var(--t-space-4);
    overflow: auto;
  }

  .card {
    display: grid;
    justify-items: center;
    gap: var(--t-space-3);
    max-inline-size: 26rem;
    text-align: center;
    animation: appear var(--t-slow) var(--t-ease);
  }

  .sign {
    inline-size: 2.25rem;
    block-size: 2.25rem;
    color: var(--t-accent);
  }

  h2,
  p {
    text-wrap: balance;
  }

  .command {
    display: flex;
    align-items: center;
    gap: var(--t-space-2);
    max-inline-size: 100%;
    padding: var(--t-space-1) var(--t-space-1) var(--t-space-1) var(--t-space-4);
    border: 1px solid var(--t-line);
    border-radius: var(--t-radius-m);
    background: var(--t-sunken);
    text-align: start;
  }

  code {
    font-family: var(--t-mono);
    font-size: var(--t-size-s);
    overflow-wrap: anywhere;
  }

  .loading {
    display: grid;
    justify-items: center;
    gap: var(--t-space-3);
    opacity: 0;
    animation: appear 400ms 300ms forwards;
  }

  svg {
    inline-size: 240px;
    max-inline-size: 60vw;
    fill: var(--t-line);
    stroke: var(--t-line);
    stroke-width: 2;
    animation: breathe 2.4s ease-in-out infinite alternate;
  }

  svg path {
    fill: none;
  }

  @keyframes appear {
    from {
      opacity: 0;
    }

    to {
      opacity: 1;
    }
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    svg {
      animation: none;
    }
  }
`;
