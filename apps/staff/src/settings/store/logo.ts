import type { StoreProfile } from '@hiorder/contracts';
import { showToast, type ApiProblem } from '@hiorder/ui';
import { computed, signal } from '@preact/signals';
import { api } from '../../state/api.ts';
import { words } from '../words/index.ts';
import { storeSettings } from './store.ts';

type Logo = StoreProfile['logo'];

const PATH = '/api/store/logo';
const UPLOAD_MS = 60_000;
const MOST_BYTES = 10 * 1024 * 1024;

/** What was done to it since the page was read. */
const changed = signal<Logo | undefined>(undefined);
storeSettings.saved.subscribe(() => {
  changed.value = undefined;
});

export const logo = computed<Logo>(() =>
  changed.value === undefined ? (storeSettings.saved.value?.logo ?? null) : changed.value,
);
export const sending = signal(false);
/** Why the last picture is not the logo now. */
export const wrong = signal<string | undefined>(undefined);

/** It has been read; who comes back later begins anew. */
export const forgetWrong = (): void => {
  wrong.value = undefined;
};

function refused({ code, status }: Pick<ApiProblem, 'code' | 'status'>): void {
  const { refused: said, failed } = words.value.store.logo;
  wrong.value = said[status === 413 ? 'body-too-large' : code] ?? failed;
}

/** What else is on the page is saved on top of it. */
async function becomes(next: Logo, said: string): Promise<void> {
  wrong.value = undefined;
  changed.value = next;
  showToast(said, { tone: 'good' });
  await storeSettings.refresh();
}

/** Takes effect at once: a picture is no part of what the page saves. */
export async function sendLogo(file: File | undefined): Promise<void> {
  if (!file || sending.value) return;
  if (file.size > MOST_BYTES) return refused({ code: 'body-too-large', status: 413 });
  sending.value = true;
  const answer = await api.send<StoreProfile>({
    ...{ method: 'PUT', path: PATH, body: file, timeoutMs: UPLOAD_MS },
  });
  if (answer.ok) await becomes(answer.value.logo, words.value.store.logo.saved);
  else refused(answer.problem);
  sending.value = false;
}

/** True when there is none any more. */
export async function removeLogo(): Promise<boolean> {
  sending.value = true;
  const answer = await api.send({ method: 'DELETE', path: PATH });
  if (answer.ok) await becomes(null, words.value.store.logo.removed);
  sending.value = false;
  return answer.ok;
}
