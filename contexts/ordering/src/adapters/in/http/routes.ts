import type { Http } from '@hiorder/http';
import type { OrderingApp } from '../../../application/ordering-app.ts';
import { billRoutes } from './bill-routes.ts';
import { cartRoutes } from './cart-routes.ts';
import type { RouteDependencies } from './dependencies.ts';
import { confirmBillRoute } from './confirm-bill-route.ts';
import { counterRoutes } from './counter-routes.ts';
import { easingRoutes } from './easing-routes.ts';
import { orderRoutes } from './order-routes.ts';
import { partyRoutes } from './party-routes.ts';
import { payOrderRoute } from './pay-order-route.ts';
import { placeOrderRoute } from './place-order-route.ts';
import { policyRoutes } from './policy-routes.ts';
import { receiptRoutes } from './receipt-routes.ts';
import { stockRoutes } from './stock-routes.ts';
import { tableBillRoutes } from './table-bill-routes.ts';
import { joinRoute, tableRoutes } from './table-routes.ts';
import { visitRoutes } from './visit-routes.ts';
import { viewerOf } from './viewer.ts';

export function addRoutes(http: Http, o: { app: OrderingApp; publicUrl: string | undefined }): void {
  const deps: RouteDependencies = { app: o.app, viewerOf: (request) => viewerOf(request, o.publicUrl) };
  cartRoutes(http, deps);
  placeOrderRoute(http, deps);
  payOrderRoute(http, deps);
  orderRoutes(http, deps);
  counterRoutes(http, deps);
  receiptRoutes(http, deps);
  billRoutes(http, deps);
  confirmBillRoute(http, deps);
  tableBillRoutes(http, deps);
  tableRoutes(http, deps);
  partyRoutes(http, deps);
  stockRoutes(http, deps);
  policyRoutes(http, deps);
  easingRoutes(http, deps);
  visitRoutes(http, deps);
  joinRoute(http, deps);
}
