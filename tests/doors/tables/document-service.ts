import { harmless, inCode, noSuchWay, refused, type Door, type DoorTable } from '../door';
import { publishedRow } from '../stages/rows';
import { next, type Stage } from '../stages/stage';
import { BULLETIN } from '../stages/uids';

const code = { by: 'code in the server', line: '1' } as const;
const bulletins = ({ strapi }: Stage): any => strapi.documents(BULLETIN);
const laws = ({ strapi, law }: Stage): any => strapi.documents(law.uid);

/** Everything that Strapi takes as a locale, and conditions, which it hands on to the query. */
const LOCALES: readonly (readonly [name: string, locale: unknown])[] = [
  ['no-locale', undefined],
  ['empty-locale', ''],
  ['all-locales', '*'],
  ['list-of-locales', ['th', 'en']],
  ['list-of-all', ['*']],
  ['condition-as-locale', { $in: ['th', 'en'] }],
  ['condition-in-list', [{ $ne: 'xx' }]],
];
const isUnclear = (locale: unknown): boolean =>
  [locale].flat().some((each) => typeof each === 'object' && each !== null);

const publishing: Door[] = [
  {
    id: 'documents-publish',
    title: 'documents.publish',
    ...code,
    expect: refused('thrown', 'gate.publish_is_an_act'),
    attempt: (stage) => inCode(() => bulletins(stage).publish({ documentId: stage.approved.documentId })),
  },
  ...LOCALES.map(([name, locale]): Door => ({
    id: `documents-publish-${name}`,
    title: `documents.publish of a changed law ${locale === undefined ? 'without locale' : `with locale ${JSON.stringify(locale)}`}`,
    ...code,
    expect: refused('thrown', isUnclear(locale) ? 'gate.locale' : 'gate.publish_is_an_act'),
    attempt: (stage) =>
      inCode(async () => {
        const title = `ถ้อยคำที่ ${next()}`;
        await laws(stage).update({ documentId: stage.law.documentId, locale: 'th', data: { title } });
        await laws(stage).update({ documentId: stage.law.documentId, locale: 'en', data: { title } });
        return laws(stage).publish({
          documentId: stage.law.documentId,
          ...(locale !== undefined && { locale }),
        });
      }),
  })),
  {
    id: 'documents-publish-document-object',
    title: 'documents.publish with a condition in place of a document id',
    ...code,
    expect: refused('thrown', 'gate.document_id'),
    attempt: (stage) =>
      inCode(() => bulletins(stage).publish({ documentId: { $in: [stage.approved.documentId] } })),
  },
  {
    id: 'documents-unpublish-document-object',
    title: 'documents.unpublish with a condition in place of a document id',
    ...code,
    expect: refused('thrown', 'gate.document_id'),
    attempt: (stage) => inCode(() => bulletins(stage).unpublish({ documentId: { $ne: 'none' } })),
  },
  {
    id: 'documents-delete-document-object',
    title: 'documents.delete with a condition in place of a document id',
    ...code,
    expect: refused('thrown', 'gate.document_id'),
    attempt: (stage) => inCode(() => bulletins(stage).delete({ documentId: [stage.shown.documentId] })),
  },
  {
    id: 'documents-unpublish-no-document',
    title: 'documents.unpublish without a document id (Strapi then takes every document)',
    ...code,
    expect: refused('thrown', 'gate.document_id'),
    attempt: (stage) => inCode(() => bulletins(stage).unpublish({})),
  },
  {
    id: 'documents-create-published',
    title: 'documents.create with status published',
    ...code,
    expect: refused('thrown', 'gate.publish_is_an_act'),
    attempt: (stage) =>
      inCode(() => bulletins(stage).create({ data: { title: 'ใหม่' }, status: 'published' })),
  },
  {
    id: 'documents-update-published',
    title: 'documents.update with status published',
    ...code,
    expect: refused('thrown', 'gate.publish_is_an_act'),
    attempt: (stage) =>
      inCode(() =>
        bulletins(stage).update({
          documentId: stage.shown.documentId,
          data: { title: 'ใหม่' },
          status: 'published',
        }),
      ),
  },
  {
    id: 'documents-update-published-new-locale',
    title: 'documents.update that adds a language and publishes it',
    ...code,
    expect: refused('thrown', 'gate.publish_is_an_act'),
    attempt: (stage) =>
      inCode(() =>
        laws(stage).update({
          documentId: stage.law.documentId,
          locale: 'fr',
          data: { title: 'Loi' },
          status: 'published',
        }),
      ),
  },
  {
    id: 'documents-update-other-document',
    title: 'documents.update that moves a draft into a published document',
    ...code,
    expect: refused('thrown', 'gate.document_id'),
    attempt: (stage) =>
      inCode(() =>
        bulletins(stage).update({
          documentId: stage.draft.documentId,
          data: { documentId: stage.shown.documentId },
        }),
      ),
  },
  {
    id: 'documents-create-same-document',
    title: 'documents.create of a second draft inside a published document',
    ...code,
    expect: noSuchWay('thrown'),
    attempt: (stage) =>
      inCode(() => bulletins(stage).create({ data: { title: 'แฝด', documentId: stage.shown.documentId } })),
  },
  {
    id: 'documents-update-published-at',
    title: 'documents.update with a publication date in the data',
    ...code,
    expect: harmless('done'),
    attempt: (stage) =>
      inCode(() =>
        bulletins(stage).update({ documentId: stage.draft.documentId, data: { publishedAt: new Date() } }),
      ),
  },
  {
    id: 'documents-clone-published-at',
    title: 'documents.clone with a publication date and status published',
    ...code,
    expect: refused('thrown', 'gate.publish_is_an_act'),
    attempt: (stage) =>
      inCode(() =>
        bulletins(stage).clone({
          documentId: stage.shown.documentId,
          status: 'published',
          data: { publishedAt: new Date() },
        }),
      ),
  },
  {
    id: 'documents-swallowed',
    title: 'documents.publish inside a transaction that swallows the refusal',
    ...code,
    expect: harmless('done'),
    attempt: (stage) =>
      inCode(() =>
        stage.strapi.db.transaction(async () => {
          await bulletins(stage)
            .publish({ documentId: stage.approved.documentId })
            .catch(() => undefined);
          await bulletins(stage)
            .unpublish({ documentId: stage.shown.documentId })
            .catch(() => undefined);
        }),
      ),
  },
  {
    id: 'documents-update-components',
    title: 'updateComponents of the document service on a published row (it has no middleware)',
    by: 'code in the server',
    line: '2',
    mandates: ['WF-09'],
    expect: refused('thrown', 'gate.component_changed'),
    attempt: (stage) =>
      inCode(async () => {
        const row = await publishedRow(stage, stage.shown);
        return bulletins(stage).updateComponents(row, {
          sections: [{ id: row.sections[0].id, heading: 'อื่น' }],
        });
      }),
  },
];

const leaving: Door[] = [
  ...(['unpublish', 'delete'] as const).flatMap((action) =>
    LOCALES.map(([name, locale]): Door => ({
      id: `documents-${action}-${name}`,
      title: `documents.${action} of a published law ${locale === undefined ? 'without locale' : `with locale ${JSON.stringify(locale)}`}`,
      ...code,
      expect: refused('thrown', isUnclear(locale) ? 'gate.locale' : `gate.${action}_is_an_act`),
      attempt: (stage) =>
        inCode(() =>
          laws(stage)[action]({ documentId: stage.law.documentId, ...(locale !== undefined && { locale }) }),
        ),
    })),
  ),
  {
    id: 'documents-discard',
    title: 'documents.discardDraft of a published law in every language',
    ...code,
    expect: harmless('done'),
    attempt: (stage) =>
      inCode(() => laws(stage).discardDraft({ documentId: stage.law.documentId, locale: '*' })),
  },
];

export const documentService: DoorTable = { heading: 'Document service', doors: [...publishing, ...leaving] };
