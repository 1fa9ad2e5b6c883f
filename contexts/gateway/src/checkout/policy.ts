/** The one script of somebody else's that we ever run, and only on the page that opens the payment window. */
const SCRIPT = 'https://js.tosspayments.com';
/** What that script asks, tells and opens has many names, other ones for practice and for real money. */
const TOSS = 'https://*.tosspayments.com';

const POLICY = [
  "default-src 'none'",
  `script-src 'self' ${SCRIPT}`,
  "style-src 'self'",
  `img-src 'self' data: ${TOSS}`,
  `connect-src 'self' ${TOSS}`,
  `frame-src ${TOSS}`,
  `form-action ${TOSS}`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Instead of what every other page has. A card company's window may tell the page that opened it. */
export const CHECKOUT_HEADERS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin-allow-popups',
} as const;
