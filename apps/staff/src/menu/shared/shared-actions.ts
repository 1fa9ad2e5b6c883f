import type { SharedOptionGroup, StaffMenuItem } from '@hiorder/contracts';
import { showToast, type ApiProblem } from '@hiorder/ui';
import { api } from '../../state/api.ts';
import { words as appWords } from '../../words/index.ts';
import { asDraft, groupAmountProblems, groupContent, type GroupDraft } from '../editor/group-draft.ts';
import { editing, put, rebase } from '../editor/editing.ts';
import { sharedGroups } from '../state/menu.ts';
import { currency } from '../state/store.ts';
import { words } from '../words/index.ts';

/** Where the form of a shared group says what is wrong, apart from the dish's own. */
export const SHARED_PATH = '/shared';

const path = (id: string): string => `/api/menu/option-groups/${id}`;

/** Makes a dish's own group one that others may have; answers it, or nothing when it cannot be. */
export async function share(group: GroupDraft, at: string): Promise<GroupDraft | undefined> {
  const violations = groupAmountProblems(group, at, currency.value);
  put({ violations });
  if (violations.length > 0) return undefined;
  const { options, ...content } = groupContent(group, currency.value);
  const fresh = options.map(({ id: _, ...option }) => option);
  const answer = await api.post<SharedOptionGroup>('/api/menu/option-groups', {
    ...{ ...content, options: fresh },
  });
  if (!answer.ok) return void showToast(whyNot(answer.problem, at), { tone: 'bad' });
  sharedGroups.put(answer.value);
  return asDraft(answer.value);
}

/** In all dishes that have it. Answers what stands in the way, in words. */
export async function saveShared(before: SharedOptionGroup, group: GroupDraft): Promise<string | undefined> {
  const violations = groupAmountProblems(group, SHARED_PATH, currency.value);
  put({ violations });
  if (violations.length > 0) return words.value.editor.checkFields;
  const answer = await api.send<SharedOptionGroup>({
    ...{ method: 'PATCH', path: path(before.id), body: groupContent(group, currency.value) },
    headers: { 'If-Match': `"${before.version}"` },
  });
  if (!answer.ok) return whyNot(answer.problem, SHARED_PATH);
  sharedGroups.put(answer.value);
  await showIn((one) => (one.id === before.id ? asDraft(answer.value) : one));
  showToast(words.value.shared.saved(answer.value.usedBy.length), { tone: 'good' });
  return undefined;
}

/** Dishes keep it as their own. Answers what stands in the way, in words. */
export async function removeShared({ id, version }: SharedOptionGroup): Promise<string | undefined> {
  const answer = await api.send<unknown>({
    ...{ method: 'DELETE', path: `${path(id)}?leaveCopies=true` },
    headers: { 'If-Match': `"${version}"` },
  });
  if (!answer.ok && answer.problem.status !== 404) return whyNot(answer.problem, SHARED_PATH);
  void sharedGroups.load();
  await showIn((one) => (one.id === id ? unshared(one) : one));
  showToast(words.value.shared.removed, { tone: 'good' });
  return undefined;
}

const unshared = ({ shared: _, ...group }: GroupDraft): GroupDraft => group;

/** The dish in the editor has changed with it: what else is typed there stays. */
async function showIn(change: (group: GroupDraft) => GroupDraft): Promise<void> {
  const now = editing.value;
  if (!now) return;
  const optionGroups = now.draft.optionGroups.map((one) => (one.shared ? change(one) : one));
  const item = now.base && (await api.get<StaffMenuItem>(`/api/menu/items/${now.base.id}`));
  if (item?.ok) rebase(item.value, { optionGroups });
  else if (editing.value) put({ draft: { ...editing.value.draft, optionGroups } });
}

function whyNot({ status, violations }: ApiProblem, at: string): string {
  if (status === 412) void sharedGroups.load();
  put({ violations: violations.map((one) => ({ ...one, path: `${at}${one.path ?? ''}` })) });
  const w = words.value;
  if (status === 412) return w.shared.changedMeanwhile;
  return violations.length > 0 ? w.editor.checkFields : appWords.value.common.saveFailed;
}
