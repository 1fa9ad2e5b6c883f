export type PhotoFormat = 'avif' | 'webp';

export interface Variant {
  readonly hash: string;
  readonly width: number;
  readonly format: PhotoFormat;
}

/** Where pictures lie: under the hash of their content, never changed, shared by all replicas. */
export interface PhotoFiles {
  /** Keeps a picture and answers its hash; keeping it twice is the same. */
  keep(bytes: Uint8Array): Promise<string>;
  original(hash: string): Promise<Buffer | undefined>;
  variant(variant: Variant): Promise<Buffer | undefined>;
  keepVariant(variant: Variant, bytes: Uint8Array): Promise<void>;
}
