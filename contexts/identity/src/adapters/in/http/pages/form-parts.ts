import { html, type Html } from './html.ts';

const EYE = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M2.8 12C5 7.8 8.2 5.7 12 5.7s7 2.1 9.2 6.3c-2.2 4.2-5.4 6.3-9.2 6.3S5 16.2 2.8 12z" />
  <circle cx="12" cy="12" r="2.8" />
  <path class="slash" d="M4.5 4.5l15 15" />
</svg>`;
const WARNING = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
  <circle cx="12" cy="12" r="8.5" />
  <path d="M12 7.8v5M12 16h.01" />
</svg>`;

export const alert = (sentence: string): Html =>
  html`<p class="alert" role="alert" id="problem">${WARNING}<span>${sentence}</span></p>`;

/** For a field that the problem is about. */
export const marksOf = (wrong: boolean): Html | false =>
  wrong && html`aria-invalid="true" aria-describedby="problem"`;

export const fieldClass = (wrong: boolean): Html => html`field${wrong && ' wrong'}`;

/** Has the focus while it is empty. */
export const emailField = ({ label, email, wrong }: { label: string; email: string; wrong: boolean }): Html =>
  html`<label for="email">${label}</label>
    <div class="${fieldClass(wrong)}">
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
        ${marksOf(wrong)}
        ${email === '' && html`autofocus`}
      />
    </div>`;

export interface PasswordField {
  readonly label: string;
  readonly show: string;
  readonly autocomplete: 'current-password' | 'new-password';
  readonly minLength?: number;
  readonly wrong: boolean;
  readonly autofocus: boolean;
}

/** With a button that shows what was typed. */
export const passwordField = (o: PasswordField): Html =>
  html`<label for="password">${o.label}</label>
    <div class="${fieldClass(o.wrong)}">
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="${o.autocomplete}"
        required
        ${o.minLength !== undefined && html`minlength="${o.minLength}"`}
        maxlength="200"
        ${marksOf(o.wrong)}
        ${o.autofocus && html`autofocus`}
      /><button type="button" id="show-password" aria-pressed="false" aria-label="${o.show}" hidden>
        ${EYE}
      </button>
    </div>`;
