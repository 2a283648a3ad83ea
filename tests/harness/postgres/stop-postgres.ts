/** Ends the PostgreSQL that `start-postgres` began. */
export default async function stopPostgres(): Promise<void> {
  await globalThis.govPostgres?.stop();
}
