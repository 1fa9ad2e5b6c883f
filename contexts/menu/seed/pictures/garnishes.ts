import { blurred, down, oval, path, scattered, slant, type Oval } from './paint.ts';
import { at, under } from './placing.ts';

export const scallion = (x: number, y: number, scale = 1, turn = 0): string =>
  at(
    x,
    y,
    turn,
    under(20, 12, 7) +
      oval({ x: 0, y: 3, rx: 20, ry: 14 }, '#3E8E35') +
      oval({ x: 0, y: 0, rx: 20, ry: 14 }, slant('#8FD46A', '#55AE45')) +
      oval({ x: 0, y: 0, rx: 11, ry: 7 }, '#D9F5BE') +
      oval({ x: 0, y: 1, rx: 6, ry: 3.6 }, '#7FBF5C'),
    scale,
  );

export const scallions = (o: Oval, count: number, scale = 1, turn = 0): string =>
  scattered(o, count, turn)
    .map((p) => scallion(p.x, p.y, scale * (0.85 + (p.i % 3) * 0.14), ((p.i * 47) % 60) - 30))
    .join('');

export const chili = (x: number, y: number, scale = 1, turn = 0, color: 'red' | 'green' = 'red'): string => {
  const [light, mid, dark] =
    color === 'red' ? ['#FF8A66', '#E5352B', '#A81820'] : ['#A5DB6E', '#4FA83E', '#2F7A2C'];
  return at(
    x,
    y,
    turn,
    under(22, 11, 8) +
      oval({ x: 0, y: 3, rx: 22, ry: 12 }, dark) +
      oval({ x: 0, y: 0, rx: 22, ry: 12 }, slant(light, mid)) +
      oval({ x: 0, y: 0, rx: 13, ry: 6.5 }, '#FFE3B8') +
      oval({ x: -4, y: -1, rx: 3, ry: 2 }, '#E8A94E') +
      oval({ x: 5, y: 1, rx: 3, ry: 2 }, '#E8A94E'),
    scale,
  );
};

export const chilies = (o: Oval, count: number, scale = 1, turn = 0.7): string =>
  scattered(o, count, turn)
    .map((p) => chili(p.x, p.y, scale, ((p.i * 61) % 90) - 45))
    .join('');

export const sesame = (o: Oval, count: number, color = '#FFF0CF', turn = 1.3): string =>
  scattered(o, count, turn)
    .map((p) =>
      at(
        p.x,
        p.y,
        (p.i * 73) % 180,
        oval({ x: 1.5, y: 2.5, rx: 7, ry: 4 }, '#5A2A10', 'opacity=".3"') +
          oval({ x: 0, y: 0, rx: 7, ry: 4 }, color),
      ),
    )
    .join('');

export const grains = (o: Oval, count: number, colors: readonly string[], size = 9, turn = 0): string =>
  scattered(o, count, turn)
    .map((p) =>
      at(
        p.x,
        p.y,
        (p.i * 67) % 180,
        oval({ x: 0, y: 0, rx: size, ry: size * 0.62 }, colors[p.i % colors.length]!),
      ),
    )
    .join('');

/** A heap of grains (rice, corn, sprouts …) as a soft dome. */
export const mound = (o: Oval, light: string, mid: string, dark: string): string =>
  oval({ ...o, y: o.y + 8 }, dark, `opacity=".5" ${blurred(6)}`) +
  path(
    `M${o.x - o.rx} ${o.y} C${o.x - o.rx} ${o.y - o.ry * 1.7} ${o.x + o.rx} ${o.y - o.ry * 1.7} ${o.x + o.rx} ${o.y} A${o.rx} ${o.ry * 0.7} 0 0 1 ${o.x - o.rx} ${o.y} Z`,
    down(light, mid, dark),
  );

export const bubbles = (o: Oval, count: number, color: string, turn = 2): string =>
  scattered(o, count, turn)
    .map(
      (p) =>
        `<circle cx="${p.x.toFixed(1)}" cy="${p.y.toFixed(1)}" r="${5 + (p.i % 3) * 4}" fill="${color}" fill-opacity=".5" stroke="#fff" stroke-opacity=".55" stroke-width="2.5"/>`,
    )
    .join('');

/** Glints of oil and light on a broth. */
export const glints = (o: Oval): string =>
  `<path d="M${o.x - o.rx * 0.78} ${o.y - o.ry * 0.34} Q${o.x - o.rx * 0.5} ${o.y - o.ry * 0.82} ${o.x - o.rx * 0.08} ${o.y - o.ry * 0.88}" fill="none" stroke="#fff" stroke-opacity=".42" stroke-width="10" stroke-linecap="round" ${blurred(3)}/>`;
