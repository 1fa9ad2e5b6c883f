import { Button, Choices, Sheet } from '@hiorder/ui';
import { useState } from 'preact/hooks';
import { keepFile } from '../../shell/keep-file.ts';
import { SheetFailed } from '../../shell/sheet-failed.tsx';
import { useAsked } from '../../shell/use-asked.ts';
import { words as shared } from '../../words/index.ts';
import { words } from '../words/index.ts';
import { codes, fetchFile } from './codes.ts';

const LAYOUTS = [
  { value: '2x3', grid: '2×3', perPage: 6 },
  { value: '3x4', grid: '3×4', perPage: 12 },
] as const;
type Layout = (typeof LAYOUTS)[number]['value'];

/** All codes on A4 pages. */
export function PrintSheet({ onClose }: { onClose(): void }) {
  const w = words.value.qr;
  const [value, setValue] = useState<Layout>('2x3');
  const count = codes.rows.value.size;
  const perPage = LAYOUTS.find((one) => one.value === value)?.perPage ?? 1;
  const { busy, refused, go } = useAsked({
    async send() {
      const pdf = await fetchFile(`/api/tables/qr-sheet.pdf?layout=${value}`);
      if (!pdf) return 'failed';
      keepFile(pdf, 'table-qr-codes.pdf');
      return undefined;
    },
    onDone: onClose,
    said: () => w.failed,
  });
  return (
    <Sheet
      title={w.printTitle}
      closeLabel={shared.value.common.cancel}
      onClose={onClose}
      footer={
        <Button busy={busy} onClick={go}>
          {w.download}
        </Button>
      }
    >
      <p class="label">{w.printText}</p>
      <Choices<Layout>
        name={w.layout}
        value={value}
        choices={LAYOUTS.map((one) => ({ value: one.value, label: w.perPage(one.perPage, one.grid) }))}
        onChange={setValue}
      />
      <p class="label">{w.pages(count, Math.ceil(count / perPage))}</p>
      {refused && <SheetFailed text={w.failed} />}
    </Sheet>
  );
}
