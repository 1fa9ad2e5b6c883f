import type { ChatSettings, Locale } from '@hiorder/contracts';
import { Button, Choices, Icon, icons, IconButton, Sheet, showToast, TextField } from '@hiorder/ui';
import { LOCALE_NAMES, LOCALES } from '@hiorder/ui/locale';
import { useState } from 'preact/hooks';
import { SheetFailed } from '../shell/sheet-failed.tsx';
import { locale, words as appWords } from '../words/index.ts';
import { type Edited, editedOf, saveSettings } from './settings.ts';
import { words } from './words/index.ts';
import './settings-sheet.css';

/** Written here and not imported, so that the schemas beside the contract's numbers stay out of the bundle. */
const LONGEST_OPENING = 500;
const LONGEST_REPLY = 200;
const MOST_REPLIES = 12;

/** What guests are greeted with, and what staff answer with one tap, one language at a time. */
export function SettingsSheet({ known, onClose }: { known: ChatSettings; onClose(): void }) {
  const w = words.value.settings;
  const [language, setLanguage] = useState<Locale>(locale.value);
  const [edited, setEdited] = useState(() => editedOf(known));
  const [saving, setSaving] = useState<'no' | 'busy' | 'failed'>('no');
  const save = async () => {
    setSaving('busy');
    if (!(await saveSettings(edited))) return setSaving('failed');
    showToast(w.saved, { tone: 'good' });
    onClose();
  };
  return (
    <Sheet
      title={w.title}
      closeLabel={appWords.value.common.close}
      onClose={onClose}
      footer={
        <>
          {saving === 'failed' && <SheetFailed />}
          <Button busy={saving === 'busy'} onClick={() => void save()}>
            {w.save}
          </Button>
        </>
      }
    >
      <div class="chat-settings">
        <Choices<Locale>
          name={w.language}
          value={language}
          choices={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value], lang: value }))}
          onChange={setLanguage}
        />
        <TextField
          label={w.opening}
          hint={w.openingHint}
          multiline
          maxLength={LONGEST_OPENING}
          value={edited.opening[language] ?? ''}
          onInput={(text) => setEdited({ ...edited, opening: { ...edited.opening, [language]: text } })}
        />
        <Replies edited={edited} language={language} onEdit={setEdited} />
      </div>
    </Sheet>
  );
}

function Replies(props: { edited: Edited; language: Locale; onEdit(edited: Edited): void }) {
  const { edited, language } = props;
  const w = words.value.settings;
  const replace = (replies: Edited['replies']) => props.onEdit({ ...edited, replies });
  return (
    <>
      {edited.replies.map((texts, index) => (
        <div key={index} class="chat-settings-reply">
          <TextField
            label={w.reply(index + 1)}
            maxLength={LONGEST_REPLY}
            value={texts[language] ?? ''}
            onInput={(text) =>
              replace(edited.replies.map((one, at) => (at === index ? { ...one, [language]: text } : one)))
            }
          />
          <IconButton
            shape={icons.trash}
            label={w.remove(index + 1)}
            onClick={() => replace(edited.replies.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {edited.replies.length < MOST_REPLIES && (
        <Button kind="quiet" size="m" onClick={() => replace([...edited.replies, {}])}>
          <Icon small shape={icons.plus} />
          {w.add}
        </Button>
      )}
    </>
  );
}
