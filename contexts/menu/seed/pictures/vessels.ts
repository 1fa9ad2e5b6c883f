import { across, blurred, down, group, oval, path, round, shadow, slant, type Oval } from './paint.ts';

/** What a dish lies in: `below` is drawn first, food is cut to `surface` by `inside`, `above` comes last. */
export interface Vessel {
  readonly below: string;
  readonly surface: Oval;
  readonly above: string;
}

const scaled = (o: Oval, by: number, dy = 0): Oval => ({
  x: o.x,
  y: o.y + dy,
  rx: o.rx * by,
  ry: o.ry * by,
});

/** Food may stand up out of the vessel but never hangs through its front wall. */
export function inside(v: Vessel, food: string): string {
  const s = v.surface;
  const id = `cut${Math.round(s.x)}x${Math.round(s.y)}x${Math.round(s.rx)}`;
  const d = `M${s.x - s.rx} ${s.y} A${s.rx} ${s.ry} 0 0 0 ${s.x + s.rx} ${s.y} L${s.x + s.rx + 160} -200 H${s.x - s.rx - 160} Z`;
  return (
    `${v.below}<defs><clipPath id="${id}"><path d="${d}"/></clipPath></defs>` +
    group(food, `clip-path="url(#${id})"`) +
    v.above
  );
}

/** Food on something flat may reach over its edge. */
export const on = (v: Vessel, food: string): string => v.below + food + v.above;

export interface PlateLook {
  readonly top: string;
  readonly edge: string;
  readonly ring?: string;
}
export const WHITE: PlateLook = { top: '#FFFFFF', edge: '#DDD3CB' };
export const CELADON: PlateLook = { top: '#E3EFE6', edge: '#A9C6B4', ring: '#C4DACB' };
export const NAVY: PlateLook = { top: '#3F4A7A', edge: '#262D52', ring: '#6672A6' };
export const SAND: PlateLook = { top: '#EADBC4', edge: '#BFA37E', ring: '#D3BD9C' };
export const SLATE: PlateLook = { top: '#4B4648', edge: '#2B2729', ring: '#67605F' };
export const ROSE: PlateLook = { top: '#FBE3DF', edge: '#DDAFA8', ring: '#F0C9C2' };
export const SKY: PlateLook = { top: '#DCEBF8', edge: '#9DBBD6', ring: '#BCD5EA' };

export function plate(look: PlateLook = WHITE, at: Partial<Oval> = {}): Vessel {
  const o: Oval = { x: 480, y: 392, rx: 326, ry: 214, ...at };
  const well = scaled(o, 0.76, 4);
  const below =
    shadow({ ...o, y: o.y + o.ry * 0.24, rx: o.rx * 0.98 }) +
    oval({ ...o, y: o.y + 16 }, look.edge) +
    oval(o, slant(look.top, look.top, look.edge)) +
    oval(scaled(o, 0.965), look.top, 'opacity=".75"') +
    (look.ring ? oval(scaled(o, 0.9), 'none', `stroke="${look.ring}" stroke-width="7"`) : '') +
    oval(well, look.edge, 'opacity=".45"') +
    oval({ ...well, y: well.y + 6 }, look.top, `opacity=".92" ${blurred(3)}`);
  return { below, surface: well, above: '' };
}

export interface BowlLook {
  readonly wall: readonly [string, string, string];
  readonly rim: string;
  readonly inner: string;
}
export const EARTHEN: BowlLook = {
  wall: ['#6B5A55', '#463935', '#2A2120'],
  rim: '#7D6A63',
  inner: '#231B19',
};
export const PORCELAIN: BowlLook = {
  wall: ['#FFFFFF', '#F0E9E4', '#CFC3BB'],
  rim: '#FFFFFF',
  inner: '#E1D7D0',
};
export const BRASS: BowlLook = { wall: ['#FFE9A8', '#EDBE54', '#B57F22'], rim: '#FFEFB9', inner: '#C8942F' };
export const INDIGO: BowlLook = { wall: ['#6B79C4', '#434F96', '#2A3268'], rim: '#8E9ADB', inner: '#2C3570' };
export const JADE: BowlLook = { wall: ['#CFE9DA', '#9CCBB2', '#649A80'], rim: '#E2F3E9', inner: '#7FB297' };

export interface BowlShape {
  readonly at?: Partial<Oval>;
  readonly depth?: number;
  readonly foot?: number;
  readonly broth: readonly [string, string];
}

/** A round bowl filled with something: its wall, its rim, the liquid and two glints. */
export function bowl(look: BowlLook, shape: BowlShape): Vessel {
  const o: Oval = { x: 480, y: 312, rx: 292, ry: 164, ...shape.at };
  const depth = shape.depth ?? 250;
  const foot = o.rx * (shape.foot ?? 0.5);
  const base = o.y + depth;
  const bend = Math.min(foot * 0.25, (o.rx - foot) * 0.7);
  // where the wall turns into the bottom without a corner
  const turn = base + 8 - (bend * 32) / foot;
  const wall =
    `M${o.x - o.rx} ${o.y} C${o.x - o.rx} ${o.y + depth * 0.72} ${o.x - foot - bend} ${turn} ${o.x - foot} ${base + 8} ` +
    `Q${o.x} ${base + 40} ${o.x + foot} ${base + 8} C${o.x + foot + bend} ${turn} ${o.x + o.rx} ${o.y + depth * 0.72} ${o.x + o.rx} ${o.y} Z`;
  const surface = { ...scaled(o, 0.89), y: o.y + 12 };
  const below =
    shadow({ x: o.x, y: base + 22, rx: o.rx * 0.82, ry: 46 }, 0.24) +
    path(wall, across(look.wall[0], look.wall[1], look.wall[2])) +
    path(wall, down([0, '#FFFFFF00'], [0.75, '#3A201400'], [1, '#3A201455'])) +
    oval(o, slant(look.rim, look.rim, look.wall[1])) +
    oval(scaled(o, 0.94, 3), look.inner) +
    oval(surface, round(shape.broth[0], shape.broth[0], shape.broth[1]));
  const above =
    `<path d="M${o.x - o.rx * 0.9} ${o.y + depth * 0.22} q${o.rx * 0.04} ${depth * 0.34} ${o.rx * 0.24} ${depth * 0.5}" ` +
    `fill="none" stroke="#FFFFFF" stroke-opacity=".28" stroke-width="18" stroke-linecap="round" ${blurred(3)}/>`;
  return { below, surface, above };
}

/** A pot or pan: a bowl with straight walls and two ears. */
export function pot(look: BowlLook, shape: BowlShape): Vessel {
  const o: Oval = { x: 480, y: 312, rx: 292, ry: 164, ...shape.at };
  const ear = (side: 1 | -1): string =>
    `<path d="M${o.x + side * o.rx * 0.94} ${o.y - 8} c${side * 84} -22 ${side * 84} 72 0 58" fill="none" stroke="${look.wall[1]}" stroke-width="24" stroke-linecap="round"/>` +
    `<path d="M${o.x + side * o.rx * 0.95} ${o.y - 14} c${side * 72} -16 ${side * 76} 40 ${side * 44} 54" fill="none" stroke="${look.rim}" stroke-opacity=".6" stroke-width="7" stroke-linecap="round"/>`;
  const body = bowl(look, { foot: 0.72, depth: 200, ...shape });
  return { ...body, below: ear(-1) + ear(1) + body.below };
}
