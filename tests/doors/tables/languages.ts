import { harmless, inCode, overHttp, refused, type Door, type DoorTable } from '../door';
import { publishedRow } from '../stages/rows';

const doors: Door[] = [
  {
    id: 'language-delete',
    title: 'delete a language of the site, with everything published in it',
    by: 'super admin in a session',
    line: '2',
    expect: refused(400, 'gate.row_deleted'),
    attempt: async ({ site, strapi, keys }) => {
      const { id } = await strapi.db.query('plugin::i18n.locale').findOne({ where: { code: 'en' } });
      return overHttp(site.http.delete(`/i18n/locales/${id}`).set(keys.admin));
    },
  },
  {
    id: 'language-shared-field',
    title: 'save a field that all languages share (Strapi copies it to the drafts of the others)',
    by: 'super admin in a session',
    line: '1',
    expect: harmless(200),
    attempt: ({ site, keys, law }) =>
      overHttp(
        site.http
          .put(`/content-manager/collection-types/${law.uid}/${law.documentId}`)
          .query({ locale: 'th' })
          .set(keys.admin)
          .send({ legislationDate: '1997-09-03' }),
      ),
  },
  {
    id: 'language-shared-field-publish',
    title:
      'publish a shared field by one language, so that Strapi copies it into the published row of the other',
    by: 'code in the server',
    line: '1',
    mandates: ['WF-09'],
    expect: refused('thrown', 'gate.publish_is_an_act'),
    attempt: ({ strapi, law }) =>
      inCode(() =>
        strapi.documents(law.uid).update({
          documentId: law.documentId,
          locale: 'th',
          data: { legislationDate: '1997-09-04' },
          status: 'published',
        }),
      ),
  },
  {
    id: 'language-sync',
    title: "i18n's own copying of shared fields between published rows, called by hand",
    by: 'code in the server',
    line: '2',
    mandates: ['WF-09'],
    expect: harmless('done'),
    attempt: (stage) =>
      inCode(async () => {
        const row = await publishedRow(stage, { ...stage.law, locale: 'th' });
        const model = stage.strapi.contentTypes[stage.law.uid];
        const service = stage.strapi.plugin('i18n').service('localizations');
        return service.syncNonLocalizedAttributes({ ...row, legislationDate: '1900-01-01' }, model);
      }),
  },
];

export const languages: DoorTable = { heading: 'Languages', doors };
