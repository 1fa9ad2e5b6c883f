import { bottle, shot, slice, tumbler } from '../drinks.ts';
import { emoji } from '../emoji.ts';
import { oval, shadow } from '../paint.ts';
import type { Recipe } from '../recipe.ts';
import { bowl, BRASS, inside } from '../vessels.ts';

const ricewine = bowl(BRASS, {
  broth: ['#FFFDF5', '#EDE3CF'],
  at: { x: 640, y: 452, rx: 150, ry: 80 },
  depth: 110,
  foot: 0.5,
});
const malt = bowl(BRASS, {
  broth: ['#F3DDAE', '#D8B678'],
  at: { x: 480, y: 330, rx: 270, ry: 150 },
  depth: 210,
  foot: 0.46,
});
const SPRUCE = ['#7EDDA8', '#2FA866', '#11683A'] as const;

export const softDrinks: readonly Recipe[] = [
  {
    dish: 'cola',
    tint: 'rose',
    body:
      shadow({ x: 480, y: 622, rx: 130, ry: 28 }) +
      emoji('1f964', { x: 480, y: 346, size: 580, shadow: false }),
  },
  {
    dish: 'cider',
    tint: 'mint',
    body:
      tumbler({ liquid: ['#F4FDFF', '#DDF5F4', '#BFE8E4'], ice: true, fizz: true, straw: '#4FB37A' }) +
      slice(612, 226, 76, '#7CC243', '#CDEB8B', 12) +
      emoji('1f34b', { x: 664, y: 524, size: 190, turn: 14, hue: 36 }),
  },
  {
    dish: 'hallabong-ade',
    tint: 'butter',
    body:
      tumbler({ liquid: ['#FFC24A', '#FF9E2C', '#F4701C'], ice: true, fizz: true, straw: '#FFFFFF' }) +
      slice(360, 210, 80, '#FF9A2B', '#FFC566', -14) +
      emoji('1f34a', { x: 664, y: 510, size: 220, turn: 8 }),
  },
  {
    dish: 'peach-iced-tea',
    tint: 'peach',
    body:
      tumbler({ liquid: ['#E9A05A', '#C86A2C', '#9C4319'], ice: true, straw: '#F0708A' }) +
      emoji('1f351', { x: 300, y: 508, size: 230, turn: -8 }),
  },
  {
    dish: 'sikhye',
    tint: 'sand',
    body: inside(
      malt,
      `<g fill="#FFF8E6">${[
        [400, 330],
        [450, 370],
        [530, 350],
        [570, 300],
        [480, 290],
        [610, 360],
        [360, 300],
        [520, 400],
        [420, 400],
        [660, 330],
      ]
        .map(
          ([x, y], i) =>
            `<ellipse cx="${x}" cy="${y}" rx="20" ry="9" transform="rotate(${(i * 53) % 180} ${x} ${y})"/>`,
        )
        .join('')}</g>` +
        `<g fill="#A5322A" stroke="#7A1E1A" stroke-width="4"><ellipse cx="448" cy="316" rx="34" ry="22"/><ellipse cx="508" cy="330" rx="32" ry="20"/></g><g fill="#F6D9A8"><ellipse cx="448" cy="314" rx="18" ry="10"/><ellipse cx="508" cy="328" rx="17" ry="9"/></g>` +
        `<g fill="#E9C57F" stroke="#B98A3F" stroke-width="3"><ellipse cx="560" cy="318" rx="20" ry="11"/><ellipse cx="596" cy="338" rx="20" ry="11" transform="rotate(30 596 338)"/><ellipse cx="380" cy="352" rx="20" ry="11" transform="rotate(-30 380 352)"/></g>` +
        emoji('1f9ca', { x: 330, y: 300, size: 110, shadow: false, turn: -10 }),
    ),
  },
  {
    dish: 'yuja-tea',
    tint: 'lilac',
    body:
      shadow({ x: 480, y: 600, rx: 220, ry: 34 }) +
      emoji('1f375', { x: 458, y: 352, size: 540, shadow: false }) +
      emoji('1f34b', { x: 690, y: 528, size: 180, turn: 12, hue: -8 }),
  },
];

export const alcohol: readonly Recipe[] = [
  {
    dish: 'draft-beer',
    tint: 'butter',
    body:
      shadow({ x: 460, y: 614, rx: 190, ry: 32 }) +
      emoji('1f37a', { x: 490, y: 350, size: 580, shadow: false }),
  },
  {
    dish: 'soju',
    tint: 'mint',
    body:
      bottle({ x: 410, y: 350, scale: 1.04, glass: SPRUCE, cap: '#2E9E5E', label: '#FFFFFF' }) +
      shot(620, 588),
  },
  {
    dish: 'makgeolli',
    tint: 'sand',
    body:
      emoji('1fad6', { x: 376, y: 300, size: 440, hue: 46, rich: 0.8, light: 1.3 }) +
      ricewine.below +
      oval({ x: 640, y: 462, rx: 108, ry: 46 }, '#FFFFFF', 'opacity=".5"') +
      ricewine.above,
  },
  {
    dish: 'lemon-highball',
    tint: 'sky',
    body:
      tumbler({
        liquid: ['#FFF0B8', '#F8D676', '#E8B448'],
        ice: true,
        fizz: true,
        half: 148,
        height: 350,
        fill: 285,
      }) +
      slice(604, 262, 84, '#FFD23F', '#FFEFA0', 8) +
      emoji('1f34b', { x: 290, y: 520, size: 200, turn: -14 }),
  },
  {
    dish: 'somaek-set',
    tint: 'peach',
    body:
      bottle({ x: 338, y: 336, scale: 0.98, glass: SPRUCE, cap: '#2E9E5E', label: '#FFFFFF' }) +
      emoji('1f37b', { x: 584, y: 404, size: 430 }),
  },
  {
    dish: 'house-wine',
    tint: 'lilac',
    body:
      shadow({ x: 452, y: 618, rx: 120, ry: 26 }) +
      emoji('1f377', { x: 452, y: 344, size: 570, shadow: false }) +
      emoji('1f347', { x: 664, y: 490, size: 240, turn: 12 }),
  },
  {
    dish: 'warm-sake',
    tint: 'rose',
    body:
      shadow({ x: 480, y: 610, rx: 230, ry: 32 }) +
      emoji('1f376', { x: 480, y: 350, size: 570, shadow: false }),
  },
  {
    dish: 'plum-wine',
    tint: 'stone',
    body:
      bottle({
        x: 366,
        y: 350,
        scale: 1.04,
        glass: ['#F7C97F', '#D08A33', '#8C4F16'],
        cap: '#B3193A',
        label: '#FFF6E4',
      }) +
      shot(556, 590, '#F6C36B') +
      emoji('1f34f', { x: 690, y: 520, size: 190, turn: 8 }),
  },
];
