import { across, blurred, down, oval, path, round, shadow, slant, type Oval } from './paint.ts';
import type { Vessel } from './vessels.ts';

/** A sizzling iron plate on its wooden tray. */
export function hotplate(at: Partial<Oval> = {}): Vessel {
  const o: Oval = { x: 480, y: 376, rx: 288, ry: 178, ...at };
  const tray: Oval = { ...o, y: o.y + 26, rx: o.rx + 40, ry: o.ry + 30 };
  const below =
    shadow({ ...tray, y: tray.y + 52 }, 0.22) +
    oval({ ...tray, y: tray.y + 24 }, '#8A5A33') +
    oval(tray, slant('#E2B27C', '#C98F57', '#A86E3B')) +
    oval({ ...o, y: o.y + 20 }, '#1E1A1B') +
    oval(o, slant('#5B5456', '#3A3436', '#2A2526')) +
    oval({ ...o, rx: o.rx * 0.92, ry: o.ry * 0.9, y: o.y + 5 }, round('#4A4345', '#2D2829')) +
    `<path d="M${o.x - o.rx * 0.86} ${o.y - 40} a${o.rx} ${o.ry} 0 0 1 ${o.rx * 0.7} -106" fill="none" stroke="#fff" stroke-opacity=".22" stroke-width="9" stroke-linecap="round" ${blurred(3)}/>`;
  return {
    below,
    surface: { ...o, rx: o.rx * 0.88, ry: o.ry * 0.86 },
    above: '',
  };
}

/** A wooden board seen a little from above. */
export function board(wood: readonly [string, string, string] = ['#F0C995', '#DDAA6C', '#B47C44']): string {
  const d =
    'M236 236 Q248 214 276 214 H684 Q712 214 724 236 L798 502 Q806 540 764 540 H196 Q154 540 162 502 Z';
  const grain = [258, 306, 366, 436, 500]
    .map(
      (y, i) =>
        `<path d="M${228 - (y - 236) * 0.22} ${y} q140 ${i % 2 ? 16 : -12} 260 2 t${240 + (y - 236) * 0.3} -4"/>`,
    )
    .join('');
  return (
    shadow({ x: 480, y: 560, rx: 310, ry: 40 }, 0.24) +
    `<g transform="translate(0 28)">${path(d, wood[2])}</g>` +
    path(d, down(wood[0], wood[1])) +
    `<g fill="none" stroke="${wood[2]}" stroke-opacity=".28" stroke-width="5" stroke-linecap="round">${grain}</g>`
  );
}

/** A bamboo basket lined with paper, for what comes out of the fryer. */
export function basket(): Vessel {
  const o: Oval = { x: 480, y: 380, rx: 270, ry: 140 };
  const wall = 'M210 380 C214 500 300 566 480 566 S746 500 750 380 Z';
  const weave = Array.from({ length: 13 }, (_, i) => 230 + i * 40)
    .map(
      (x, i) =>
        `<path d="M${x} 370 q${(480 - x) * 0.12} 110 ${(480 - x) * 0.3} ${190 - Math.abs(x - 480) * 0.22}" stroke-opacity="${i % 2 ? 0.5 : 0.28}"/>`,
    )
    .join('');
  const paper =
    'M196 352 L262 262 L352 286 L430 228 L520 270 L612 226 L676 288 L762 296 L752 388 L700 470 L600 500 L480 512 L352 500 L254 462 Z';
  const below =
    shadow({ x: 480, y: 566, rx: 240, ry: 44 }, 0.24) +
    path(wall, across('#F0CB8E', '#D79F57', '#A56C2F')) +
    `<clipPath id="weave"><path d="${wall}"/></clipPath><g clip-path="url(#weave)" fill="none" stroke="#7C4B1C" stroke-width="9">${weave}<path d="M200 440 q280 130 560 0 M220 500 q260 110 520 0" stroke-opacity=".35"/></g>` +
    oval(o, '#E6BB78') +
    oval({ ...o, rx: 252, ry: 124 }, '#9A6630') +
    path(paper, slant('#FFFFFF', '#FBF3E8', '#E9DCCB')) +
    path(
      'M262 262 L330 380 L352 286 Z M612 226 L600 372 L676 288 Z M430 228 L470 360 L520 270 Z',
      '#D9C7B0',
      'opacity=".4"',
    );
  return { below, surface: { x: 480, y: 384, rx: 214, ry: 104 }, above: '' };
}
