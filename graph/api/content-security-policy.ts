/** What the explorer's page may load and run: its own files, and nothing else. */
import { createHash } from 'node:crypto';

/** Cytoscape writes this one rule into the page's head; its text is its permission. */
export const CYTOSCAPE_STYLE = '.__________cytoscape_container { position: relative; }';

const styleHash = createHash('sha256').update(CYTOSCAPE_STYLE).digest('base64');

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'sha256-${styleHash}'`,
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
