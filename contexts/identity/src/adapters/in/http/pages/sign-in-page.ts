import type { Locale } from '@hiorder/contracts';
import { alert, emailField, passwordField } from './form-parts.ts';
import { html } from './html.ts';
import { documentOf } from './layout.ts';
import { showcase } from './showcase.ts';
import { TEXTS } from './texts.ts';

export type SignInProblem =
  | { code: 'empty' }
  | { code: 'wrong' }
  | { code: 'noStore' }
  | { code: 'wait'; waitMs: number };

export interface SignInPage {
  readonly locale: Locale;
  /** Where the form is sent to, also the page's own address. */
  readonly action: string;
  readonly email: string;
  readonly remember: boolean;
  readonly problem?: SignInProblem | undefined;
}

function sentence(locale: Locale, problem: SignInProblem): string {
  const texts = TEXTS[locale];
  switch (problem.code) {
    case 'empty':
      return texts.empty;
    case 'wrong':
      return texts.wrong;
    case 'noStore':
      return texts.noStore;
    case 'wait': {
      const seconds = Math.ceil(problem.waitMs / 1000);
      return texts.wait(seconds > 60 ? Math.ceil(seconds / 60) : 0, seconds);
    }
  }
}

export function signInPage({ locale, action, email, remember, problem }: SignInPage): string {
  const texts = TEXTS[locale];
  const wrong = problem?.code === 'wrong' || problem?.code === 'empty';
  const content = html`<h1>${texts.title}</h1>
    <p class="lead">${texts.lead}</p>
    ${problem && alert(sentence(locale, problem))}
    <form method="post" action="${action}?lang=${locale}" data-busy="${texts.signingIn}">
      ${emailField({ label: texts.email, email, wrong })}
      ${passwordField({
        label: texts.password,
        show: texts.showPassword,
        autocomplete: 'current-password',
        wrong,
        autofocus: email !== '',
      })}
      <div class="row">
        <label class="check"
          ><input type="checkbox" name="remember" value="yes" ${remember && html`checked`} />
          ${texts.remember}</label
        >
        <a href="#forgot">${texts.forgot}</a>
      </div>
      <p class="help" id="forgot" tabindex="-1">${texts.forgotHelp}</p>
      <button class="main" type="submit">${texts.signIn}</button>
    </form>`;
  return documentOf({
    locale,
    title: texts.title,
    content,
    aside: showcase(locale),
    inLanguage: (other) => `${action}?lang=${other}`,
  });
}
