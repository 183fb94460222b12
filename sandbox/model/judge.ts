import type { ModelAssessment } from '../../src/domain/assessment.ts';

/** Judges a lead in the model's place, from the texts of the user's and the system's messages. */
export type Judge = (userText: string, systemText: string) => ModelAssessment;
