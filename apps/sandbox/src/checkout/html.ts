/** Text that is safe where HTML text or a quoted attribute is expected. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Markup as it is; everything else that goes into `html` is escaped. */
export interface Markup {
  readonly markup: string;
}

/** A template in which every value that is not markup itself is escaped. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Markup | readonly Markup[])[]
): Markup {
  const rendered = values.map((value) =>
    typeof value === 'string' || typeof value === 'number'
      ? escapeHtml(String(value))
      : 'markup' in value
        ? value.markup
        : value.map((one) => one.markup).join(''),
  );
  return { markup: parts.map((part, index) => part + (rendered[index] ?? '')).join('') };
}
