import type { PrinterView } from '@hiorder/contracts';

/** A printer as it is being written down. */
export interface PrinterDraft {
  readonly name: string;
  readonly host: string;
  readonly port: string;
  readonly station: string | null;
  readonly paper: 58 | 80;
  readonly enabled: boolean;
  readonly answers: boolean;
}

export const NEW_PRINTER: PrinterDraft = {
  ...{ name: '', host: '', port: '9100', station: null },
  ...{ paper: 80, enabled: true, answers: true },
};

export const draftOf = ({
  name,
  host,
  port,
  station,
  paper,
  enabled,
  answers,
}: PrinterView): PrinterDraft => ({
  ...{ name, host, port: String(port), station, paper, enabled, answers },
});

export type PrinterMistake = 'nameNeeded' | 'hostWrong' | 'portWrong';

/** As the server takes them; the range of ports is its own to refuse. */
const HOST = /^[A-Za-z0-9._:-]{1,253}$/;
const PORT = /^[1-9]\d{0,4}$/;

export function mistakeIn({ name, host, port }: PrinterDraft): PrinterMistake | undefined {
  if (name.trim() === '') return 'nameNeeded';
  if (!HOST.test(host.trim())) return 'hostWrong';
  return PORT.test(port.trim()) && Number(port) <= 65_535 ? undefined : 'portWrong';
}

export const wanted = (draft: PrinterDraft): object => ({
  ...draft,
  ...{ name: draft.name.trim(), host: draft.host.trim(), port: Number(draft.port) },
});
