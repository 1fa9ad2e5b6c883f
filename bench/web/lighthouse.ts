import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
type Category = (typeof CATEGORIES)[number];

export interface Report {
  /** Of 100. */
  readonly scores: Readonly<Record<Category, number>>;
  /** In ms; CLS as it is. */
  readonly metrics: Readonly<Record<string, number>>;
  /** What counts in one of the categories and is not in full. */
  readonly audits: readonly string[];
}

interface Result {
  readonly categories: Record<Category, { score: number; auditRefs: { id: string; weight: number }[] }>;
  readonly audits: Record<
    string,
    { title: string; score: number | null; numericValue?: number; displayValue?: string }
  >;
}

const METRICS = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
  'speed index': 'speed-index',
} as const;

const CLI = fileURLToPath(new URL('node_modules/lighthouse/cli/index.js', import.meta.url));
const LONGEST_MS = 180_000;

/** One look at a page, as a phone that was never there. */
export function lighthouse(url: string, chromium: string): Report {
  const flags = '--chrome-flags=--headless=new --no-sandbox --lang=ko-KR --disable-background-networking';
  const text = execFileSync(
    process.execPath,
    [
      ...[CLI, url, flags, '--quiet', '--output=json', '--output-path=stdout', '--locale=en'],
      ...['--form-factor=mobile', '--throttling-method=simulate', `--only-categories=${CATEGORIES.join()}`],
      '--no-enable-error-reporting',
    ],
    { env: { ...process.env, CHROME_PATH: chromium }, maxBuffer: 2 ** 28, timeout: LONGEST_MS },
  ).toString();
  return reportOf(JSON.parse(text) as Result);
}

function reportOf({ categories, audits }: Result): Report {
  const counted = CATEGORIES.flatMap((name) => categories[name].auditRefs).filter(({ weight }) => weight > 0);
  return {
    scores: Object.fromEntries(
      CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)]),
    ) as Report['scores'],
    metrics: Object.fromEntries(
      Object.entries(METRICS).map(([name, id]) => [name, rounded(audits[id]?.numericValue ?? Number.NaN)]),
    ),
    audits: counted
      .filter(({ id }) => (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${id}: ${audits[id]!.title} ${audits[id]!.displayValue ?? ''}`.trim()),
  };
}

const rounded = (value: number): number => (value < 10 ? Math.round(value * 1000) / 1000 : Math.round(value));
