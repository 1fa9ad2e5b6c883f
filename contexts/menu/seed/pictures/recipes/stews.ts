import { slab, steam } from '../doughs.ts';
import { emoji } from '../emoji.ts';
import type { Recipe } from '../recipe.ts';
import { bubbles, chilies, chili, glints, scallions } from '../garnishes.ts';
import { clam, courgette, egg, enoki, shiitake, tofu } from '../toppings.ts';
import { bowl, BRASS, EARTHEN, inside, JADE, pot, PORCELAIN } from '../vessels.ts';

const brass = pot(BRASS, { broth: ['#FF7A45', '#D63A1C'] });
const redStone = bowl(EARTHEN, { broth: ['#FF6B3D', '#C92A14'], foot: 0.66 });
const hotpot = pot(EARTHEN, { broth: ['#D9A05B', '#A8662B'], at: { rx: 288, ry: 176, y: 326 }, depth: 186 });
const clear = bowl(PORCELAIN, { broth: ['#FBF0C4', '#E8CF8B'] });
const soy = bowl(EARTHEN, { broth: ['#D2975A', '#9A5F2A'], foot: 0.66 });
const shells = bowl(JADE, { broth: ['#F4F8EE', '#CFDDC8'] });
const wide = pot(EARTHEN, { broth: ['#D8431F', '#94200F'], at: { rx: 288, ry: 176, y: 326 }, depth: 186 });

const BELLY = ['#F3C9B4', '#D98E73', '#F7DCCB', '#CE7F66'];
const at = (x: number, y: number, rx: number, ry: number) => ({ x, y, rx, ry });

export const stews: readonly Recipe[] = [
  {
    dish: 'kimchi-jjigae',
    tint: 'butter',
    body:
      inside(
        brass,
        glints(brass.surface) +
          bubbles(at(480, 320, 200, 100), 14, '#FF9A5A') +
          slab(390, 290, -24, BELLY, '#B5644C', 0.95) +
          tofu(560, 258, 1.15, 4) +
          tofu(600, 336, 1.15, -6) +
          slab(440, 372, 12, BELLY, '#B5644C', 0.95) +
          scallions(at(480, 320, 190, 90), 9, 1.05) +
          chilies(at(470, 310, 170, 80), 4, 1.1),
      ) + steam(480, 172, 0.8),
  },
  {
    dish: 'seafood-sundubu',
    tint: 'sky',
    body: inside(
      redStone,
      glints(redStone.surface) +
        bubbles(at(480, 320, 200, 100), 12, '#FF9468') +
        tofu(350, 300, 1.1, -8) +
        tofu(602, 366, 1, 8) +
        clam(620, 268, 0.95, 20) +
        emoji('1f990', { x: 400, y: 236, size: 190, turn: -8, shadow: false }) +
        egg(474, 352, 1.12, -6) +
        scallions(at(480, 330, 200, 90), 8, 1),
    ),
  },
  {
    dish: 'beef-mushroom-hotpot',
    tint: 'rose',
    body: inside(
      hotpot,
      glints(hotpot.surface) +
        emoji('1f953', { x: 474, y: 236, size: 200, turn: 40, shadow: false, light: 0.92 }) +
        emoji('1f953', { x: 560, y: 300, size: 210, turn: 62, shadow: false, light: 0.92 }) +
        enoki(330, 264, 1.25, -30) +
        shiitake(660, 330, 1.1, 12) +
        shiitake(590, 412, 1.2, -10) +
        emoji('1f955', { x: 650, y: 240, size: 130, turn: 10, shadow: false }) +
        courgette(300, 350, 1.2, 20) +
        tofu(410, 396, 1.2, 4) +
        scallions(at(470, 340, 170, 80), 9, 1.15),
    ),
  },
  {
    dish: 'fishcake-soup',
    tint: 'sand',
    body: inside(
      clear,
      glints(clear.surface) +
        emoji('1f362', { x: 356, y: 254, size: 330, turn: -34 }) +
        emoji('1f362', { x: 484, y: 250, size: 340, turn: -26 }) +
        emoji('1f362', { x: 612, y: 262, size: 330, turn: -20 }) +
        emoji('1f365', { x: 660, y: 352, size: 110, turn: 20 }) +
        scallions(at(470, 404, 150, 30), 8, 1.15) +
        chili(330, 392, 1.2, 20) +
        chili(590, 400, 1.2, -20),
    ),
  },
  {
    dish: 'doenjang-jjigae',
    tint: 'mint',
    body:
      inside(
        soy,
        glints(soy.surface) +
          bubbles(at(480, 320, 200, 100), 12, '#E8B67C') +
          courgette(352, 280, 1.35, -12) +
          courgette(600, 262, 1.25, 16) +
          tofu(474, 254, 1.25, -4) +
          tofu(390, 352, 1.25, 6) +
          clam(574, 346, 0.9, -14) +
          scallions(at(480, 340, 180, 80), 6, 1.1) +
          chilies(at(490, 330, 170, 80), 5, 1.15, 2),
      ) + steam(480, 172, 0.8),
  },
  {
    dish: 'clam-soup',
    tint: 'lilac',
    body: inside(
      shells,
      glints(shells.surface) +
        clam(390, 252, 1.25, -20) +
        clam(540, 238, 1.3, 14) +
        clam(640, 316, 1.1, 34) +
        clam(330, 330, 1.1, -38) +
        clam(462, 352, 1.4, -4) +
        clam(578, 376, 1.1, 20) +
        scallions(at(490, 360, 190, 60), 7, 1.05) +
        chili(414, 398, 1.2, -10) +
        chili(520, 290, 1.1, 20, 'green'),
    ),
  },
  {
    dish: 'braised-chicken-pot',
    tint: 'peach',
    body: inside(
      wide,
      glints(wide.surface) +
        emoji('1f357', { x: 400, y: 262, size: 290, turn: -18, shadow: false, hue: -8, rich: 1.15 }) +
        emoji('1f357', {
          x: 600,
          y: 286,
          size: 280,
          turn: 34,
          flip: true,
          shadow: false,
          hue: -8,
          rich: 1.15,
        }) +
        emoji('1f954', { x: 330, y: 396, size: 160, turn: 20, light: 0.97, rich: 1.2 }) +
        emoji('1f955', { x: 640, y: 390, size: 150, turn: -10, shadow: false }) +
        emoji('1f954', { x: 486, y: 432, size: 170, turn: -30, light: 0.97, rich: 1.2 }) +
        scallions(at(480, 350, 220, 100), 9, 1.15) +
        chilies(at(490, 340, 210, 90), 6, 1.2),
    ),
  },
];
