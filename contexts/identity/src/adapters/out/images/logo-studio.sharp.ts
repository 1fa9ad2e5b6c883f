import { createHash } from 'node:crypto';
import { ok } from '@hiorder/kernel';
import { redraw } from '@hiorder/pictures';
import type { LogoStudio } from '../../../application/ports/logo-studio.ts';
import { LOGO_EDGE } from '../../../domain/store-logo.ts';

/** What surrounds a logo that can be seen through: it would only make it smaller on paper. */
const EMPTY = { background: { r: 0, g: 0, b: 0, alpha: 0 }, threshold: 8 };

/** PNG, which paper, phones and SVG all take, with what can be seen through. */
export const sharpLogoStudio: LogoStudio = {
  async develop(upload) {
    const redrawn = await redraw(upload, (upright) =>
      upright
        .trim(EMPTY)
        .resize({ width: LOGO_EDGE, height: LOGO_EDGE, fit: 'inside', withoutEnlargement: true })
        .png({ compressionLevel: 9 }),
    );
    if (!redrawn.ok) return redrawn;
    const { bytes: png, ...size } = redrawn.value;
    const hash = createHash('sha256').update(png).digest('hex').slice(0, 32);
    return ok({ png, hash, ...size });
  },
};
