/** What a store is known by, as a picture; its name is its content's hash. */
export interface StoreLogo {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

/** It is kept no larger than this on its longer edge: sharp on paper, and small enough for a row of a database. */
export const LOGO_EDGE = 512;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** As large as it gets in that room, in its own shape. */
export function fitted({ width, height }: Size, room: Size): Size {
  const scale = Math.min(room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}
