import type { Browser, BrowserContext, Page } from 'playwright-core';

/** Slow 4G as Lighthouse has it, on a processor a quarter as fast as this machine's. */
export const SLOW = { latencyMs: 150, downKbps: 1_600, upKbps: 750, cpu: 4 } as const;

export interface SlowPhone {
  readonly page: Page;
  close(): Promise<void>;
}

export async function slowPhone(browser: Browser): Promise<SlowPhone> {
  const context: BrowserContext = await browser.newContext({
    ...{ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 3 },
    ...{ locale: 'ko-KR', timezoneId: 'Asia/Seoul' },
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latencyMs,
    downloadThroughput: (SLOW.downKbps * 1000) / 8,
    uploadThroughput: (SLOW.upKbps * 1000) / 8,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
  return { page, close: () => context.close() };
}
