import { create } from '@bufbuild/protobuf';
import type { OrderStatus } from '@hiorder/contracts';
import { orderingV1 as v1 } from '@hiorder/contracts/grpc';
import { invalidField } from '@hiorder/grpc';
import type { StaffCaller } from '../../../application/caller.ts';
import type { OrderingApp } from '../../../application/ordering-app.ts';
import type { Viewer } from '../../../application/queries/viewer.ts';
import { orderMessage, STATUS } from './order-message.ts';

const MOST = 100;
const USUAL = 50;

const NAMES = new Map(Object.entries(STATUS).map(([name, value]) => [value, name as OrderStatus]));

export async function listOrders(
  app: OrderingApp,
  { request, caller, viewer }: { request: v1.ListOrdersRequest; caller: StaffCaller; viewer: Viewer },
): Promise<v1.ListOrdersResponse> {
  const { tableId, pageSize, pageToken } = request;
  if (pageSize < 0 || pageSize > MOST) throw invalidField('/page_size');
  const { items, next } = await app.listStoreOrders(
    caller,
    {
      tableId: tableId || null,
      statuses: request.statuses.length === 0 ? null : request.statuses.map(statusOf),
      limit: pageSize || USUAL,
      after: pageToken === '' ? null : placeOf(pageToken),
    },
    viewer,
  );
  const nextPageToken = next === null ? '' : Buffer.from(next).toString('base64url');
  return create(v1.ListOrdersResponseSchema, { orders: items.map(orderMessage), nextPageToken });
}

function statusOf(value: v1.OrderStatus, i: number): OrderStatus {
  const name = NAMES.get(value);
  if (name === undefined) throw invalidField(`/statuses/${i}`);
  return name;
}

function placeOf(token: string): string {
  const id = Buffer.from(token, 'base64url').toString();
  if (!/^[\x21-\x7e]{1,64}$/.test(id)) throw invalidField('/page_token');
  return id;
}
