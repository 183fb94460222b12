export interface ConfidentAnswer {
  /** 0 to 1. */
  readonly confidence: number;
  readonly isRight: boolean;
}

/** The answers whose confidence lies in one range. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly accuracy: number;
}

const binWidth = 0.1;

/** Sets stated confidence beside accuracy, in ranges a tenth wide; empty ranges are left out. */
export function calibrationBins(answers: readonly ConfidentAnswer[]): CalibrationBin[] {
  const binCount = Math.round(1 / binWidth);
  return Array.from({ length: binCount }, (_, index) => {
    const inBin = answers.filter(({ confidence }) => binOf(confidence, binCount) === index);
    return {
      from: index / binCount,
      to: (index + 1) / binCount,
      count: inBin.length,
      meanConfidence: mean(inBin.map(({ confidence }) => confidence)),
      accuracy: mean(inBin.map(({ isRight }) => (isRight ? 1 : 0))),
    };
  }).filter(({ count }) => count > 0);
}

/**
 * Computes the expected calibration error: how far confidence and accuracy lie apart, averaged over the ranges by their
 * size (Naeini, Cooper and Hauskrecht 2015, https://ojs.aaai.org/index.php/AAAI/article/view/9602).
 */
export function calibrationError(bins: readonly CalibrationBin[]): number {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce(
    (sum, { count, meanConfidence, accuracy }) => sum + (count / total) * Math.abs(meanConfidence - accuracy),
    0,
  );
}

/** A confidence of 1 belongs to the last range; the tiny addend undoes the rounding of such as 0.7 * 10. */
function binOf(confidence: number, binCount: number): number {
  return Math.min(Math.floor(confidence * binCount + 1e-9), binCount - 1);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
