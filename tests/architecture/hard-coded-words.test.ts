import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { root } from '../../tools/steps.ts';

/** Where words stand in all languages, and what is no part of the apps. */
const WORDS = /(^|[/-])words\/|\/allergens\/|\/testing\/|\.test\.tsx?$/;
/** File → what it may say by itself. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  // Each in itself.
  'apps/ui/src/i18n/locale.ts': ['한국어', '日本語', '简体中文'],
  // Only Korean writes it behind the number, and these ask which language it is.
  'apps/ui/src/format/money.ts': ['원'],
  'apps/staff/src/shell/money.tsx': ['원'],
  'apps/staff/src/menu/editor/basics.tsx': ['원'],
  'apps/staff/src/menu/editor/option-row.tsx': ['원'],
  // The same in every language.
  'apps/staff/src/shell/rail.tsx': ['hiorder'],
  'apps/staff/src/people/invite-sheet.tsx': ['name@example.com'],
};

/** Of an element or of a component of ours: what is read, or read out. */
const READ =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|text|hint)$/;
const LETTER = /\p{L}/u;
const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A literal's own text, or that of a piece of a template. */
const textIn = (node: ts.Node): string | undefined =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    ? node.text
    : undefined;

/** What an expression may come to, without what it only asks: of `a === 'b' ? 'c' : 'd'` the c and the d. */
function outcomes(node: ts.Node): ts.Node[] {
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(outcomes);
  if (ts.isParenthesizedExpression(node) || ts.isJsxExpression(node))
    return node.expression ? outcomes(node.expression) : [];
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.flatMap((span) => [...outcomes(span.expression), span.literal])];
  if (!ts.isBinaryExpression(node)) return [node];
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return outcomes(node.right);
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.PlusToken:
      return [node.left, node.right].flatMap(outcomes);
    default:
      return [];
  }
}

const isToast = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && node.expression.getText() === 'showToast';

/** What of this node people read. */
function readOf(node: ts.Node): ts.Node[] {
  if (ts.isJsxText(node)) return [node];
  if (ts.isJsxAttribute(node))
    return node.initializer && READ.test(node.name.getText()) ? outcomes(node.initializer) : [];
  if (ts.isJsxExpression(node)) return ts.isJsxAttribute(node.parent) ? [] : outcomes(node);
  return isToast(node) ? node.arguments.slice(0, 1).flatMap(outcomes) : [];
}

/** What a file says to people by itself. Korean, Japanese and Chinese are not for programs, wherever they stand. */
function saidIn(file: string): { line: number; text: string }[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const said = new Set<ts.Node>();
  const look = (node: ts.Node): void => {
    for (const one of readOf(node))
      if (LETTER.test(ts.isJsxText(one) ? one.text : (textIn(one) ?? ''))) said.add(one);
    if (EAST_ASIAN.test(textIn(node) ?? '')) said.add(node);
    ts.forEachChild(node, look);
  };
  look(source);
  return [...said].map((node) => ({
    line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
    text: (ts.isJsxText(node) ? node.text : (textIn(node) ?? '')).trim(),
  }));
}

test('what is planted is found, each of it', () => {
  const planted = join(root, 'tests/architecture/planted/apps/guest/src/hard-coded.tsx');
  assert.deepEqual(
    saidIn(planted).map(({ text }) => text),
    ['Orders', 'Hello', 'open', 'dishes', 'Search', 'Bibimbap', 'Close', 'Saved', '원'],
  );
});

test('the apps say nothing that does not stand in their words, in every language', () => {
  const files = globSync('apps/{guest,staff,ui}/src/**/*.{ts,tsx}', { cwd: root }).filter(
    (file) => !WORDS.test(file),
  );
  const said = files.flatMap((file) =>
    saidIn(join(root, file))
      .filter(({ text }) => !OWN[file]?.includes(text))
      .map(({ line, text }) => `${file}:${line} ${text}`),
  );
  assert.deepEqual(said, []);
  assert.ok(files.length > 610, `only ${files.length} files`);
});

test('whatever may speak for itself still does', () => {
  for (const [file, texts] of Object.entries(OWN)) {
    const said = new Set(saidIn(join(root, file)).map(({ text }) => text));
    for (const text of texts) assert.ok(said.has(text), `${file}: ${text}`);
  }
});
