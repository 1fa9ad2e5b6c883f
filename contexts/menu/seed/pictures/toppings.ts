import { oval, path, round, slant } from './paint.ts';
import { at, under } from './placing.ts';

export const tofu = (x: number, y: number, scale = 1, turn = 0): string =>
  at(
    x,
    y,
    turn,
    under(56, 22, 40) +
      path('M-52 -8 L-52 30 Q-50 38 -42 40 L2 50 Q8 51 8 44 L8 4 Z', '#E9DCC6') +
      path('M8 4 L8 44 Q8 51 16 49 L50 34 Q56 31 56 24 L56 -12 Z', '#D8C6A9') +
      path(
        'M-52 -8 Q-54 -14 -46 -17 L-4 -28 Q2 -30 8 -28 L52 -16 Q60 -13 54 -9 L12 5 Q8 6 2 5 Z',
        slant('#FFFCF3', '#F6EBD6'),
      ),
    scale,
  );

/** A fried or poached egg, yolk up. */
export const egg = (x: number, y: number, scale = 1, turn = 0): string =>
  at(
    x,
    y,
    turn,
    under(96, 58, 12) +
      path(
        'M-92 4 C-104 -34 -62 -50 -34 -56 C0 -66 26 -50 52 -46 C92 -40 106 -4 90 22 C74 50 40 44 12 54 C-24 64 -82 46 -92 4 Z',
        '#E4D5C4',
        'transform="translate(0 9)"',
      ) +
      path(
        'M-92 4 C-104 -34 -62 -50 -34 -56 C0 -66 26 -50 52 -46 C92 -40 106 -4 90 22 C74 50 40 44 12 54 C-24 64 -82 46 -92 4 Z',
        slant('#FFFFFF', '#FFFBF4', '#F2E7DA'),
      ) +
      oval({ x: 2, y: 4, rx: 41, ry: 31 }, '#DE8A12', 'opacity=".55"') +
      oval({ x: 0, y: -3, rx: 41, ry: 32 }, round('#FFE28A', '#FFC02E', '#F29A12')) +
      oval({ x: -14, y: -14, rx: 13, ry: 7 }, '#FFFFFF', `opacity=".8" transform="rotate(-24 -14 -14)"`),
    scale,
  );

export const halfEgg = (x: number, y: number, scale = 1, turn = 0): string =>
  at(
    x,
    y,
    turn,
    under(52, 34, 12) +
      oval({ x: 0, y: 8, rx: 50, ry: 36 }, '#D9CBBD') +
      oval({ x: 0, y: 0, rx: 50, ry: 37 }, slant('#FFFFFF', '#F4ECE3')) +
      oval({ x: 3, y: 1, rx: 28, ry: 20 }, round('#FFD968', '#F7B224')) +
      oval({ x: -6, y: -6, rx: 9, ry: 5 }, '#FFF6D8', 'opacity=".8"'),
    scale,
  );

/** A shiitake cap with its cross. */
export const shiitake = (x: number, y: number, scale = 1, turn = 0): string =>
  at(
    x,
    y,
    turn,
    under(60, 36, 18) +
      oval({ x: 0, y: 12, rx: 58, ry: 40 }, '#E8D3B4') +
      oval({ x: 0, y: 0, rx: 60, ry: 43 }, round('#C58A57', '#96592F', '#6B3A1C')) +
      path('M-32 -3 Q0 -12 32 -3 Q0 6 -32 -3 Z M-5 -27 Q6 -3 -4 24 Q-14 -3 -5 -27 Z', '#F5E2C6'),
    scale,
  );

/** A bunch of enoki, caps towards the middle. */
export const enoki = (x: number, y: number, scale = 1, turn = 0): string => {
  const stems = [-36, -22, -8, 8, 22, 36].map((dx, i) => {
    const top = -58 + Math.abs(dx) * 0.5 + (i % 2) * 10;
    return (
      `<path d="M${dx * 0.55} 50 Q${dx * 0.8} 0 ${dx} ${top}" stroke="${i % 2 ? '#F6EAD3' : '#FFF7E6'}" stroke-width="12" fill="none" stroke-linecap="round"/>` +
      oval({ x: dx, y: top, rx: 13, ry: 10 }, slant('#FFF9EC', '#E5CFA6'))
    );
  });
  return at(x, y, turn, under(44, 40, 12) + stems.join(''), scale);
};

export const clam = (x: number, y: number, scale = 1, turn = 0): string => {
  const shell =
    'M0 44 C-34 42 -66 14 -62 -14 C-58 -40 -30 -54 0 -54 C30 -54 58 -40 62 -14 C66 14 34 42 0 44 Z';
  const ribs = [-44, -22, 0, 22, 44].map((dx) => `<path d="M0 42 Q${dx * 0.8} 0 ${dx} -46"/>`).join('');
  return at(
    x,
    y,
    turn,
    under(60, 34, 26) +
      path(shell, '#8A6A58', 'transform="translate(0 9)"') +
      path(shell, slant('#FFF4E4', '#DDBFA3', '#9C7B6A')) +
      `<g fill="none" stroke="#8C6650" stroke-opacity=".38" stroke-width="5" stroke-linecap="round">${ribs}</g>` +
      `<path d="M-40 -24 Q0 -44 40 -24" stroke="#fff" stroke-opacity=".5" stroke-width="6" fill="none"/>`,
    scale,
  );
};

/** Slices of courgette, half moons. */
export const courgette = (x: number, y: number, scale = 1, turn = 0): string =>
  at(
    x,
    y,
    turn,
    under(46, 26, 12) +
      path('M-48 -6 A48 40 0 0 0 48 -6 L46 4 A48 40 0 0 1 -46 4 Z', '#2F7D3B') +
      path('M-48 -8 A48 38 0 0 0 48 -8 Q0 -22 -48 -8 Z', '#3F9A47') +
      path('M-40 -8 A40 30 0 0 0 40 -8 Q0 -18 -40 -8 Z', slant('#F4FAD2', '#D5E79A')),
    scale,
  );
