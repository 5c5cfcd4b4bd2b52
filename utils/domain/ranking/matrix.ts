/** A matrix of small numbers, rows side by side, always the same for the same size. */
export function seededMatrix(rows: number, width: number): Float64Array {
  let state = 20_261_122;
  return Float64Array.from({ length: rows * width }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
}

/**
 * Makes the columns of a matrix orthonormal, in place: by the Cholesky factor of their products,
 * which reads the matrix row by row. A column that depends on those before it becomes zeros.
 * @returns the length each column had beside those before it
 */
export function orthogonalise(matrix: Float64Array, rows: number, width: number): Float64Array {
  const products = new Float64Array(width * width);
  for (let row = 0; row < rows; row++) {
    const from = row * width;
    for (let i = 0; i < width; i++) {
      const value = matrix[from + i] ?? 0;
      if (value === 0) continue;
      for (let j = i; j < width; j++) {
        products[i * width + j] = (products[i * width + j] ?? 0) + value * (matrix[from + j] ?? 0);
      }
    }
  }
  // Upper factor R with RᵀR = products.
  const lengths = new Float64Array(width);
  const factor = new Float64Array(width * width);
  for (let i = 0; i < width; i++) {
    for (let j = i; j < width; j++) {
      let sum = products[i * width + j] ?? 0;
      for (let k = 0; k < i; k++)
        sum -= (factor[k * width + i] ?? 0) * (factor[k * width + j] ?? 0);
      if (i === j) lengths[i] = sum > 1e-12 * (products[i * width + i] ?? 0) ? Math.sqrt(sum) : 0;
      factor[i * width + j] = lengths[i] === 0 ? 0 : sum / (lengths[i] ?? 1);
    }
  }
  for (let row = 0; row < rows; row++) {
    const from = row * width;
    for (let j = 0; j < width; j++) {
      const length = lengths[j] ?? 0;
      let value = matrix[from + j] ?? 0;
      for (let k = 0; k < j; k++) value -= (matrix[from + k] ?? 0) * (factor[k * width + j] ?? 0);
      matrix[from + j] = length === 0 ? 0 : value / length;
    }
  }
  return lengths;
}
