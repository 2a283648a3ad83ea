const APPOINTMENT = 'plugin::gov-publishing.appointment';

/** Puts an appointment into force without the ceremony and its rules: how it comes about is not what is measured. */
export async function confirmAppointment(strapi, documentId) {
  const { confirmations, appointmentRecords, officers } = strapi
    .plugin('gov-publishing')
    .service('gov')
    .parts();
  const rows = await strapi.db
    .query(APPOINTMENT)
    .findMany({ where: { documentId }, populate: { agency: true, person: true } });
  const [found] = await appointmentRecords.onRecord(rows);
  const person = await officers.person(String(rows[0].person.id));
  const above = { duty: 'governor', agency: 'B', position: 'bench', orderNumber: '1/2561', actingFor: null };
  const signer = { personId: 'bench', name: 'bench' };
  await confirmations.record(found, person, signer, above, { statement: 'confirmed for the benchmark' });
}
