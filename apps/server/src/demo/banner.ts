import { isAbsolute, relative } from 'node:path';
import QRCode from 'qrcode';
import type { Demo } from './demo.ts';
import { lanAddress } from '../lan-address.ts';

function shortest(file: string): string {
  const fromHere = relative(process.cwd(), file);
  return fromHere.startsWith('..') || isAbsolute(fromHere) ? file : fromHere;
}

/** What a person needs after a start: where guests and staff go, and how to sign in. */
export async function printBanner(
  demo: Demo,
  o: { write: (text: string) => void; file: string; command?: string },
): Promise<void> {
  const { write, command = 'npm start' } = o;

  const table = demo.tables[0];
  if (!table) return;
  const qr = await QRCode.toString(table.url, { type: 'terminal', small: true, errorCorrectionLevel: 'L' });
  write(
    [
      '',
      `  ${demo.store.name} is open.`,
      '',
      `  ${`Guest (table ${table.name})`.padEnd(18)}  ${table.url}`,
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
      ...(new URL(demo.baseUrl).hostname === 'localhost' && lanAddress()
        ? [
            `  From a real phone: HIORDER_PUBLIC_URL=http://${lanAddress()}:${new URL(demo.baseUrl).port || 80} ${command}`,
            '',
          ]
        : []),
      `  All links are in ${shortest(o.file)}. Stop with Ctrl-C; ${command} -- --reset begins anew.`,
      '',
    ].join('\n'),
  );
}
