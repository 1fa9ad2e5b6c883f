import { isAbsolute, relative } from 'node:path';
import QRCode from 'qrcode';
import type { Demo } from './demo.ts';

function shortest(file: string): string {
  const fromHere = relative(process.cwd(), file);
  return fromHere.startsWith('..') || isAbsolute(fromHere) ? file : fromHere;
}

export interface BannerOptions {
  readonly write: (text: string) => void;
  readonly file: string;
  readonly command?: string;
  /** The address that is a phone's way to this one, when it is another. */
  readonly forPhones?: (url: string) => string | undefined;
}

/** What a person needs after a start: where guests and staff go, and how to sign in. */
export async function printBanner(demo: Demo, o: BannerOptions): Promise<void> {
  const { write, command = 'npm start' } = o;

  const table = demo.tables[0];
  if (!table) return;
  const forPhones = o.forPhones?.(table.url);
  const qr = await QRCode.toString(forPhones ?? table.url, {
    type: 'terminal',
    small: true,
    errorCorrectionLevel: 'L',
  });
  write(
    [
      '',
      `  ${demo.store.name} is open.`,
      '',
      `  ${`Guest (table ${table.name})`.padEnd(18)}  ${table.url}`,
      ...(forPhones ? [`    from a phone      ${forPhones}`] : []),
      qr.replace(/^/gm, '  '),
      `  Staff               ${demo.staff.url}`,
      `    e-mail            ${demo.staff.email}`,
      `    password          ${demo.staff.password}`,
      `  Operations          ${demo.baseUrl}/staff/operations`,
      `    e-mail            ${demo.platform.email}`,
      `    password          ${demo.platform.password}`,
      `  API                 ${demo.baseUrl}/api/docs`,
      ...(demo.grpc ? [`  gRPC                ${demo.grpc.url}`] : []),
      '',
      `  All links are in ${shortest(o.file)}. Stop with Ctrl-C; ${command} -- --reset begins anew.`,
      '',
    ].join('\n'),
  );
}
