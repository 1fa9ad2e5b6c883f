/** Fetched after the first paint: a language's letters come in some thirty small pieces, only those a page uses. */
export function loadFonts(): void {
  void import('pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css');
}
