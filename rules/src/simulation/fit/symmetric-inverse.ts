/** Inverse of a symmetric positive definite matrix, by elimination without pivots. @source Golub and Van Loan, Matrix Computations §4.2 */
export function symmetricInverse(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))]);
  for (let i = 0; i < size; i++) {
    const pivot = rows[i]![i]!;
    for (let j = 0; j < 2 * size; j++) rows[i]![j]! /= pivot;
    for (let k = 0; k < size; k++) {
      const factor = rows[k]![i]!;
      if (k === i || factor === 0) continue;
      for (let j = 0; j < 2 * size; j++) rows[k]![j]! -= factor * rows[i]![j]!;
    }
  }
  return rows.map((row) => row.slice(size));
}
