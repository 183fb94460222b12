/**
 * Computes Spearman's rank correlation, −1 to 1, equal values sharing their mean rank; NaN when one side is constant.
 * @param pairs the two values of each observation
 */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number {
  const ones = ranksOf(pairs.map(([one]) => one));
  const others = ranksOf(pairs.map(([, other]) => other));
  const meanRank = (pairs.length + 1) / 2;
  let together = 0;
  let oneSquares = 0;
  let otherSquares = 0;
  for (const [index, rank] of ones.entries()) {
    const one = rank - meanRank;
    const other = (others[index] ?? NaN) - meanRank;
    together += one * other;
    oneSquares += one * one;
    otherSquares += other * other;
  }
  return together / Math.sqrt(oneSquares * otherSquares);
}

function ranksOf(values: readonly number[]): number[] {
  return values.map((value) => {
    const smaller = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return smaller + (equal + 1) / 2;
  });
}
