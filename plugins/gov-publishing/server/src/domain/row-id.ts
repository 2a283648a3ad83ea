/** The largest id that a column of 32 bits holds (PostgreSQL): no row has a larger one, and a question for it is refused there. */
export const MAX_ROW_ID = 2_147_483_647;
