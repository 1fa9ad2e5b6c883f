import { emoji } from '../emoji.ts';
import { down, oval, path, round, shadow } from '../paint.ts';
import type { Recipe } from '../recipe.ts';
import { board } from '../surfaces.ts';
import { grains, scallions } from '../garnishes.ts';
import { bowl, EARTHEN, on, plate, ROSE } from '../vessels.ts';

const at = (x: number, y: number, rx: number, ry: number) => ({ x, y, rx, ry });
const steamer = bowl(EARTHEN, { broth: ['#FFE68A', '#F3B53C'], foot: 0.66, at: { y: 340 }, depth: 220 });

export const sides: readonly Recipe[] = [
  {
    dish: 'cheese-fried-rice',
    tint: 'butter',
    body:
      shadow({ x: 480, y: 560, rx: 210, ry: 40 }) +
      emoji('1f958', { x: 480, y: 358, size: 580, shadow: false }),
  },
  {
    dish: 'steamed-rice',
    tint: 'rose',
    body:
      shadow({ x: 480, y: 590, rx: 190, ry: 36 }) +
      emoji('1f35a', { x: 480, y: 356, size: 540, shadow: false }),
  },
  {
    dish: 'steamed-egg',
    tint: 'sky',
    body:
      steamer.below +
      path(
        'M224 352 C214 232 300 196 352 206 C392 150 500 150 540 196 C620 180 752 236 736 352 A260 146 0 0 1 224 352 Z',
        down('#FFF3B4', '#FFD964', '#EFA62C'),
      ) +
      oval(at(480, 330, 210, 92), round('#FFF6C8', '#FFE07A', '#FBC84A'), 'opacity=".8"') +
      grains(at(480, 300, 190, 80), 34, ['#FFF4BE', '#F7C44C', '#FFE48E'], 11) +
      scallions(at(480, 306, 150, 66), 9, 1.15) +
      grains(at(480, 320, 160, 70), 10, ['#E5532B', '#F2884A'], 8, 2) +
      steamer.above,
  },
  {
    dish: 'fried-egg',
    tint: 'lilac',
    body:
      shadow({ x: 470, y: 560, rx: 210, ry: 38 }) +
      emoji('1f373', { x: 488, y: 356, size: 560, shadow: false }),
  },
  {
    dish: 'rice-balls',
    tint: 'mint',
    body: on(
      plate(ROSE),
      emoji('1f359', { x: 376, y: 306, size: 270, turn: -8 }) +
        emoji('1f359', { x: 586, y: 306, size: 270, turn: 8 }) +
        emoji('1f359', { x: 480, y: 412, size: 290 }),
    ),
  },
  {
    dish: 'garden-salad',
    tint: 'peach',
    body:
      shadow({ x: 480, y: 590, rx: 220, ry: 38 }) +
      emoji('1f957', { x: 480, y: 356, size: 560, shadow: false }),
  },
  {
    dish: 'roasted-sweet-potato',
    tint: 'sand',
    body:
      board(['#C98A55', '#A9693A', '#7A4722']) +
      emoji('1f360', { x: 384, y: 316, size: 330, turn: -20 }) +
      emoji('1f360', { x: 566, y: 400, size: 330, turn: 8 }) +
      emoji('1f9c8', { x: 690, y: 280, size: 140, turn: 8 }),
  },
];
