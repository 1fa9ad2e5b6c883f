import type { Trace } from '@hiorder/kernel';
import type { Generated, Selectable } from 'kysely';
import type { Payable } from '../../../domain/payable/payable.ts';
import type { PaymentState, Refund } from '../../../domain/payment/payment.ts';

interface PayableTable {
  order_id: string;
  store_id: string;
  amount: number;
  currency: string;
  closed: Payable['closed'];
  created_at: Generated<Date>;
}
export interface TraceColumns {
  correlation_id: string;
  causation_id: string;
  traceparent: string;
}
interface WorkColumns {
  lease_token: Generated<string | null>;
  lease_until: Generated<Date | null>;
  tries: Generated<number>;
  refusals: Generated<number>;
  unheard_at: Generated<Date | null>;
  next_try_at: Date;
}
interface PaymentTable extends TraceColumns, WorkColumns {
  id: string;
  order_id: string;
  store_id: string;
  provider: string;
  payment_key: string;
  amount: number;
  currency: string;
  state: PaymentState;
  attempts: number;
  asked_at: Date | null;
  requested_at: Date;
  approved_at: Date | null;
  method: string | null;
  code: string | null;
  message: string | null;
  owed: boolean;
  version: number;
}
interface RefundTable extends TraceColumns, WorkColumns {
  id: string;
  payment_id: string;
  amount: number;
  reason: string;
  cause: Refund['cause'];
  state: Refund['state'];
  position: number;
  requested_at: Date;
  settled_at: Date | null;
  code: string | null;
}

export interface PaymentTables {
  payable: PayableTable;
  payment: PaymentTable;
  refund: RefundTable;
}
export type PaymentRow = Selectable<PaymentTable>;
export type RefundRow = Selectable<RefundTable>;

export const traceColumns = (trace: Trace): TraceColumns => ({
  correlation_id: trace.correlationId,
  causation_id: trace.causationId,
  traceparent: trace.traceparent,
});
export const traceOf = (row: TraceColumns): Trace => ({
  correlationId: row.correlation_id,
  causationId: row.causation_id,
  traceparent: row.traceparent,
});
