import { create, toBinary, type DescFile, type DescService, type MessageInitShape } from '@bufbuild/protobuf';
import { FileDescriptorProtoSchema } from '@bufbuild/protobuf/wkt';
import { Code, type ConnectRouter } from '@connectrpc/connect';
import {
  ServerReflection,
  ServerReflectionResponseSchema,
  type ServerReflectionRequest,
} from '../gen/grpc/reflection/v1/reflection_pb.js';
import { ServerReflection as ServerReflectionAlpha } from '../gen/grpc/reflection/v1alpha/reflection_pb.js';
import { descriptorIndex, type DescriptorIndex } from './descriptor-index.ts';

type Reply = NonNullable<MessageInitShape<typeof ServerReflectionResponseSchema>['messageResponse']>;

/** The standard reflection service, also under its older name, which many clients still ask. */
export function addReflection(router: ConnectRouter, services: readonly DescService[]): void {
  const index = descriptorIndex([...services, ServerReflection]);
  async function* answers(requests: AsyncIterable<ServerReflectionRequest>) {
    for await (const originalRequest of requests) {
      const { host: validHost } = originalRequest;
      const messageResponse = replyTo(originalRequest.messageRequest, index);
      yield create(ServerReflectionResponseSchema, { validHost, originalRequest, messageResponse });
    }
  }
  router.service(ServerReflection, { serverReflectionInfo: answers });
  // The two versions differ in their package's name alone: the same numbers and types on the wire.
  const same = answers as unknown as Parameters<typeof router.service<typeof ServerReflectionAlpha>>[1];
  router.service(ServerReflectionAlpha, { serverReflectionInfo: same as never });
}

function replyTo(request: ServerReflectionRequest['messageRequest'], index: DescriptorIndex): Reply {
  switch (request.case) {
    case 'listServices':
      return {
        case: 'listServicesResponse',
        value: { service: index.services.map((name) => ({ name })) },
      };
    case 'fileByFilename':
      return fileReply(index.fileNamed(request.value), request.value);
    case 'fileContainingSymbol':
      return fileReply(index.fileContaining(request.value), request.value);
    case 'fileContainingExtension':
    case 'allExtensionNumbersOfType':
      return failure(Code.NotFound, 'There are no extensions here');
    case undefined:
      return failure(Code.InvalidArgument, 'The request asks for nothing');
  }
}

function fileReply(file: DescFile | undefined, asked: string): Reply {
  if (file === undefined) return failure(Code.NotFound, `There is no ${asked} here`);
  const files = withDependencies(file).map((each) => toBinary(FileDescriptorProtoSchema, each.proto));
  return { case: 'fileDescriptorResponse', value: { fileDescriptorProto: files } };
}

/** The file first, each file once. */
const withDependencies = (file: DescFile): DescFile[] => [
  ...new Set([file, ...file.dependencies.flatMap(withDependencies)]),
];

const failure = (errorCode: Code, errorMessage: string): Reply => ({
  case: 'errorResponse',
  value: { errorCode, errorMessage },
});
