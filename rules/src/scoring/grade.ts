/** One grade and the probability of rolling forward up to which it is given. */
export interface GradeBand {
  readonly grade: string;
  /** 0–1, exclusive; the last band takes the rest. */
  readonly below: number;
}

/** Bands used by a card that names none: A pays almost by itself, E needs the most attention. */
export const defaultGrades: readonly GradeBand[] = [
  { grade: 'A', below: 0.1 },
  { grade: 'B', below: 0.2 },
  { grade: 'C', below: 0.35 },
  { grade: 'D', below: 0.55 },
  { grade: 'E', below: 1 },
];

/** The risk grade of a probability; bands in rising order. */
export const gradeOf = (probability: number, bands: readonly GradeBand[] = defaultGrades): string =>
  (bands.find(({ below }) => probability < below) ?? bands.at(-1)!).grade;
