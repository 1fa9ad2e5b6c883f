import type { Locale } from '@hiorder/contracts';
import { IconButton, icons, LOCALE_NAMES } from '@hiorder/ui';
import { words } from '../words/index.ts';
import { moved, renamed, type NameDraft, type NameList } from './names-draft.ts';
import '../../shell/boxed-input.css';
import './name-row.css';

const up = 'm6 14.5 6-6 6 6';
const down = 'm6 9.5 6 6 6-6';

export const fieldId = (key: string, locale: Locale): string => `name-${key}-${locale}`;

const TOOLS = ['up', 'down', 'remove'] as const;
type Tool = (typeof TOOLS)[number];
const toolsOf = (key: string): HTMLElement | null => document.getElementById(`name-${key}-tools`);

/** Rows change places under the finger: the focus stays with the row's own button, or the next one that works. */
function focusTool(key: string | undefined, tool: Tool): void {
  requestAnimationFrame(() => {
    const buttons = [...(toolsOf(key ?? '')?.querySelectorAll('button') ?? [])];
    const wanted = buttons[TOOLS.indexOf(tool)];
    (wanted?.disabled === false ? wanted : buttons.find((one) => !one.disabled))?.focus();
  });
}

function move(list: NameList, { key, index, by }: { key: string; index: number; by: number }): void {
  list.edit((all) => moved(all, index, by));
  focusTool(key, by < 0 ? 'up' : 'down');
}

function remove(list: NameList, index: number): void {
  const rows = list.drafts.value;
  const neighbour = rows[index + 1] ?? rows[index - 1];
  list.edit((all) => all.filter((_, place) => place !== index));
  focusTool(neighbour?.key, 'remove');
}

function NameField(props: { list: NameList; draft: NameDraft; place: number; locale: Locale }) {
  const { list, draft, locale } = props;
  const w = words.value.list;
  const own = locale === list.storeLocale.value;
  const mistake = own ? list.mistakes.value.get(draft.key) : undefined;
  const id = fieldId(draft.key, locale);
  return (
    <div>
      <input
        class="boxed-input"
        id={id}
        type="text"
        lang={locale}
        maxLength={list.longest}
        autocomplete="off"
        aria-label={w.name(props.place, LOCALE_NAMES[locale])}
        aria-invalid={mistake !== undefined}
        aria-describedby={mistake ? `${id}-error` : undefined}
        placeholder={LOCALE_NAMES[locale]}
        value={draft.name[locale] ?? ''}
        onInput={({ currentTarget: { value } }) => list.edit((all) => renamed(all, draft.key, locale, value))}
      />
      {mistake && (
        <p class="boxed-input-error" id={`${id}-error`}>
          {mistake === 'missing' ? w.missing(LOCALE_NAMES[locale]) : w.duplicate}
        </p>
      )}
    </div>
  );
}

/** One of the list: its names side by side, its place, and the way out. */
export function NameRow(props: {
  list: NameList;
  draft: NameDraft;
  index: number;
  locales: readonly Locale[];
}) {
  const { list, draft, index, locales } = props;
  const w = words.value.list;
  const count = list.drafts.value.length;
  const name = draft.name[list.storeLocale.value]?.trim() || w.nameless;
  return (
    <li class="name-row">
      <div class="name-fields">
        {locales.map((locale) => (
          <NameField key={locale} list={list} draft={draft} place={index + 1} locale={locale} />
        ))}
      </div>
      <div class="name-tools" id={`name-${draft.key}-tools`}>
        <IconButton
          shape={up}
          label={w.up(name)}
          disabled={index === 0}
          onClick={() => move(list, { key: draft.key, index, by: -1 })}
        />
        <IconButton
          shape={down}
          label={w.down(name)}
          disabled={index === count - 1}
          onClick={() => move(list, { key: draft.key, index, by: 1 })}
        />
        <IconButton
          shape={icons.trash}
          label={w.remove(name)}
          disabled={count === 1}
          onClick={() => remove(list, index)}
        />
      </div>
    </li>
  );
}
