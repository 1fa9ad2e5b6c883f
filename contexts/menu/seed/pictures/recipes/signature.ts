import { slab } from '../doughs.ts';
import { emoji } from '../emoji.ts';
import { shadow } from '../paint.ts';
import type { Recipe } from '../recipe.ts';
import { board } from '../surfaces.ts';
import { chili, scallion, sesame } from '../garnishes.ts';
import { on, plate, SAND } from '../vessels.ts';

const PORK = ['#E9B49A', '#F6D6C4', '#C98C74', '#F8E3D6', '#D9A087'];

export const signature: readonly Recipe[] = [
  {
    dish: 'budae-jjigae',
    tint: 'peach',
    body:
      shadow({ x: 480, y: 606, rx: 200, ry: 36 }) +
      emoji('1f372', { x: 480, y: 362, size: 590, shadow: false }),
  },
  {
    dish: 'sokcho-dumplings',
    tint: 'lilac',
    body: on(
      plate(SAND),
      emoji('1f95f', { x: 366, y: 286, size: 300, turn: -18 }) +
        emoji('1f95f', { x: 610, y: 310, size: 300, turn: 20 }) +
        emoji('1f95f', { x: 470, y: 428, size: 330, turn: 2 }),
    ),
  },
  {
    dish: 'oyster-pancakes',
    tint: 'stone',
    body:
      shadow({ x: 480, y: 596, rx: 230, ry: 36 }) +
      emoji('1f9aa', { x: 480, y: 352, size: 560, shadow: false }),
  },
  {
    dish: 'whole-fried-chicken',
    tint: 'butter',
    body:
      shadow({ x: 500, y: 604, rx: 210, ry: 36 }) +
      emoji('1f357', { x: 478, y: 346, size: 560, shadow: false }),
  },
  {
    dish: 'bossam',
    tint: 'mint',
    body:
      board() +
      emoji('1f96c', { x: 296, y: 306, size: 270, turn: -24 }) +
      [0, 1, 2, 3, 4].map((i) => slab(486 + i * 42, 268 + i * 48, -16, PORK, '#B57A62', 1.12)).join('') +
      emoji('1f9c4', { x: 306, y: 474, size: 160 }) +
      chili(424, 500, 1.4, -20) +
      chili(480, 524, 1.3, 15, 'green') +
      scallion(396, 440, 1.1, 10) +
      sesame({ x: 570, y: 360, rx: 120, ry: 110 }, 12),
  },
];
