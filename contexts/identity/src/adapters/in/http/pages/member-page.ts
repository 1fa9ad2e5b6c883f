import type { Locale } from '@hiorder/contracts';
import { MIN_PASSWORD } from '../../../../domain/password.ts';
import { alert, emailField, passwordField } from './form-parts.ts';
import { html } from './html.ts';
import { INVITATION_TEXTS } from './invitation-texts.ts';
import { documentOf } from './layout.ts';
import { MEMBER_TEXTS } from './member-texts.ts';
import type { Way } from './message-pages.ts';
import { TEXTS } from './texts.ts';

export type MemberProblem =
  | { code: 'empty' | 'credentials-wrong' }
  | { code: 'email-invalid' | 'email-taken' | 'password-too-short' | 'password-is-email' }
  | { code: 'too-many-attempts'; waitMs: number };

export interface MemberPage {
  readonly locale: Locale;
  /** Where the form is sent to, also the page's own address. */
  readonly action: string;
  /** They have no account yet. */
  readonly isNew: boolean;
  readonly email: string;
  readonly problem?: MemberProblem | undefined;
}

/** Where a guest who cannot go on finds the menu again: their seat is still theirs. */
export const memberWay = (locale: Locale): Way => ({ url: '/', label: MEMBER_TEXTS[locale].toMenu });

function sentence(locale: Locale, problem: MemberProblem): string {
  const texts = MEMBER_TEXTS[locale];
  switch (problem.code) {
    case 'empty':
      return TEXTS[locale].empty;
    case 'credentials-wrong':
      return TEXTS[locale].wrong;
    case 'email-invalid':
      return texts.emailInvalid;
    case 'email-taken':
      return texts.emailTaken;
    case 'password-too-short':
      return INVITATION_TEXTS[locale].passwordShort;
    case 'password-is-email':
      return INVITATION_TEXTS[locale].passwordIsEmail;
    case 'too-many-attempts': {
      const seconds = Math.ceil(problem.waitMs / 1000);
      return TEXTS[locale].wait(seconds > 60 ? Math.ceil(seconds / 60) : 0, seconds);
    }
  }
}

const EMAIL_PROBLEMS = ['empty', 'credentials-wrong', 'email-invalid', 'email-taken'];
const PASSWORD_PROBLEMS = ['empty', 'credentials-wrong', 'password-too-short', 'password-is-email'];

/** Signing in, or with an account to be made: one page, two titles. */
export function memberPage(page: MemberPage): string {
  const { locale, action, isNew, problem } = page;
  const texts = MEMBER_TEXTS[locale];
  const here = (o: { lang: Locale; isNew: boolean }) =>
    `${action}?lang=${o.lang}${o.isNew ? '&new=yes' : ''}`;
  const title = isNew ? texts.register : texts.signIn;
  const content = html`<h1>${title}</h1>
    <p class="lead">${isNew ? texts.registerLead : texts.signInLead}</p>
    ${problem && alert(sentence(locale, problem))}
    <form
      method="post"
      action="${here({ lang: locale, isNew })}"
      data-busy="${isNew ? texts.registering : TEXTS[locale].signingIn}"
    >
      ${emailField({
        label: TEXTS[locale].email,
        email: page.email,
        wrong: EMAIL_PROBLEMS.includes(problem?.code ?? ''),
      })}
      ${passwordField({
        label: isNew ? INVITATION_TEXTS[locale].newPassword : TEXTS[locale].password,
        show: TEXTS[locale].showPassword,
        autocomplete: isNew ? 'new-password' : 'current-password',
        ...(isNew && { minLength: MIN_PASSWORD }),
        wrong: PASSWORD_PROBLEMS.includes(problem?.code ?? ''),
        autofocus: page.email !== '',
      })}
      ${isNew && html`<p class="hint">${INVITATION_TEXTS[locale].passwordHint} ${texts.noReset}</p>`}
      <button class="main" type="submit">${isNew ? texts.registerNow : TEXTS[locale].signIn}</button>
      <a class="second" href="${here({ lang: locale, isNew: !isNew })}"
        >${isNew ? texts.hasAccount : texts.noAccount}</a
      >
      <a class="second" href="${action}/cancel">${texts.notNow}</a>
    </form>`;
  return documentOf({ locale, title, content, inLanguage: (other) => here({ lang: other, isNew }) });
}
