import { under } from './mutant.ts';

const served = ['src/checkout/checkout.int.test.ts'];

/** Somebody else's payment, a way back that is lost, a script where none may run. */
export const checkout = under(
  'contexts/gateway',
  ['src/checkout/page.unit.test.ts'],
  [
    ['src/checkout/page/payable.js', 'order.id === id && waiting(order)', 'waiting(order)'],
    ['src/checkout/page/payable.js', 'order.id === id && waiting(order)', 'order.id === id'],
    ['src/checkout/page/payable.js', 'one.id === id && waiting(one)', 'waiting(one)'],
    ['src/checkout/page/payable.js', '`${back}/fail?orderId=${id}`', '`${back}/fail`'],
    ['src/checkout/policy.ts', `"style-src 'self'"`, `"style-src 'self' 'unsafe-inline'"`, served],
    ['src/checkout/routes.ts', 'reply.headers(CHECKOUT_HEADERS), page', 'reply, page', served],
    ['src/checkout/routes.ts', 'if (!ID.test(request.params.id)) throw refusal(404);', '', served],
  ],
);
