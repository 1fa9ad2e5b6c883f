import { across, blurred, down, oval, path, round, shadow, slant } from './paint.ts';

const cube = (x: number, y: number, turn: number): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn})"><rect x="-34" y="-34" width="68" height="68" rx="14" fill="#FFFFFF" fill-opacity=".34"/>` +
  `<rect x="-34" y="-34" width="68" height="68" rx="14" fill="none" stroke="#FFFFFF" stroke-opacity=".75" stroke-width="5"/>` +
  `<path d="M-20 -18 h26" stroke="#fff" stroke-opacity=".9" stroke-width="7" stroke-linecap="round"/></g>`;

export interface Glass {
  readonly x?: number;
  readonly liquid: readonly [string, string, string];
  /** How full, in pixels from the bottom. */
  readonly fill?: number;
  readonly ice?: boolean;
  readonly fizz?: boolean;
  readonly straw?: string;
  readonly height?: number;
  readonly half?: number;
}

/** A tall tumbler with what is in it. */
export function tumbler(g: Glass): string {
  const x = g.x ?? 480;
  const half = g.half ?? 118;
  const foot = half * 0.8;
  const bottom = 580;
  const top = bottom - (g.height ?? 420);
  const level = bottom - (g.fill ?? 340);
  const k = (bottom - level) / (bottom - top);
  const wide = foot + (half - foot) * k;
  const wall = `M${x - half} ${top} L${x - foot} ${bottom - 24} Q${x} ${bottom + 34} ${x + foot} ${bottom - 24} L${x + half} ${top} Z`;
  const liquid = `M${x - wide + 9} ${level} L${x - foot + 8} ${bottom - 34} Q${x} ${bottom + 14} ${x + foot - 8} ${bottom - 34} L${x + wide - 9} ${level} Z`;
  const ry = 26;
  const straw = g.straw
    ? `<path d="M${x - 10} ${bottom - 90} L${x + 62} ${top - 70} l46 -16" fill="none" stroke="${g.straw}" stroke-width="20" stroke-linecap="round" stroke-linejoin="round"/>` +
      `<path d="M${x - 14} ${bottom - 96} L${x + 56} ${top - 70}" fill="none" stroke="#fff" stroke-opacity=".4" stroke-width="5"/>`
    : '';
  const fizz = g.fizz
    ? [
        [-58, 90, 7],
        [-20, 150, 9],
        [34, 70, 6],
        [58, 190, 8],
        [-44, 230, 6],
        [12, 260, 7],
        [40, 130, 5],
        [-8, 50, 6],
      ]
        .map(
          ([dx, dy, r]) =>
            `<circle cx="${x + dx!}" cy="${bottom - 20 - dy!}" r="${r}" fill="#fff" fill-opacity=".65"/>`,
        )
        .join('')
    : '';
  const ice = g.ice
    ? cube(x - 38, level + 42, -14) + cube(x + 40, level + 58, 18) + cube(x - 2, level + 128, 6)
    : '';
  return (
    shadow({ x, y: bottom + 8, rx: half * 1.05, ry: 30 }, 0.26) +
    path(wall, across('#DCEFFB', '#F6FCFF', '#BBDDF2'), 'fill-opacity=".72"') +
    straw +
    path(liquid, down(g.liquid[0], g.liquid[1], g.liquid[2]), 'fill-opacity=".94"') +
    oval({ x, y: level, rx: wide - 9, ry }, g.liquid[0]) +
    oval({ x, y: level, rx: wide - 9, ry }, slant('#FFFFFFB0', '#FFFFFF10')) +
    ice +
    fizz +
    `<ellipse cx="${x}" cy="${top}" rx="${half}" ry="${ry + 2}" fill="#FFFFFF" fill-opacity=".28" stroke="#FFFFFF" stroke-width="7"/>` +
    `<ellipse cx="${x}" cy="${top + 2}" rx="${half}" ry="${ry + 2}" fill="none" stroke="#A9CFE6" stroke-opacity=".8" stroke-width="3"/>` +
    `<path d="M${x - half + 26} ${top + 40} L${x - foot + 22} ${bottom - 70}" stroke="#fff" stroke-opacity=".75" stroke-width="13" stroke-linecap="round" ${blurred(3)}/>` +
    `<path d="M${x + half - 18} ${top + 44} L${x + half - 26} ${top + 150}" stroke="#fff" stroke-opacity=".8" stroke-width="8" stroke-linecap="round"/>`
  );
}

export interface Bottle {
  readonly x: number;
  readonly y?: number;
  readonly scale?: number;
  readonly glass: readonly [string, string, string];
  readonly cap: string;
  readonly label: string;
}

export function bottle(b: Bottle): string {
  const body =
    'M-34 -226 L-34 -140 C-36 -92 -86 -88 -86 -16 L-86 196 Q-86 232 -50 236 Q0 242 50 236 Q86 232 86 196 L86 -16 C86 -88 36 -92 34 -140 L34 -226 Z';
  return (
    `<g transform="translate(${b.x} ${b.y ?? 352}) scale(${b.scale ?? 1})">` +
    shadow({ x: 6, y: 232, rx: 96, ry: 24 }, 0.28) +
    path(body, across(b.glass[0], b.glass[1], b.glass[2])) +
    path(body, down([0, '#FFFFFF30'], [0.5, '#FFFFFF00'], [1, '#00000040'])) +
    `<rect x="-39" y="-262" width="78" height="54" rx="12" fill="${b.cap}"/><rect x="-39" y="-262" width="26" height="54" rx="12" fill="#fff" fill-opacity=".35"/>` +
    `<rect x="-86" y="24" width="172" height="134" fill="${b.label}"/><rect x="-86" y="24" width="172" height="134" fill="${across('#00000022', '#FFFFFF55', '#00000030')}"/>` +
    // the store's mark: a moon over a horizon
    oval({ x: 0, y: 84, rx: 34, ry: 34 }, '#FFD56B') +
    oval({ x: 14, y: 76, rx: 28, ry: 28 }, b.label) +
    `<path d="M-44 134 h88" stroke="${b.glass[1]}" stroke-opacity=".6" stroke-width="7" stroke-linecap="round"/>` +
    `<path d="M-58 -30 L-58 200" stroke="#fff" stroke-opacity=".42" stroke-width="14" stroke-linecap="round" ${blurred(3)}/></g>`
  );
}

/** A soju glass. */
export function shot(x: number, bottom: number, liquid = '#F3FAFF'): string {
  const wall = `M${x - 62} ${bottom - 128} L${x - 46} ${bottom - 10} Q${x} ${bottom + 16} ${x + 46} ${bottom - 10} L${x + 62} ${bottom - 128} Z`;
  return (
    shadow({ x, y: bottom + 4, rx: 60, ry: 18 }, 0.26) +
    path(wall, across('#CDE6F5', '#F7FCFF', '#B2D5EA'), 'fill-opacity=".85"') +
    path(
      `M${x - 55} ${bottom - 92} L${x - 43} ${bottom - 26} Q${x} ${bottom} ${x + 43} ${bottom - 26} L${x + 55} ${bottom - 92} Z`,
      liquid,
      'fill-opacity=".9"',
    ) +
    oval({ x, y: bottom - 92, rx: 55, ry: 14 }, '#FFFFFF', 'opacity=".85"') +
    `<ellipse cx="${x}" cy="${bottom - 128}" rx="62" ry="16" fill="#fff" fill-opacity=".3" stroke="#fff" stroke-width="6"/>` +
    `<ellipse cx="${x}" cy="${bottom - 127}" rx="62" ry="16" fill="none" stroke="#9CC4DC" stroke-width="2.5"/>` +
    `<path d="M${x - 40} ${bottom - 104} L${x - 30} ${bottom - 34}" stroke="#fff" stroke-width="9" stroke-linecap="round" stroke-opacity=".9"/>`
  );
}

/** A round of citrus. */
export const slice = (x: number, y: number, r: number, rind: string, flesh: string, turn = 0): string => {
  const spokes = Array.from(
    { length: 8 },
    (_, i) =>
      `<path d="M0 0 L${(Math.cos((i * Math.PI) / 4) * r * 0.72).toFixed(1)} ${(Math.sin((i * Math.PI) / 4) * r * 0.72).toFixed(1)}"/>`,
  ).join('');
  return (
    `<g transform="translate(${x} ${y}) rotate(${turn})"><circle cx="4" cy="9" r="${r}" fill="#4A2A18" opacity=".2" ${blurred(6)}/>` +
    `<circle r="${r}" fill="${rind}"/><circle r="${r * 0.87}" fill="#FFF8E2"/><circle r="${r * 0.77}" fill="${round('#FFFFFF', flesh, flesh)}"/>` +
    `<g stroke="#FFF8E2" stroke-width="${r * 0.08}" stroke-linecap="round">${spokes}</g></g>`
  );
};
