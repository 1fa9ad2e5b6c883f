import assert from 'node:assert/strict';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { payWindow } from './people.ts';

/** What Toss's script is asked for; see https://docs.tosspayments.com/sdk/v2/js#paymentrequestpayment. */
export interface Asked {
  readonly clientKey: string;
  readonly customerKey: string;
  readonly method: string;
  readonly amount: { readonly currency: string; readonly value: number };
  readonly orderId: string;
  readonly orderName: string;
  readonly successUrl: string;
  readonly failUrl: string;
  readonly windowTarget?: string;
}

export interface TossWindow {
  /** Every window that was opened, the latest last. */
  readonly opened: Asked[];
  /** In the window that is open. */
  pay(page: Page): Promise<void>;
  giveUp(page: Page): Promise<void>;
  decline(page: Page): Promise<void>;
}

const WINDOW = 'https://payment-gateway.tosspayments.com/window';
const ASKS = 'https://apigw.tosspayments.com/checkout';

/** As much of `https://js.tosspayments.com/v2/standard` as a page of ours may use: it asks its server and gives way. */
const SCRIPT = `{
  const TossPayments = (clientKey) => ({
    payment: ({ customerKey }) => ({
      async requestPayment(asked) {
        await fetch('${ASKS}', { method: 'POST' });
        const text = JSON.stringify({ clientKey, customerKey, ...asked });
        location.assign('${WINDOW}?' + new URLSearchParams({ text }));
      },
    }),
  });
  TossPayments.ANONYMOUS = '@@ANONYMOUS';
  window.TossPayments = TossPayments;
}`;

const page = (text: string): string => {
  const way = (action: string, name: string): string =>
    `<p><a href="${WINDOW}/${action}?${new URLSearchParams({ text }).toString().replaceAll('&', '&amp;')}">${name}</a></p>`;
  return `<!doctype html><html lang="ko"><meta charset="utf-8" /><title>토스페이먼츠</title><h1>토스페이먼츠</h1>
    ${way('approve', '결제하기')}${way('cancel', '닫기')}${way('decline', '거절')}</html>`;
};

/** Stands in for Toss's own pages in a browser; the money is with the provider at `providerUrl`, which speaks as Toss. */
export async function standInForToss(context: BrowserContext, providerUrl: string): Promise<TossWindow> {
  const opened: Asked[] = [];
  await context.route('https://js.tosspayments.com/v2/standard', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: SCRIPT }),
  );
  await context.route(ASKS, (route) =>
    route.fulfill({ headers: { 'access-control-allow-origin': '*' }, json: {} }),
  );
  await context.route(`${WINDOW}**`, (route) => answer(route, opened, providerUrl));
  const press = (name: string) => (on: Page) => on.getByRole('link', { name }).click();
  return { opened, pay: press('결제하기'), giveUp: press('닫기'), decline: press('거절') };
}

async function answer(route: Route, opened: Asked[], providerUrl: string): Promise<void> {
  const { pathname, searchParams } = new URL(route.request().url());
  const text = searchParams.get('text') ?? '';
  const asked = JSON.parse(text) as Asked;
  const [, , action] = pathname.split('/');
  if (action === undefined) {
    opened.push(asked);
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: page(text) });
  }
  const location = action === 'cancel' ? givenUp(asked) : await decided(asked, action, providerUrl);
  return route.fulfill({ status: 302, headers: { location } });
}

/** Whose window it was Toss does not say then. */
function givenUp({ failUrl }: Asked): string {
  const url = new URL(failUrl);
  url.searchParams.set('code', 'PAY_PROCESS_CANCELED');
  url.searchParams.set('message', '사용자에 의해 결제가 취소되었습니다.');
  return url.href;
}

async function decided(asked: Asked, action: string, providerUrl: string): Promise<string> {
  assert.ok(action === 'approve' || action === 'decline');
  const url = new URL('/sandbox/checkout', providerUrl);
  const { orderId, orderName, amount, successUrl, failUrl } = asked;
  url.search = new URLSearchParams({
    ...{ orderId, orderName, amount: String(amount.value), currency: amount.currency },
    ...{ successUrl, failUrl },
  }).toString();
  return (await payWindow(url.href, action)).href;
}
