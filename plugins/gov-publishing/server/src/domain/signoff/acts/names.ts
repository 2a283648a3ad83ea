/** Every act by its name, in the order in which screens and answers list them. Each has one definition beside this file. */
export const ACTS = [
  'submit',
  'return',
  'approve',
  'weigh',
  'clear',
  'acknowledge',
  'publish',
  'schedule',
  'unpublish',
  'withdraw',
] as const;
/** What an officer does and signs. */
export type Act = (typeof ACTS)[number];
