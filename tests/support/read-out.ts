import type { Page } from 'playwright-core';

export interface Heading {
  readonly name: string;
  readonly level: number;
}

/** What assistive technology is told of a page: from top to bottom, and what one can jump to. */
export interface ReadOut {
  /** One thing a line, without where links lead. */
  readonly lines: readonly string[];
  readonly landmarks: readonly string[];
  readonly headings: readonly Heading[];
}

const LANDMARK = /^(banner|main|navigation|search|contentinfo|complementary)\b/;
const HEADING = /^heading "(.+)" \[level=(\d)\]/;

export async function readOut(page: Page): Promise<ReadOut> {
  const snapshot = await page.locator('body').ariaSnapshot();
  const lines = snapshot
    .split('\n')
    .map((line) => line.replace(/^\s*- /, '').replace(/:$/, ''))
    .filter((line) => !line.startsWith('/'));
  return {
    lines,
    landmarks: lines.filter((line) => LANDMARK.test(line)),
    headings: lines.flatMap((line) => {
      const [, name, level] = HEADING.exec(line) ?? [];
      return name === undefined ? [] : [{ name, level: Number(level) }];
    }),
  };
}

/** One title, and below it nothing without what it belongs to. */
export const isOutline = (headings: readonly Heading[]): boolean =>
  headings.filter(({ level }) => level === 1).length === 1 &&
  headings.every(({ level }, at) => level <= (headings[at - 1]?.level ?? 0) + 1);
