export * from './gen/hiorder/common/v1/money_pb.js';
export * as orderingV1 from './gen/hiorder/ordering/v1/ordering_pb.js';
export * as operationsV1 from './gen/hiorder/operations/v1/operations_pb.js';
