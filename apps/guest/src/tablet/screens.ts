import { TabletSetup } from './setup-screen.tsx';
import { TabletGuard } from './tablet-guard.tsx';
import { Welcome } from './welcome-screen.tsx';
import { wordsAreThere } from './words/index.ts';

/** The screens, with their words. */
export async function fetchGuard(): Promise<typeof TabletGuard> {
  await wordsAreThere();
  return TabletGuard;
}

export async function fetchSetup(): Promise<typeof TabletSetup> {
  await wordsAreThere();
  return TabletSetup;
}

export async function fetchWelcome(): Promise<typeof Welcome> {
  await wordsAreThere();
  return Welcome;
}
