import type { Locale, StoreRole } from '@hiorder/contracts';
import { MIN_PASSWORD } from '../../../../domain/password.ts';
import { alert, fieldClass, marksOf, passwordField } from './form-parts.ts';
import { html } from './html.ts';
import { INVITATION_TEXTS } from './invitation-texts.ts';
import { documentOf } from './layout.ts';
import { showcase } from './showcase.ts';
import { TEXTS } from './texts.ts';

export type InvitationProblem =
  | { code: 'person-name-empty' | 'password-too-short' | 'password-is-email' | 'credentials-wrong' }
  | { code: 'works-elsewhere' | 'invitation-over' }
  | { code: 'too-many-attempts'; waitMs: number };

export interface InvitationPage {
  readonly locale: Locale;
  /** Where the form is sent to, also the page's own address. */
  readonly action: string;
  readonly store: string;
  readonly role: StoreRole;
  readonly email: string;
  readonly name: string;
  /** They have an account already and only say that they are its owner. */
  readonly known: boolean;
  readonly problem?: InvitationProblem | undefined;
}

function sentence(locale: Locale, problem: InvitationProblem): string {
  const texts = INVITATION_TEXTS[locale];
  switch (problem.code) {
    case 'person-name-empty':
      return texts.nameEmpty;
    case 'password-too-short':
      return texts.passwordShort;
    case 'password-is-email':
      return texts.passwordIsEmail;
    case 'credentials-wrong':
      return texts.passwordWrong;
    case 'works-elsewhere':
      return texts.worksElsewhere;
    case 'invitation-over':
      return texts.overLead;
    case 'too-many-attempts': {
      const seconds = Math.ceil(problem.waitMs / 1000);
      return TEXTS[locale].wait(seconds > 60 ? Math.ceil(seconds / 60) : 0, seconds);
    }
  }
}

const aboutPassword = (problem: InvitationProblem | undefined): boolean =>
  problem?.code.startsWith('password') === true || problem?.code === 'credentials-wrong';

export function invitationPage(page: InvitationPage): string {
  const { locale, action, known, problem } = page;
  const texts = INVITATION_TEXTS[locale];
  const content = html`<h1>${texts.title}</h1>
    <p class="lead"><b>${page.store}</b> · ${texts.roles[page.role]}</p>
    ${problem && alert(sentence(locale, problem))}
    <form method="post" action="${action}?lang=${locale}" data-busy="${texts.accepting}">
      <p class="label">${TEXTS[locale].email}</p>
      <p class="said">${page.email}</p>
      <input type="hidden" name="username" value="${page.email}" autocomplete="username" />
      ${!known && nameField(page)}
      ${passwordField({
        label: known ? TEXTS[locale].password : texts.newPassword,
        show: TEXTS[locale].showPassword,
        autocomplete: known ? 'current-password' : 'new-password',
        ...(!known && { minLength: MIN_PASSWORD }),
        wrong: aboutPassword(problem),
        autofocus: known || page.name !== '',
      })}
      <p class="hint">${known ? texts.knownHint : texts.passwordHint}</p>
      <button class="main" type="submit">${texts.accept}</button>
    </form>`;
  return documentOf({
    locale,
    title: texts.title,
    content,
    aside: showcase(locale),
    inLanguage: (other) => `${action}?lang=${other}`,
  });
}

function nameField({ locale, name, problem }: InvitationPage) {
  const wrong = problem?.code === 'person-name-empty';
  return html`<label for="name">${INVITATION_TEXTS[locale].name}</label>
    <div class="${fieldClass(wrong)}">
      <input
        id="name"
        name="name"
        value="${name}"
        autocomplete="name"
        required
        maxlength="60"
        ${marksOf(wrong)}
        ${name === '' && html`autofocus`}
      />
    </div>`;
}
