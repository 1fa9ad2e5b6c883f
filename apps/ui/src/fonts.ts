/** A sheet that the build makes (see ../fonts): a page fetches those of its pieces that its text needs. */
export function loadFonts(): void {
  void import('hiorder-fonts.css');
}
