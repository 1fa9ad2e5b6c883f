import { MAY, PaymentList, type Principal } from '@hiorder/contracts';
import type { Http } from '@hiorder/http';
import Type from 'typebox';
import type { PaymentDependencies } from '../../../application/dependencies.ts';
import { listPayments } from '../../../application/queries/list-payments.ts';

const Query = Type.Object(
  { orderId: Type.String({ minLength: 1, maxLength: 64 }) },
  { additionalProperties: false },
);

export function listRoute(http: Http, deps: PaymentDependencies): void {
  http.get(
    '/api/payments',
    {
      schema: { querystring: Query, response: { 200: PaymentList } },
      config: {
        auth: MAY['payments.see'],
        docs: { summary: 'The payments of an order', tags: ['payments'] },
      },
    },
    async (request) => {
      const storeId = (request.claims as unknown as Principal).store;
      return { items: await listPayments(deps, { storeId, orderId: request.query.orderId }) };
    },
  );
}
