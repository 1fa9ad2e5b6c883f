import { readFileSync } from 'node:fs';
import { pageStyles, paymentPage } from '@hiorder/design-tokens';
import { refusal, type Http } from '@hiorder/http';
import { fileOf, type AppFile } from '../apps/app-files.ts';
import { sendFile } from '../apps/send-file.ts';
import { CHECKOUT_HEADERS } from './policy.ts';

const config = { auth: 'public', priority: 'high', docs: { hidden: true } } as const;
/** As `page/payable.js` reads it. */
const ID = /^[A-Za-z0-9_=-]{6,64}$/;

const sourceOf = (name: string): URL => new URL(`./page/${name}`, import.meta.url);
const asFile = (name: string): [string, AppFile] => [name, fileOf(name, readFileSync(sourceOf(name)))];

/**
 * Where guests pay with Toss: a page that asks ordering what is to be paid and opens Toss's window. It is the same for
 * everybody, and no part of the guests' app, whose own policy lets nobody's script in.
 */
export function addCheckoutPages(http: Http): void {
  const [, page] = asFile('checkout.html');
  const styles = Buffer.from(pageStyles(paymentPage, sourceOf('checkout.css')));
  const assets = new Map([
    ...['checkout.js', 'payable.js', 'sdk.js', 'words.js'].map(asFile),
    ['checkout.css', fileOf('checkout.css', styles)] as const,
  ]);
  for (const kind of ['orders', 'bill'])
    http.get<{ Params: { id: string } }>(`/checkout/${kind}/:id`, { config }, (request, reply) => {
      if (!ID.test(request.params.id)) throw refusal(404);
      return sendFile(request, reply.headers(CHECKOUT_HEADERS), page);
    });
  http.get<{ Params: { name: string } }>('/checkout/assets/:name', { config }, (request, reply) => {
    const file = assets.get(request.params.name);
    if (file === undefined) throw refusal(404);
    return sendFile(request, reply, file);
  });
}
