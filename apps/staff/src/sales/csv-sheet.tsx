import type { SalesFile } from '@hiorder/contracts';
import { Button, Sheet } from '@hiorder/ui';
import { words as appWords } from '../words/index.ts';
import type { Days } from './days.ts';
import { downloadCsv, downloading } from './download.ts';
import { words } from './words/index.ts';
import './csv-sheet.css';

const FILES: readonly SalesFile[] = [
  ...(['orders', 'items', 'days', 'hours', 'weekdays', 'categories'] as const),
  ...(['options', 'preparation', 'tables', 'payments', 'losses'] as const),
];

/** Which of the figures to take along. */
export function CsvSheet({ days, onClose }: { days: Days; onClose(): void }) {
  const w = words.value.csv;
  return (
    <Sheet title={w.title} closeLabel={appWords.value.common.close} onClose={onClose}>
      <p class="label">{w.text}</p>
      <div class="sales-files">
        {FILES.map((view) => (
          <Button
            key={view}
            kind="quiet"
            size="m"
            disabled={downloading.value}
            onClick={() => void downloadCsv(view, days).then(onClose)}
          >
            {w.files[view]}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}
