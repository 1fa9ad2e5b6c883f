/** Drawing space of every picture: 4:3, with what matters inside the middle square (cards crop to it). */
export const WIDTH = 960;
export const HEIGHT = 720;

type Stop = readonly [offset: number, color: string];
const stopsOf = (colors: readonly (string | Stop)[]): string =>
  colors
    .map((c, i) => (typeof c === 'string' ? [i / Math.max(1, colors.length - 1), c] : c))
    .map(([offset, color]) => `${Number(offset).toFixed(3)} ${color}`)
    .join(';');

/** Gradients are written where they are used and gathered into `<defs>` by `svgOf`. */
export const down = (...colors: (string | Stop)[]): string => `@linear{0 0 0 1;${stopsOf(colors)}}`;
export const across = (...colors: (string | Stop)[]): string => `@linear{0 0 1 0;${stopsOf(colors)}}`;
export const slant = (...colors: (string | Stop)[]): string => `@linear{0 0 1 1;${stopsOf(colors)}}`;
export const round = (...colors: (string | Stop)[]): string => `@radial{.4 .32 .75 0;${stopsOf(colors)}}`;

const BLURS = [3, 6, 10, 16, 24];
export const blurred = (amount: 3 | 6 | 10 | 16 | 24): string => `filter="url(#blur${amount})"`;

function gradient(id: string, kind: string, spec: string): string {
  const [vector = '', ...stops] = spec.split(';');
  const [a, b, c, d] = vector.split(' ');
  const geometry =
    kind === 'linear' ? `x1="${a}" y1="${b}" x2="${c}" y2="${d}"` : `cx="${a}" cy="${b}" r="${c}"`;
  const body = stops.map((stop) => {
    const [offset, color] = stop.split(' ');
    return `<stop offset="${offset}" stop-color="${color}"/>`;
  });
  return `<${kind}Gradient id="${id}" ${geometry}>${body.join('')}</${kind}Gradient>`;
}

export function svgOf(body: string): string {
  const ids = new Map<string, string>();
  const defs: string[] = [];
  const drawn = body.replace(/@(linear|radial)\{([^}]*)\}/g, (whole, kind: string, spec: string) => {
    const known = ids.get(whole);
    if (known) return `url(#${known})`;
    const id = `g${ids.size}`;
    ids.set(whole, id);
    defs.push(gradient(id, kind, spec));
    return `url(#${id})`;
  });
  const blurs = BLURS.map(
    (n) =>
      `<filter id="blur${n}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${n}"/></filter>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${HEIGHT}" ` +
    `viewBox="0 0 ${WIDTH} ${HEIGHT}"><defs>${defs.join('')}${blurs.join('')}</defs>${drawn}</svg>`
  );
}

export interface Oval {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}
export const oval = (o: Oval, fill: string, more = ''): string =>
  `<ellipse cx="${o.x}" cy="${o.y}" rx="${o.rx}" ry="${o.ry}" fill="${fill}" ${more}/>`;
export const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`;
export const group = (content: string, more: string): string => `<g ${more}>${content}</g>`;

/** The soft shadow every dish throws on the table. */
export const shadow = (o: Oval, opacity = 0.2): string =>
  oval(o, '#4A2A18', `opacity="${opacity}" ${blurred(16)}`);

/** A repeatable spread of points: the golden angle fills an ellipse evenly without looking like a grid. */
export function scattered(
  o: Oval,
  count: number,
  turn = 0,
): { x: number; y: number; angle: number; i: number }[] {
  return Array.from({ length: count }, (_, i) => {
    const radius = Math.sqrt((i + 0.5) / count);
    const angle = i * 2.39996 + turn;
    return {
      x: o.x + Math.cos(angle) * radius * o.rx,
      y: o.y + Math.sin(angle) * radius * o.ry,
      angle: (angle * 180) / Math.PI,
      i,
    };
  }).sort((a, b) => a.y - b.y);
}
