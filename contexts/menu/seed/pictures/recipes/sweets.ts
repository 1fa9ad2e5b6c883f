import { emoji } from '../emoji.ts';
import { oval, shadow } from '../paint.ts';
import type { Recipe } from '../recipe.ts';
import { bowl, inside, PORCELAIN } from '../vessels.ts';

const punch = bowl(PORCELAIN, { broth: ['#FFD9DE', '#F79BAA'], foot: 0.44 });
const bead = (x: number, y: number): string =>
  oval({ x: x + 3, y: y + 6, rx: 20, ry: 16 }, '#7A2030', 'opacity=".22"') +
  oval({ x, y, rx: 20, ry: 18 }, '#FFFDF8') +
  oval({ x: x - 6, y: y - 6, rx: 6, ry: 4 }, '#FFFFFF');

export const sweets: readonly Recipe[] = [
  {
    dish: 'moonlight-shaved-ice',
    tint: 'sky',
    body:
      shadow({ x: 480, y: 622, rx: 130, ry: 28 }) +
      emoji('1f367', { x: 480, y: 352, size: 570, shadow: false }),
  },
  {
    dish: 'honey-butter-pancakes',
    tint: 'lilac',
    body:
      shadow({ x: 480, y: 590, rx: 230, ry: 36 }) +
      emoji('1f95e', { x: 460, y: 352, size: 540, shadow: false }) +
      emoji('1f353', { x: 690, y: 510, size: 170, turn: 16 }),
  },
  {
    dish: 'watermelon-punch',
    tint: 'mint',
    body: inside(
      punch,
      emoji('1f349', { x: 384, y: 242, size: 270, turn: -20 }) +
        emoji('1f347', { x: 606, y: 236, size: 200, turn: 12 }) +
        emoji('1f95d', { x: 596, y: 356, size: 150, turn: -8 }) +
        emoji('1f353', { x: 482, y: 306, size: 150, turn: 10 }) +
        emoji('1f34a', { x: 340, y: 376, size: 130 }) +
        bead(430, 392) +
        bead(492, 410) +
        bead(520, 368) +
        bead(660, 330) +
        bead(290, 320),
    ),
  },
  {
    dish: 'ice-cream-trio',
    tint: 'butter',
    body:
      shadow({ x: 480, y: 612, rx: 170, ry: 32 }) +
      emoji('1f368', { x: 480, y: 356, size: 570, shadow: false }),
  },
];
