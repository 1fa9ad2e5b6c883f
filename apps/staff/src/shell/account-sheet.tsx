import { Button, Choices, LOCALE_NAMES, LOCALES, Sheet } from '@hiorder/ui';
import { manages, managesPeople, me, signOut } from '../state/session.ts';
import { PushChoice } from '../push/push-choice.tsx';
import { words as printing } from '../printing/words/index.ts';
import { words as tables } from '../tables/words/index.ts';
import { words as calls } from '../calls/words/index.ts';
import { chooseLanguage, locale, words } from '../words/index.ts';
import { chooseTheme, theme } from './theme.ts';

/** Who is signed in here, the language, light or dark, and the way out. */
export function AccountSheet({ onClose }: { onClose(): void }) {
  const w = words.value;
  const person = me.value;
  return (
    <Sheet
      title={w.account.title}
      closeLabel={w.common.close}
      onClose={onClose}
      footer={
        <Button kind="quiet" onClick={() => void signOut()}>
          {w.account.signOut}
        </Button>
      }
    >
      <p class="name">{person?.name}</p>
      <p class="label">
        {[person?.store?.name, w.roles[person?.role ?? ''] ?? person?.role].filter(Boolean).join(' · ')}
      </p>
      {manages.value &&
        [
          { href: '/staff/settings/tables', text: tables.value.manage.link },
          { href: '/staff/settings/ordering', text: w.account.ordering },
          { href: '/staff/settings/kitchen', text: w.account.kitchen },
          { href: '/staff/settings/printers', text: printing.value.title },
          { href: '/staff/settings/calls', text: calls.value.settings.link },
          ...(managesPeople.value
            ? [
                { href: '/staff/settings/store', text: w.account.store },
                { href: '/staff/settings/people', text: w.account.people },
                { href: '/staff/settings/audit', text: w.account.audit },
              ]
            : []),
        ].map(({ href, text }) => (
          <Button key={href} kind="quiet" size="m" href={href} onClick={onClose}>
            {text}
          </Button>
        ))}
      <PushChoice />
      <Choices
        name={w.account.language}
        value={locale.value}
        choices={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
        onChange={chooseLanguage}
      />
      <Choices
        name={w.account.theme}
        value={theme.value}
        choices={[
          { value: 'system', label: w.account.system },
          { value: 'light', label: w.account.light },
          { value: 'dark', label: w.account.dark },
        ]}
        onChange={chooseTheme}
      />
    </Sheet>
  );
}
