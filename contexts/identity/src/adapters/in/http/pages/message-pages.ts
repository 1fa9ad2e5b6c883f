import type { Locale } from '@hiorder/contracts';
import { html, trusted } from './html.ts';
import { INVITATION_TEXTS } from './invitation-texts.ts';
import { documentOf } from './layout.ts';
import { TEXTS } from './texts.ts';

/** Where the staff's app begins, and with it a new sign-in. */
const START = '/staff/';

/** Where to begin anew, and what to call it. */
export interface Way {
  readonly url: string;
  readonly label: string;
}

const staffWay = (locale: Locale): Way => ({ url: START, label: TEXTS[locale].again });

export function expiredPage(locale: Locale, way = staffWay(locale)): string {
  const texts = TEXTS[locale];
  return documentOf({
    locale,
    title: texts.expired,
    content: html`<h1>${texts.expired}</h1>
      <p class="lead">${texts.expiredLead}</p>
      <a class="main" href="${way.url}">${way.label}</a>`,
  });
}

/** `reason` is for whoever is asked for help. */
export function failedPage(locale: Locale, reason: string, way = staffWay(locale)): string {
  const texts = TEXTS[locale];
  return documentOf({
    locale,
    title: texts.failed,
    content: html`<h1>${texts.failed}</h1>
      <p class="lead">${texts.failedLead}</p>
      <a class="main" href="${way.url}">${way.label}</a>
      <p class="code">${reason}</p>`,
  });
}

/** `form` is the provider's, with the id that the buttons name. */
export function signOutPage(locale: Locale, o: { form: string; asked: boolean }): string {
  const texts = TEXTS[locale];
  return documentOf({
    locale,
    title: texts.signOut,
    content: html`<h1>${texts.signOut}</h1>
      <p class="lead">${texts.signOutLead}</p>
      ${trusted(o.form)}
      <button
        class="main"
        type="submit"
        form="op.logoutForm"
        name="logout"
        value="yes"
        ${o.asked && html`data-now`}
      >
        ${texts.signOutNow}
      </button>
      <a class="second" href="${START}">${texts.stay}</a>`,
  });
}

export function signedOutPage(locale: Locale): string {
  const texts = TEXTS[locale];
  return documentOf({
    locale,
    title: texts.signedOut,
    content: html`<h1>${texts.signedOut}</h1>
      <p class="lead">${texts.signedOutLead}</p>
      <a class="main" href="${START}">${texts.again}</a>`,
  });
}

/** The link opens nothing: used, too old, or taken back. */
export function invitationOverPage(locale: Locale): string {
  const texts = INVITATION_TEXTS[locale];
  return documentOf({
    locale,
    title: texts.over,
    content: html`<h1>${texts.over}</h1>
      <p class="lead">${texts.overLead}</p>
      <a class="main" href="${START}">${texts.signIn}</a>`,
  });
}

export function joinedPage(locale: Locale, name: string): string {
  const texts = INVITATION_TEXTS[locale];
  return documentOf({
    locale,
    title: texts.joined,
    content: html`<h1>${texts.joined}, ${name}</h1>
      <p class="lead">${texts.joinedLead}</p>
      <a class="main" href="${START}">${texts.signIn}</a>`,
  });
}
