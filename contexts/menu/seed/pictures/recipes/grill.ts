import { slab } from '../doughs.ts';
import { emoji } from '../emoji.ts';
import { blurred, path, scattered } from '../paint.ts';
import type { Recipe } from '../recipe.ts';
import { board, hotplate } from '../surfaces.ts';
import { chilies, grains, mound, scallions, sesame } from '../garnishes.ts';
import { tofu } from '../toppings.ts';
import { CELADON, on, plate, SLATE, WHITE } from '../vessels.ts';

const at = (x: number, y: number, rx: number, ry: number) => ({ x, y, rx, ry });

/** Bean sprouts: pale curls with yellow heads. */
const sprouts = scattered(at(480, 396, 244, 116), 64)
  .map(
    (p) =>
      `<g transform="translate(${p.x} ${p.y}) rotate(${(p.i * 53) % 180})"><path d="M-38 0 Q0 -22 38 4" fill="none" stroke="#C9B27A" stroke-width="15" stroke-linecap="round"/>` +
      `<path d="M-38 -3 Q0 -25 38 1" fill="none" stroke="#FFF8DE" stroke-width="11" stroke-linecap="round"/><circle cx="-40" cy="-2" r="11" fill="#F5C84B"/></g>`,
  )
  .join('');
const salt =
  mound(at(480, 420, 270, 110), '#FFFFFF', '#F2F4F8', '#CDD5E0') +
  grains(at(480, 400, 240, 80), 60, ['#FFFFFF', '#DDE5EE'], 7);
const melted =
  path(
    'M262 330 C300 270 420 262 490 272 C590 262 700 300 706 372 C720 440 660 470 620 462 C604 500 570 500 556 466 C500 482 430 480 400 470 C388 506 348 504 340 464 C280 458 236 400 262 330 Z',
    '#FFD457',
    'opacity=".95"',
  ) +
  `<path d="M300 340 C350 290 430 290 500 292" fill="none" stroke="#FFF3BF" stroke-width="22" stroke-linecap="round" ${blurred(6)}/>`;
const grill =
  hotplate().below +
  [-180, -120, -60, 0, 60, 120, 180]
    .map(
      (dx) =>
        `<path d="M${480 + dx} ${236 + Math.abs(dx) * 0.16} L${480 + dx * 1.06} ${520 - Math.abs(dx) * 0.16}" stroke="#8A8284" stroke-width="12" stroke-linecap="round"/>`,
    )
    .join('');
const KIMCHI = ['#FF8A55', '#E0452A', '#F7B48A', '#C8321E'];

export const grillRecipes: readonly Recipe[] = [
  {
    dish: 'brisket-bean-sprouts',
    tint: 'rose',
    body: on(
      hotplate(),
      sprouts +
        emoji('1f969', { x: 400, y: 318, size: 270, turn: -14 }) +
        emoji('1f969', { x: 588, y: 350, size: 250, turn: 30, flip: true }) +
        scallions(at(480, 400, 230, 80), 11, 1.15) +
        sesame(at(480, 380, 220, 100), 14),
    ),
  },
  {
    dish: 'flame-squid',
    tint: 'lilac',
    body: on(
      plate(SLATE),
      emoji('1f525', { x: 352, y: 226, size: 250, turn: -12, shadow: false, light: 1.05 }) +
        emoji('1f525', { x: 616, y: 230, size: 230, turn: 12, shadow: false, flip: true }) +
        emoji('1f991', { x: 480, y: 330, size: 440, hue: 42, rich: 1.2 }) +
        chilies(at(480, 476, 220, 50), 7, 1.3) +
        scallions(at(480, 490, 190, 40), 6, 1.1, 2) +
        sesame(at(480, 420, 150, 90), 10),
    ),
  },
  {
    dish: 'salt-grilled-prawns',
    tint: 'peach',
    body: on(
      plate(WHITE),
      salt +
        emoji('1f990', { x: 370, y: 300, size: 310, turn: -14 }) +
        emoji('1f990', { x: 600, y: 318, size: 300, turn: 4 }) +
        emoji('1f990', { x: 474, y: 410, size: 320, turn: -6 }) +
        emoji('1f34b', { x: 690, y: 462, size: 140, turn: 16 }),
    ),
  },
  {
    dish: 'cheese-corn-butter',
    tint: 'butter',
    body: on(
      hotplate(),
      mound(at(480, 400, 246, 116), '#FFE98A', '#FFC93A', '#E8971C') +
        grains(at(480, 380, 225, 90), 84, ['#FFE57A', '#FFCB3D', '#F7B325'], 16) +
        melted +
        grains(at(470, 380, 180, 70), 18, ['#FFE57A', '#F7B325'], 15, 1) +
        emoji('1f33d', { x: 566, y: 296, size: 300, turn: -8 }) +
        emoji('1f9c8', { x: 382, y: 336, size: 170, turn: -6 }) +
        grains(at(470, 420, 200, 50), 14, ['#5FAE4A', '#8CCB5A'], 7),
    ),
  },
  {
    dish: 'pork-ribs',
    tint: 'sand',
    body:
      grill +
      emoji('1f356', { x: 404, y: 312, size: 340, turn: -14 }) +
      emoji('1f356', { x: 574, y: 396, size: 330, turn: 14, flip: true }) +
      sesame(at(480, 350, 170, 90), 16) +
      scallions(at(480, 470, 200, 40), 6, 1.05),
  },
  {
    dish: 'spicy-pork',
    tint: 'mint',
    body: on(
      plate(WHITE),
      emoji('1f96c', { x: 300, y: 300, size: 280, turn: -30 }) +
        mound(at(510, 420, 220, 110), '#F2683A', '#D9391D', '#9E1F10') +
        emoji('1f953', { x: 470, y: 330, size: 270, turn: 20, hue: 18, rich: 1.1, light: 0.93 }) +
        emoji('1f953', { x: 584, y: 384, size: 260, turn: 70, hue: 18, rich: 1.1, light: 0.93 }) +
        emoji('1f953', { x: 450, y: 432, size: 250, turn: 104, hue: 18, rich: 1.1, light: 0.93 }) +
        scallions(at(520, 390, 170, 90), 10, 1.15) +
        sesame(at(510, 390, 180, 100), 18),
    ),
  },
  {
    dish: 'fishcake-skewers',
    tint: 'sky',
    body:
      board() +
      emoji('1f362', { x: 338, y: 352, size: 350, turn: -6 }) +
      emoji('1f362', { x: 486, y: 340, size: 370, turn: -2 }) +
      emoji('1f362', { x: 634, y: 356, size: 350, turn: 4 }) +
      sesame(at(480, 460, 200, 40), 8),
  },
  {
    dish: 'tofu-kimchi',
    tint: 'stone',
    body: on(
      plate(CELADON),
      [
        [300, 330],
        [330, 410],
        [400, 478],
      ]
        .map(([x, y]) => tofu(x!, y!, 1.55, -6))
        .join('') +
        [
          [660, 330],
          [634, 410],
          [566, 478],
        ]
          .map(([x, y]) => tofu(x!, y!, 1.55, 6))
          .join('') +
        mound(at(480, 370, 150, 110), '#FF7D4A', '#DD3F22', '#A32312') +
        slab(440, 320, -30, KIMCHI, '#B02A16', 0.95) +
        slab(526, 332, 26, KIMCHI, '#B02A16', 0.95) +
        slab(480, 388, -4, KIMCHI, '#B02A16', 1.05) +
        sesame(at(480, 350, 110, 70), 16) +
        scallions(at(484, 352, 90, 56), 5, 1.05),
    ),
  },
];
