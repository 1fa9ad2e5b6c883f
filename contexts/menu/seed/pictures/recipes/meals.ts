import { emoji } from '../emoji.ts';
import { noodles, wavyNoodles } from '../noodles.ts';
import { path, round, shadow } from '../paint.ts';
import type { Recipe } from '../recipe.ts';
import { chili, glints, grains, mound, scallions, sesame } from '../garnishes.ts';
import { clam, egg, enoki, halfEgg, shiitake } from '../toppings.ts';
import { bowl, BRASS, EARTHEN, inside, INDIGO, NAVY, on, plate, pot, PORCELAIN } from '../vessels.ts';

const at = (x: number, y: number, rx: number, ry: number) => ({ x, y, rx, ry });

const stone = bowl(EARTHEN, { broth: ['#FFFDF6', '#EADFCB'], foot: 0.62 });
const feast = bowl(INDIGO, { broth: ['#F8E9B8', '#DDBE77'] });
const cold = bowl(BRASS, { broth: ['#F3EAD9', '#CDBB9B'], foot: 0.46 });
const ramyeon = pot(BRASS, { broth: ['#FF8648', '#DB451F'], at: { y: 322 } });
const knife = bowl(PORCELAIN, { broth: ['#FBF3DC', '#E2CFA2'] });

/** One wedge of vegetables on the rice. */
const wedge = (from: number, to: number, colors: readonly [string, string]): string => {
  const p = (deg: number, k = 1) => {
    const a = (deg * Math.PI) / 180;
    return `${(480 + Math.cos(a) * 236 * k).toFixed(1)} ${(318 + Math.sin(a) * 128 * k).toFixed(1)}`;
  };
  return path(`M480 318 L${p(from)} A236 128 0 0 1 ${p(to)} Z`, round(colors[0], colors[0], colors[1]));
};
const shreds = (deg: number, colors: readonly string[], turn: number): string => {
  const a = (deg * Math.PI) / 180;
  const x = 480 + Math.cos(a) * 150;
  const y = 318 + Math.sin(a) * 82;
  return [-36, -18, 0, 18, 36]
    .map(
      (d, i) =>
        `<path d="M${x - 44} ${y + d * 0.7} q44 ${i % 2 ? 16 : -16} 88 0" transform="rotate(${turn} ${x} ${y})" fill="none" stroke="${colors[i % colors.length]}" stroke-width="13" stroke-linecap="round"/>`,
    )
    .join('');
};

export const meals: readonly Recipe[] = [
  {
    dish: 'stone-pot-bibimbap',
    tint: 'sand',
    body: inside(
      stone,
      wedge(-90, -18, ['#FFB347', '#E07B1E']) +
        wedge(-18, 54, ['#8FCB5E', '#4A8F36']) +
        wedge(54, 126, ['#B5754A', '#7A4526']) +
        wedge(126, 198, ['#FFF6DA', '#E4D09A']) +
        wedge(198, 270, ['#FF7A55', '#D23E22']) +
        shreds(-54, ['#FFD08A', '#F08A24'], 20) +
        shreds(18, ['#B9E38A', '#3F8A36'], -24) +
        shreds(90, ['#D79A6C', '#6B3A1C'], 8) +
        shreds(162, ['#FFFFFF', '#E9D9A8'], 30) +
        shreds(234, ['#FFA98A', '#C9331C'], -30) +
        egg(480, 312, 1.25) +
        sesame(at(480, 330, 190, 90), 16),
    ),
  },
  {
    dish: 'feast-noodles',
    tint: 'sky',
    body: inside(
      feast,
      glints(feast.surface) +
        noodles(at(480, 326, 206, 104), { light: '#FFFDF4', dark: '#CDB582', thick: 13 }) +
        enoki(374, 292, 0.8, -50) +
        halfEgg(586, 292, 1.1, 10) +
        `<g stroke-linecap="round" stroke-width="16" fill="none"><path d="M396 350 l150 -22" stroke="#FFC93A"/><path d="M404 376 l150 -22" stroke="#F7A92B"/><path d="M420 326 l110 -16" stroke="#6BB04C"/></g>` +
        scallions(at(500, 390, 140, 36), 6, 1.1) +
        sesame(at(480, 330, 150, 70), 10, '#4A3A2A'),
    ),
  },
  {
    dish: 'cold-noodles',
    tint: 'mint',
    body: inside(
      cold,
      glints(cold.surface) +
        noodles(at(480, 330, 196, 96), { light: '#A88B72', dark: '#6E543F', thick: 11, count: 12 }) +
        emoji('1f9ca', { x: 296, y: 320, size: 130, turn: -12, shadow: false }) +
        emoji('1f9ca', { x: 656, y: 350, size: 116, turn: 14, shadow: false }) +
        emoji('1f952', { x: 388, y: 280, size: 150, turn: 60 }) +
        emoji('1f350', { x: 590, y: 264, size: 130, turn: 14 }) +
        halfEgg(486, 310, 1.3, -6) +
        chili(440, 384, 1.2) +
        sesame(at(490, 350, 140, 60), 12),
    ),
  },
  {
    dish: 'kimchi-fried-rice',
    tint: 'peach',
    body: on(
      plate(NAVY),
      mound(at(480, 424, 250, 148), '#FF9A5F', '#E4552C', '#A8321A') +
        grains(at(480, 380, 220, 100), 120, ['#FFB683', '#F57F48', '#D94A25', '#FFD2A8'], 13) +
        egg(480, 326, 1.6, -4) +
        scallions(at(480, 410, 210, 80), 9, 1.15) +
        sesame(at(480, 390, 200, 90), 14, '#4A3A2A'),
    ),
  },
  {
    dish: 'moonlight-curry',
    tint: 'butter',
    body:
      shadow({ x: 480, y: 530, rx: 250, ry: 44 }) +
      emoji('1f35b', { x: 480, y: 330, size: 620, shadow: false }),
  },
  {
    dish: 'lunchbox',
    tint: 'rose',
    body:
      shadow({ x: 480, y: 560, rx: 250, ry: 40 }) +
      emoji('1f371', { x: 466, y: 340, size: 620, shadow: false }) +
      emoji('1f962', { x: 726, y: 452, size: 240, turn: 6 }),
  },
  {
    dish: 'seafood-ramyeon',
    tint: 'stone',
    body: inside(
      ramyeon,
      glints(ramyeon.surface) +
        wavyNoodles(at(470, 340, 200, 104), { light: '#FFDF8C', dark: '#D9922F' }) +
        emoji('1f990', { x: 610, y: 258, size: 200, turn: 20, flip: true, shadow: false }) +
        clam(326, 300, 0.95, -20) +
        egg(438, 344, 1, 4) +
        clam(618, 376, 0.85, 24) +
        scallions(at(480, 380, 190, 60), 8, 1.15) +
        chili(540, 318, 1.25, 30),
    ),
  },
  {
    dish: 'clam-kalguksu',
    tint: 'lilac',
    body: inside(
      knife,
      glints(knife.surface) +
        noodles(at(480, 330, 204, 104), { light: '#FFFAEC', dark: '#C9AE76', thick: 20, count: 8 }) +
        clam(386, 284, 1.05, -24) +
        clam(580, 276, 1.1, 18) +
        clam(486, 318, 1.15, 0) +
        shiitake(622, 368, 0.7) +
        scallions(at(460, 392, 150, 34), 6, 1.15) +
        chili(364, 362, 1.2, 20),
    ),
  },
];
