/** The parts of a written weighing; none of them may be empty (MEAS-02, URG-03, URG-04). */
export const ASSESSMENT_PARTS = ['benefits', 'harms', 'impacts', 'mitigation'] as const;
