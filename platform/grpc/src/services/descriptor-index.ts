import { nestedTypes } from '@bufbuild/protobuf/reflect';
import type { DescFile, DescService } from '@bufbuild/protobuf';

export interface DescriptorIndex {
  readonly services: readonly string[];
  fileNamed(name: string): DescFile | undefined;
  /** By the full name of a service, a method, a message, a field, an enum or one of its values. */
  fileContaining(symbol: string): DescFile | undefined;
}

/** Everything that can be reached from the services. */
export function descriptorIndex(services: readonly DescService[]): DescriptorIndex {
  const files = new Map<string, DescFile>();
  const add = (file: DescFile): void => {
    if (files.has(file.proto.name)) return;
    files.set(file.proto.name, file);
    file.dependencies.forEach(add);
  };
  services.forEach((service) => add(service.file));
  const symbols = new Map([...files.values()].flatMap((file) => symbolsOf(file).map((name) => [name, file])));
  return {
    services: services.map((service) => service.typeName),
    fileNamed: (name) => files.get(name),
    fileContaining: (symbol) => symbols.get(symbol),
  };
}

function symbolsOf(file: DescFile): string[] {
  return [...nestedTypes(file)].flatMap((desc) => {
    switch (desc.kind) {
      case 'service':
        return [desc.typeName, ...desc.methods.map((method) => `${desc.typeName}.${method.name}`)];
      case 'message':
        return [desc.typeName, ...desc.fields.map((field) => `${desc.typeName}.${field.name}`)];
      case 'enum':
        return [desc.typeName, ...desc.values.map((value) => value.name)];
      default:
        return [];
    }
  });
}
