import { blurred, down, oval, path, round, scattered, slant, type Oval } from './paint.ts';

/** The wavy outline of something fried in a pan. */
function ragged(o: Oval, bumps: number, wobble: number): string {
  const points = Array.from({ length: bumps }, (_, i) => {
    const a = (i / bumps) * Math.PI * 2;
    const k = 1 + (i % 2 ? wobble : -wobble) * (0.6 + ((i * 7) % 5) / 8);
    return [o.x + Math.cos(a) * o.rx * k, o.y + Math.sin(a) * o.ry * k] as const;
  });
  const middle = (i: number) => {
    const [ax, ay] = points[i % bumps]!;
    const [bx, by] = points[(i + 1) % bumps]!;
    return `${((ax + bx) / 2).toFixed(1)} ${((ay + by) / 2).toFixed(1)}`;
  };
  const curve = points.map((_, i) => {
    const [x, y] = points[(i + 1) % bumps]!;
    return `Q${x.toFixed(1)} ${y.toFixed(1)} ${middle(i + 1)}`;
  });
  return `M${middle(0)} ${curve.join(' ')} Z`;
}

export interface Jeon {
  readonly at: Oval;
  readonly crust: readonly [light: string, mid: string, dark: string];
  readonly bumps?: number;
  readonly thick?: number;
}

/** A Korean pancake: crisp dark edge, softer middle, some browning. */
export function jeon(j: Jeon): string {
  const d = ragged(j.at, j.bumps ?? 22, 0.022);
  const core = ragged({ ...j.at, rx: j.at.rx * 0.86, ry: j.at.ry * 0.84 }, j.bumps ?? 22, 0.03);
  const [light, mid, dark] = j.crust;
  const spots = scattered({ ...j.at, rx: j.at.rx * 0.8, ry: j.at.ry * 0.8 }, 14, 0.4).map((p) =>
    oval(
      { x: p.x, y: p.y, rx: 18 + (p.i % 3) * 9, ry: 9 + (p.i % 3) * 4 },
      dark,
      `opacity=".3" ${blurred(3)}`,
    ),
  );
  return (
    path(d, '#3A1A08', `opacity=".35" transform="translate(4 14)" ${blurred(6)}`) +
    path(d, dark, `transform="translate(0 ${j.thick ?? 14})"`) +
    path(d, slant(mid, dark)) +
    path(core, round(light, light, mid), blurred(3)) +
    spots.join('')
  );
}

/** Long greens baked into a pancake. */
export const strips = (
  o: Oval,
  turns: readonly number[],
  color: readonly [string, string] = ['#8CCB5A', '#4C9440'],
): string =>
  turns
    .map((turn, i) => {
      const dy = (i - (turns.length - 1) / 2) * ((o.ry * 1.5) / turns.length);
      const half = o.rx * Math.sqrt(Math.max(0.1, 1 - (dy / o.ry) ** 2)) * 0.82;
      return (
        `<g transform="translate(${o.x} ${o.y + dy}) rotate(${turn})" fill="none" stroke-linecap="round">` +
        `<path d="M${-half} 3 Q0 ${i % 2 ? 16 : -12} ${half} 3" stroke="#2E6B2A" stroke-opacity=".55" stroke-width="20"/>` +
        `<path d="M${-half} 0 Q0 ${i % 2 ? 13 : -15} ${half} 0" stroke="${color[1]}" stroke-width="17"/>` +
        `<path d="M${-half} -3 Q0 ${i % 2 ? 10 : -18} ${half} -3" stroke="${color[0]}" stroke-width="7"/></g>`
      );
    })
    .join('');

/** A crisp glazed nugget of chicken. */
export const nugget = (
  x: number,
  y: number,
  r: number,
  colors: readonly [string, string, string],
  turn = 0,
): string => {
  const d = ragged({ x: 0, y: 0, rx: r, ry: r * 0.82 }, 9, 0.07);
  return (
    `<g transform="translate(${x} ${y}) rotate(${turn})">` +
    path(d, '#3A1408', `opacity=".4" transform="translate(2 14)" ${blurred(6)}`) +
    path(d, round(...colors)) +
    `</g>` +
    oval(
      { x: x - r * 0.3, y: y - r * 0.4, rx: r * 0.26, ry: r * 0.13 },
      '#FFFFFF',
      `opacity=".7" transform="rotate(-28 ${x - r * 0.3} ${y - r * 0.4})" ${blurred(3)}`,
    )
  );
};

/** A thick slice lying down: boiled pork, tofu, rice cake … Colours: face, side, and bands across the face. */
export const slab = (
  x: number,
  y: number,
  turn: number,
  face: readonly string[],
  side: string,
  scale = 1,
): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">` +
  `<rect x="-76" y="-34" width="152" height="88" rx="26" fill="#3A1408" opacity=".3" transform="translate(3 12)" ${blurred(6)}/>` +
  `<rect x="-76" y="-30" width="152" height="86" rx="26" fill="${side}"/>` +
  `<rect x="-76" y="-44" width="152" height="84" rx="26" fill="${down(...face)}"/>` +
  `<path d="M-54 -34 h84" stroke="#fff" stroke-opacity=".5" stroke-width="7" stroke-linecap="round"/></g>`;

/** Steam: three soft curls, over what is served hot. */
export const steam = (x: number, y: number, scale = 1): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke="#FFFFFF" stroke-opacity=".62" stroke-width="17" stroke-linecap="round" ${blurred(6)}>` +
  '<path d="M-78 0 c-28 -34 26 -54 0 -96"/><path d="M0 -10 c-30 -40 30 -64 0 -116"/><path d="M78 0 c-28 -34 26 -54 0 -96"/></g>';
