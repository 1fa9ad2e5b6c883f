const FUNCTION = 'light-dark(';
const DECLARATION = /(--[\w-]+):\s*([^;]*light-dark\([^;]*);/g;

/**
 * Says `light-dark()` in custom properties with a media query instead, as browsers from before 2024 need it. The web
 * apps' build does the same for them.
 */
export function withoutLightDark(css: string): string {
  const dark: string[] = [];
  const light = css.replace(DECLARATION, (_whole, name: string, value: string) => {
    dark.push(`  ${name}: ${sideOf(value, 1)};`);
    return `${name}: ${sideOf(value, 0)};`;
  });
  if (dark.length === 0) return css;
  return `${light}\n@media (prefers-color-scheme: dark) {\n  :root {\n  ${dark.join('\n  ')}\n  }\n}\n`;
}

/** `value` with the one side of each `light-dark(light, dark)` in it. */
function sideOf(value: string, side: 0 | 1): string {
  const from = value.indexOf(FUNCTION);
  if (from < 0) return value;
  const sides: [string, string] = ['', ''];
  let [at, depth, index]: [number, number, 0 | 1] = [from + FUNCTION.length, 1, 0];
  for (; at < value.length; at += 1) {
    const character = value[at]!;
    if (character === '(') depth += 1;
    if (character === ')' && (depth -= 1) === 0) break;
    if (character === ',' && depth === 1) index = 1;
    else sides[index] += character;
  }
  return value.slice(0, from) + sides[side].trim() + sideOf(value.slice(at + 1), side);
}
