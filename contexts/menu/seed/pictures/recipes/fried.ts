import { jeon, nugget, strips } from '../doughs.ts';
import { emoji } from '../emoji.ts';
import { scattered, shadow } from '../paint.ts';
import type { Recipe } from '../recipe.ts';
import { basket } from '../surfaces.ts';
import { chili, chilies, scallions, sesame } from '../garnishes.ts';
import { egg } from '../toppings.ts';
import { CELADON, NAVY, on, plate, SKY, WHITE } from '../vessels.ts';

const at = (x: number, y: number, rx: number, ry: number) => ({ x, y, rx, ry });

const GOLD = ['#FFE39A', '#F2B24A', '#B96A1E'] as const;
const KIMCHI = ['#FF9B5C', '#E3552B', '#A32C12'] as const;
const EGG = ['#FFF0B0', '#F8C65A', '#C98427'] as const;
const GLAZE = ['#FF9A4A', '#D9421C', '#7E1B0C'] as const;

const smallJeon = ([x, y]: readonly [number, number], i: number): string =>
  jeon({ at: at(x, y, 116, 74), crust: EGG, bumps: 14, thick: 10 }) +
  chili(x + 8, y - 4, 1.3, i * 40, i % 2 ? 'green' : 'red');

export const fried: readonly Recipe[] = [
  {
    dish: 'seafood-pajeon',
    tint: 'mint',
    body: on(
      plate(NAVY),
      jeon({ at: at(480, 376, 268, 172), crust: GOLD }) +
        strips(at(480, 370, 236, 140), [-6, 5, -3, 8, -5, 4]) +
        emoji('1f990', { x: 384, y: 312, size: 190, turn: -10 }) +
        emoji('1f990', { x: 586, y: 334, size: 180, turn: 24, flip: true }) +
        emoji('1f419', { x: 470, y: 440, size: 120, turn: 8, hue: -6 }) +
        chilies(at(490, 380, 200, 110), 6, 1.25),
    ),
  },
  {
    dish: 'kimchi-pancake',
    tint: 'butter',
    body: on(
      plate(WHITE),
      jeon({ at: at(480, 380, 262, 168), crust: KIMCHI }) +
        strips(at(480, 374, 220, 130), [8, -10, 6, -4], ['#FF8A55', '#C93A1C']) +
        egg(480, 360, 1.05) +
        scallions(at(480, 384, 200, 110), 9, 1.2),
    ),
  },
  {
    dish: 'prawn-tempura',
    tint: 'sky',
    body: on(
      basket(),
      emoji('1f364', { x: 356, y: 322, size: 300, turn: -26 }) +
        emoji('1f364', { x: 608, y: 318, size: 300, turn: 22, flip: true }) +
        emoji('1f364', { x: 482, y: 300, size: 320, turn: -4 }) +
        emoji('1f34b', { x: 640, y: 452, size: 130, turn: 10 }),
    ),
  },
  {
    dish: 'french-fries',
    tint: 'rose',
    body:
      shadow({ x: 480, y: 606, rx: 190, ry: 34 }) +
      emoji('1f35f', { x: 480, y: 350, size: 540, shadow: false }) +
      emoji('1f9c2', { x: 704, y: 512, size: 190, turn: 12 }),
  },
  {
    dish: 'sweet-crispy-chicken',
    tint: 'peach',
    body: on(
      plate(SKY),
      scattered(at(480, 396, 180, 96), 11, 0.6)
        .map((p) => nugget(p.x, p.y - 30, 74 + (p.i % 3) * 8, GLAZE, p.angle))
        .join('') +
        nugget(440, 276, 76, GLAZE, 20) +
        nugget(540, 290, 74, GLAZE, 80) +
        nugget(488, 226, 66, GLAZE, 150) +
        sesame(at(480, 340, 190, 130), 30) +
        scallions(at(480, 380, 170, 90), 7, 1.15) +
        emoji('1f95c', { x: 666, y: 470, size: 130, turn: 20 }),
    ),
  },
  {
    dish: 'beef-jeon',
    tint: 'lilac',
    body: on(
      plate(CELADON),
      (
        [
          [370, 300],
          [582, 296],
          [476, 356],
          [330, 404],
          [634, 398],
          [480, 456],
        ] as const
      )
        .map(smallJeon)
        .join(''),
    ),
  },
];
