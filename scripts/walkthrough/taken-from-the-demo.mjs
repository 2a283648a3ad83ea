const FILE = 'samut-sakhon-agencies-2561.txt';
const APPOINTMENT = 'plugin::gov-publishing.appointment';
const AGENCY = 'plugin::gov-publishing.agency';

/** @returns {Promise<{ id: number, name: string }>} the file that the demo's circular has attached */
export async function attachmentOf(reporter) {
  const { body } = await reporter.ask('GET', '/upload/files', undefined, { 'filters[name][$eq]': FILE });
  const file = body?.results?.[0];
  if (!file) throw new Error(`The demo lacks its file ${FILE}.`);
  return file;
}

/** @returns {Promise<object>} agency and responsible officer, as the Content Manager wants relations written */
export async function relationsOf(reporter) {
  const one = async (uid, query) => {
    const { body } = await reporter.ask('GET', `/content-manager/collection-types/${uid}`, undefined, query);
    const documentId = body?.results?.[0]?.documentId;
    if (!documentId) throw new Error(`The demo lacks ${uid} ${JSON.stringify(query)}.`);
    return { connect: [{ documentId }] };
  };
  return {
    agency: await one(AGENCY, { 'filters[code][$eq]': 'SKN-01' }),
    responsibleOfficer: await one(APPOINTMENT, {
      'filters[duty][$eq]': 'reporter',
      'filters[agency][code][$eq]': 'SKN-01',
    }),
  };
}
