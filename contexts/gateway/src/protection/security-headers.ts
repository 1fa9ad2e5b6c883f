import type { ServerResponse } from 'node:http';
import type { Edge } from '../edge.ts';

/** No inline script or style anywhere; nothing from other origins. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const ALWAYS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/** Written to the raw response, so that answers of contexts have them, too; a context may still say otherwise. */
export function setSecurityHeaders(response: ServerResponse, edge: Edge | undefined): void {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
  if (edge?.secure === true) response.setHeader('strict-transport-security', 'max-age=31536000');
}
