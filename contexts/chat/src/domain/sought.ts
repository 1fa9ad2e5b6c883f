/** How a text is compared: full and half width, capital and small letters, and however much space are the same. */
const plain = (text: string): string =>
  text.normalize('NFKC').toLocaleLowerCase().replace(/\s+/g, ' ').trim();

/** Whether a text has what somebody looks for in it. */
export function seeking(sought: string): (text: string) => boolean {
  const wanted = plain(sought);
  return (text) => plain(text).includes(wanted);
}
