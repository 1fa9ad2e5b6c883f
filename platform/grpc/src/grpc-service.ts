import type { DescService } from '@bufbuild/protobuf';
import type { ConnectRouter } from '@connectrpc/connect';

/** What a context offers over gRPC, as its composition root hands it to the server. */
export interface GrpcService {
  readonly description: DescService;
  /** Who may call it. */
  readonly roles: readonly string[];
  addTo(router: ConnectRouter): void;
  /** For `grpc.health.v1`. */
  ready(): Promise<boolean>;
}
