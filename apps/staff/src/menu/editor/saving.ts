import type { StaffMenuItem } from '@hiorder/contracts';
import { showToast, type Answer, type ApiProblem } from '@hiorder/ui';
import { isWrong } from '../../hours/span-draft.ts';
import { api } from '../../state/api.ts';
import { words as appWords } from '../../words/index.ts';
import { picture } from '../photo/crop.ts';
import { countOf } from '../stock/sale.ts';
import { items } from '../state/menu.ts';
import { currency } from '../state/store.ts';
import { words } from '../words/index.ts';
import { amountProblems, contentOf, draftOf } from './draft.ts';
import { change, editing, put, showItem, type Editing } from './editing.ts';
import { changedFields, only } from './merge.ts';

/** Saves what is in the editor; true when all of it is. */
export async function save(): Promise<boolean> {
  const now = editing.value;
  if (!now || now.saving) return false;
  const violations = problemsOf(now);
  put({ violations });
  if (violations.length > 0) return false;
  put({ saving: true });
  try {
    return await send(now);
  } finally {
    put({ saving: false });
  }
}

function problemsOf(now: Editing) {
  const counted = countOf(now.count) !== undefined;
  return [
    ...amountProblems(now.draft, currency.value),
    ...(counted ? [] : [{ code: 'no-count', path: '/initialStock' }]),
    ...(now.draft.availableHours?.some(isWrong) ? [{ code: 'no-hours', path: '/availableHours' }] : []),
  ];
}

async function send(now: Editing): Promise<boolean> {
  const sent = await sendWords(now);
  if (!sent.ok) return refused(sent.problem, now);
  const withPhoto = await sendPhoto(now, sent.value);
  items.put(sent.value);
  if (!withPhoto.ok) {
    // The rest is saved: what is left to do is the photo alone.
    const { value: base } = sent;
    put({ key: base.id, base, initial: draftOf(base), draft: draftOf(base), count: '', photoOf: undefined });
    const rest = editing.value;
    return withPhoto.problem.status === 412 && rest
      ? refused(withPhoto.problem, rest)
      : photoRefused(withPhoto.problem);
  }
  items.put(withPhoto.value);
  showSaved(now, withPhoto.value);
  return true;
}

/** What was typed while it was being saved stays; somebody who has gone on to another item stays there. */
function showSaved(now: Editing, item: StaffMenuItem): void {
  showToast(words.value.editor.saved, { tone: 'good' });
  const present = editing.value;
  if (present?.key !== now.key) return;
  showItem(item);
  if (present.draft !== now.draft) change(present.draft);
}

const match = (version: number) => ({ 'If-Match': `"${version}"` });

async function sendWords({ base, draft, photo, count, photoOf }: Editing): Promise<Answer<StaffMenuItem>> {
  const content = contentOf(draft, currency.value);
  if (!base)
    return api.post<StaffMenuItem>('/api/menu/items', {
      ...content,
      initialStock: countOf(count) ?? null,
      ...(photoOf !== undefined && photo.kind === 'kept' && { photoOf }),
    });
  const changed = only(content, changedFields(contentOf(draftOf(base), currency.value), content));
  const losesPhoto = photo.kind === 'removed' && base.photo !== null;
  const body = losesPhoto ? { ...changed, photo: null } : changed;
  if (Object.keys(body).length === 0) return { ok: true, value: base, status: 200 };
  return api.send<StaffMenuItem>({
    ...{ method: 'PATCH', path: `/api/menu/items/${base.id}`, body },
    headers: match(base.version),
  });
}

const UPLOAD_MS = 60_000;

async function sendPhoto({ photo }: Editing, item: StaffMenuItem): Promise<Answer<StaffMenuItem>> {
  if (photo.kind !== 'new') return { ok: true, value: item, status: 200 };
  return api.send<StaffMenuItem>({
    ...{ method: 'PUT', path: `/api/menu/items/${item.id}/photo`, body: await picture(photo) },
    ...{ headers: match(item.version), timeoutMs: UPLOAD_MS },
  });
}

async function refused(problem: ApiProblem, now: Editing): Promise<boolean> {
  if (problem.status === 412 && now.base) {
    const present = await api.get<StaffMenuItem>(`/api/menu/items/${now.base.id}`);
    if (present.ok) {
      items.put(present.value);
      put({ theirs: present.value });
      return false;
    }
  }
  put({ violations: problem.violations });
  const w = words.value.editor;
  const text =
    problem.violations.length > 0
      ? w.checkFields
      : problem.code === 'item-unknown'
        ? w.removedMeanwhile
        : problem.code === 'menu-full'
          ? w.menuFull
          : appWords.value.common.saveFailed;
  showToast(text, { tone: 'bad' });
  return false;
}

function photoRefused({ code, status }: ApiProblem): boolean {
  const w = words.value.photo;
  showToast(w.refused[status === 413 ? 'body-too-large' : code] ?? w.failed, { tone: 'bad' });
  return false;
}
