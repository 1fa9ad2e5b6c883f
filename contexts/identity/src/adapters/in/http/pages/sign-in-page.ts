import type { Locale } from '@hiorder/contracts';
import { html, type Html } from './html.ts';
import { documentOf } from './layout.ts';
import { showcase } from './showcase.ts';
import { TEXTS } from './texts.ts';

export type SignInProblem =
  { code: 'empty' } | { code: 'wrong' } | { code: 'noStore' } | { code: 'wait'; waitMs: number };

export interface SignInPage {
  readonly locale: Locale;
  /** Where the form is sent to, also the page's own address. */
  readonly action: string;
  readonly email: string;
  readonly remember: boolean;
  readonly problem?: SignInProblem | undefined;
}

const EYE = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M2.8 12C5 7.8 8.2 5.7 12 5.7s7 2.1 9.2 6.3c-2.2 4.2-5.4 6.3-9.2 6.3S5 16.2 2.8 12z" />
  <circle cx="12" cy="12" r="2.8" />
  <path class="slash" d="M4.5 4.5l15 15" />
</svg>`;
const WARNING = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="8.5" />
  <path d="M12 7.8v5M12 16h.01" />
</svg>`;

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

const alert = (locale: Locale, problem: SignInProblem): Html =>
  html`<p class="alert" role="alert" id="problem">${WARNING}<span>${sentence(locale, problem)}</span></p>`;

export function signInPage({ locale, action, email, remember, problem }: SignInPage): string {
  const texts = TEXTS[locale];
  const wrong = problem?.code === 'wrong' || problem?.code === 'empty';
  const marks = wrong && html`aria-invalid="true" aria-describedby="problem"`;
  const field = html`field${wrong && ' wrong'}`;
  const content = html`<h1>${texts.title}</h1>
    <p class="lead">${texts.lead}</p>
    ${problem && alert(locale, problem)}
    <form method="post" action="${action}?lang=${locale}" data-busy="${texts.signingIn}">
      <label for="email">${texts.email}</label>
      <div class="${field}">
        <input
          id="email"
          name="email"
          type="email"
          value="${email}"
          autocomplete="username"
          inputmode="email"
          autocapitalize="none"
          spellcheck="false"
          required
          maxlength="254"
          ${marks}
          ${email === '' && html`autofocus`}
        />
      </div>
      <label for="password">${texts.password}</label>
      <div class="${field}">
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
          maxlength="200"
          ${marks}
          ${email !== '' && html`autofocus`}
        /><button
          type="button"
          id="show-password"
          aria-pressed="false"
          aria-label="${texts.showPassword}"
          hidden
        >
          ${EYE}
        </button>
      </div>
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
