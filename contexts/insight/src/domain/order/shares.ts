/**
 * `amount` divided in proportion to `weights`, to the smallest unit: the shares add up to it. What is left over goes to
 * the largest remainders, the first of equals. Nothing to nothing.
 */
export function sharesOf(amount: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  if (amount === sum) return [...weights];
  const exact = weights.map((weight) => {
    const product = BigInt(amount) * BigInt(weight);
    return { share: Number(product / BigInt(sum)), remainder: Number(product % BigInt(sum)) };
  });
  const left = amount - exact.reduce((total, { share }) => total + share, 0);
  const favoured = new Set(
    exact
      .map(({ remainder }, i) => ({ remainder, i }))
      .sort((a, b) => b.remainder - a.remainder || a.i - b.i)
      .slice(0, left)
      .map(({ i }) => i),
  );
  return exact.map(({ share }, i) => share + (favoured.has(i) ? 1 : 0));
}
