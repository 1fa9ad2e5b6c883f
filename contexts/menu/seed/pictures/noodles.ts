import { blurred, oval, type Oval } from './paint.ts';

interface Strands {
  readonly light: string;
  readonly dark: string;
  readonly thick?: number;
  readonly count?: number;
}

/** A coil of noodles lying in an oval: strands side by side along a swirl. */
export function noodles(o: Oval, s: Strands): string {
  const count = s.count ?? 11;
  const thick = s.thick ?? 12;
  const rings = Array.from({ length: count }, (_, i) => {
    const k = 1 - i / count;
    const rx = o.rx * k;
    const ry = o.ry * k;
    const tilt = ((i * 29) % 40) - 20;
    return (
      `<g transform="rotate(${tilt} ${o.x} ${o.y})">` +
      `<ellipse cx="${o.x}" cy="${o.y + 4}" rx="${rx}" ry="${ry}" fill="none" stroke="${s.dark}" stroke-width="${thick + 3}"/>` +
      `<ellipse cx="${o.x}" cy="${o.y - i * 1.6}" rx="${rx}" ry="${ry}" fill="none" stroke="${s.light}" stroke-width="${thick - 3}"/></g>`
    );
  });
  return (
    oval({ ...o, y: o.y + 8 }, '#3A1408', `opacity=".25" ${blurred(6)}`) + oval(o, s.dark) + rings.join('')
  );
}

/** Instant noodles: a wavy mat, as they come out of the packet. */
export function wavyNoodles(o: Oval, s: Strands): string {
  const rows = Array.from({ length: 9 }, (_, i) => {
    const t = (i + 0.5) / 9;
    const y = o.y - o.ry + t * o.ry * 2;
    const half = o.rx * Math.sqrt(1 - (2 * t - 1) ** 2);
    const waves = Math.max(2, Math.round(half / 26));
    const step = (half * 2) / waves;
    const d = Array.from(
      { length: waves },
      (__, k) => `q${step / 4} ${(k + i) % 2 ? 16 : -16} ${step / 2} 0 t${step / 2} 0`,
    ).join(' ');
    const line = `M${o.x - half} ${y} ${d}`;
    return (
      `<path d="${line}" transform="translate(0 6)" stroke="${s.dark}" stroke-width="17"/>` +
      `<path d="${line}" stroke="${s.light}" stroke-width="11"/>`
    );
  });
  return oval({ ...o, y: o.y + 8 }, s.dark) + `<g fill="none" stroke-linecap="round">${rows.join('')}</g>`;
}
