export const etagOf = (version: number): string => `"${version}"`;
