import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

export interface Settings {
  readonly command: string;
  /** What follows the command. */
  readonly words: readonly string[];
  readonly grpcUrl: string;
  /** The same, or another where each context is a process of its own. */
  readonly operationsUrl: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly table: string | undefined;
  readonly station: string;
  readonly language: string;
}

interface DemoFile {
  readonly tables: readonly { id: string; name: string }[];
  readonly machine: { tokenUrl: string; clientId: string; clientSecret: string };
  readonly grpc?: { url: string; operationsUrl?: string };
}

/** From the arguments, and from the file that the demo installation writes. */
export function readSettings(args: readonly string[]): Settings {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      demo: { type: 'string', default: '.hiorder/demo.json' },
      grpc: { type: 'string' },
      table: { type: 'string' },
      station: { type: 'string', default: '' },
      language: { type: 'string', default: 'ko' },
    },
  });
  const demo = JSON.parse(readFileSync(values.demo, 'utf8')) as DemoFile;
  const [command = 'help', ...words] = positionals;
  const table = demo.tables.find(({ id, name }) => values.table === id || values.table === name);
  if (values.table !== undefined && !table) throw new Error(`there is no table "${values.table}"`);
  const grpcUrl = values.grpc ?? demo.grpc?.url;
  if (grpcUrl === undefined) throw new Error('say where gRPC is: --grpc http://localhost:8090');
  const operationsUrl = values.grpc ?? demo.grpc?.operationsUrl ?? grpcUrl;
  return {
    ...{ command, words, grpcUrl, operationsUrl, table: table?.id },
    ...{ station: values.station, language: values.language },
    ...demo.machine,
  };
}
