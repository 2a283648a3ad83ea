import { gov } from './from-source.mjs';

const APPOINTMENT = 'plugin::gov-publishing.appointment';

/** Puts an appointment into force without the ceremony and its rules: how it comes about is not what is measured. */
export async function confirmAppointment(strapi, documentId) {
  const { people } = gov(strapi);
  const rows = await strapi.db
    .query(APPOINTMENT)
    .findMany({ where: { documentId }, populate: { agency: true, person: true } });
  const [found] = await people.recorded(rows);
  const person = await people.person(rows[0].person.id);
  const above = { duty: 'governor', agency: 'B', position: 'bench', orderNumber: '1/2561', actingFor: null };
  const signer = { personId: 'bench', name: 'bench', proof: { method: 'password' } };
  await people
    .confirmations()
    .record(found, person, signer, above, { statement: 'confirmed for the benchmark' });
}
