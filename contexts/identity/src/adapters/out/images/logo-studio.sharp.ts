import { createHash } from 'node:crypto';
import { ok } from '@hiorder/kernel';
import { redraw } from '@hiorder/pictures';
import type { LogoStudio } from '../../../application/ports/logo-studio.ts';
import { LOGO_EDGE } from '../../../domain/store-logo.ts';

/** What surrounds a logo that can be seen through: it would only make it smaller on paper. */
const EMPTY = { background: { r: 0, g: 0, b: 0, alpha: 0 }, threshold: 8 };

/** Cutting margins off takes the whole picture into memory: it is made this small before, line by line. */
const TRIMMED_EDGE = 2_048;

/** PNG, which paper, phones and SVG all take, with what can be seen through. */
export const sharpLogoStudio: LogoStudio = {
  async develop(upload) {
    const small = await redraw(upload, (upright) => upright.resize(within(TRIMMED_EDGE)).png());
    if (!small.ok) return small;
    const redrawn = await redraw(small.value.bytes, (upright, { hasAlpha }) =>
      // Without anything to see through, black margins would count as empty.
      (hasAlpha ? upright.trim(EMPTY) : upright).resize(within(LOGO_EDGE)).png({ compressionLevel: 9 }),
    );
    if (!redrawn.ok) return redrawn;
    const { bytes: png, ...size } = redrawn.value;
    const hash = createHash('sha256').update(png).digest('hex').slice(0, 32);
    return ok({ png, hash, ...size });
  },
};

const within = (edge: number) =>
  ({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true }) as const;
