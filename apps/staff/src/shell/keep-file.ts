/** Long enough for a slow device to have taken it. */
const TAKEN_MS = 60_000;

/** As if a link to it had been pressed. */
export function keepFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_MS);
}
